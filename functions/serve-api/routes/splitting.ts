import * as api from '../../../shared/contract/api.ts';
import { SplitRequest } from '../../../shared/contract/merging-api.ts';
import { splitAct, unsplitActs } from '../../../shared/conversations/splitting.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Route, route } from '../route.ts';
import { didNow } from './merging.ts';
import { read, whole } from './one-conversation.ts';

/** One conversation that is about two needs, in two and one again. */
export const splittingRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/conversations/{id}/split',
    roles: may.handleConversations,
    summary: 'Give some of it a conversation of its own, which is answered here',
    takes: SplitRequest,
    gives: api.ConversationWhole,
    answer: async (call) => {
      const { head, acts } = await read(call);
      const act = splitAct(acts, await call.ports.settings(), head.id, call.body.interactions, didNow(call, head.id));
      await call.ports.record([act]);
      await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: 'conversation.split', subject: head.id });
      return whole({ ...call, params: { id: act.into } });
    },
  }),
  {
    method: 'POST',
    path: '/conversations/{id}/unsplit',
    roles: may.handleConversations,
    summary: 'Bring it back into the one that it was split off',
    gives: api.ConversationWhole,
    answer: async (call) => {
      const { head, acts } = await read(call);
      if (head.mergedInto ?? head.parts)
        throw new Refusal('split.merged', 409, `${head.id} is merged with another. Take that apart first.`);
      const undone = unsplitActs(acts, head.id, didNow(call, head.id));
      await call.ports.record(undone);
      await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: 'conversation.unsplit', subject: head.id });
      return whole({ ...call, params: { id: undone[0]?.conversation ?? head.id } });
    },
  },
];
