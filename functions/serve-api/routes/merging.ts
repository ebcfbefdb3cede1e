import * as api from '../../../shared/contract/api.ts';
import { MergeConversationRequest } from '../../../shared/contract/merging-api.ts';
import { readFamily } from '../../../shared/conversations/family.ts';
import { joinsOf, leaderOf } from '../../../shared/conversations/joins.ts';
import { mergeActs, partAct } from '../../../shared/conversations/merging.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, type Route, route } from '../route.ts';
import { idOf, read, whole } from './one-conversation.ts';

/** A conversation with all that it was ever merged with. */
const family = async ({ ports }: Call, id: string) => {
  const record = await ports.conversations.read(id);
  if (!record.conversation) throw new Refusal('conversation.unknown', 404, `There is no conversation ${id}.`);
  return { head: record.conversation, joins: joinsOf((await readFamily(ports.conversations, id, record)).acts) };
};

/** Who does it, when, and which press it is. */
export const didNow = ({ idempotencyKey, ports, holder, at }: Call, id: string) => ({
  actId: idempotencyKey ? derivedId('act', id, idempotencyKey) : ports.newId('act'),
  at,
  by: holder.staff,
});

const done = async (call: Call, did: 'merge' | 'unmerge', seen: string) => {
  await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: `conversation.${did}`, subject: idOf(call) });
  return whole({ ...call, params: { id: seen } });
};

/**
 * Merges a conversation into another, or finishes a merge that was cut short. Of two that are merged into each other at once one
 * holds: the other is refused `merge.overtaken`.
 */
const merge = async (call: Call<MergeConversationRequest>) => {
  const { into: asked, persons } = call.body;
  const [from, into] = [await family(call, idOf(call)), await family(call, asked)];
  const joins = [...from.joins, ...into.joins.filter(({ actId }) => from.joins.every((join) => join.actId !== actId))];
  const acts = mergeActs(from.head, into.head, joins, persons, didNow(call, from.head.id));
  for (const act of acts) await call.ports.record([act]);
  const after = leaderOf((await family(call, from.head.id)).joins, from.head.id);
  if (after === from.head.id)
    throw new Refusal('merge.overtaken', 409, `Somebody merged ${asked} into ${from.head.id} at the same time: they are together there.`);
  return done(call, 'merge', after);
};

/** Conversations that are about one need, together and apart again. */
export const mergingRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/conversations/{id}/merge',
    roles: may.handleConversations,
    summary: 'Merge it into another: both are shown as one, the earlier deadline holds',
    takes: MergeConversationRequest,
    gives: api.ConversationWhole,
    answer: merge,
  }),
  {
    method: 'POST',
    path: '/conversations/{id}/unmerge',
    roles: may.handleConversations,
    summary: 'Take it out of the one that it is merged into: what nobody answered is owed as before',
    gives: api.ConversationWhole,
    answer: async (call) => {
      const { head } = await read(call);
      const act = partAct(head, (await family(call, head.id)).joins, didNow(call, head.id));
      await call.ports.record([act]);
      return done(call, 'unmerge', head.id);
    },
  },
];
