import * as api from '../../../shared/contract/api.ts';
import { memberActs, readFamily } from '../../../shared/conversations/family.ts';
import { lastOf } from '../../../shared/conversations/fold.ts';
import { distinct, isStaffAct } from '../../../shared/conversations/thread.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { fromMillis, later, toMillis } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import type { Hold } from '../../../shared/staff/ports.ts';
import { othersPresent } from '../../../shared/staff/presence.ts';
import { type Call, type Route, route } from '../route.ts';
import { act, idOf, read } from './one-conversation.ts';

const taken = ({ by, at }: Hold) =>
  new Refusal('conversation.taken', 409, `${by} took it at ${at}. To take it over from them, say so: {"from": "${by}"}.`, {
    facts: { by, at },
  });

/**
 * Gives a conversation to whoever asks first. Of all who take it from the same hands one is kept, by one conditional write; the
 * assignment is recorded under an id that follows from it, by the winner or, should they have died on the way, by the next who asks.
 * Refuses `conversation.taken` with who has it and since when.
 */
export const take = async (call: Call & { body: api.TakeRequest }) => {
  const { head, ...record } = await read(call);
  const me = call.holder.staff;
  const family = await readFamily(call.ports.conversations, head.id, record);
  const last = lastOf(distinct(memberActs(family, await call.ports.settings(), head.id)).filter(isStaffAct), 'assign');
  if (head.assignee !== me) {
    if (head.assignee !== (call.body.from ?? null)) throw taken({ by: head.assignee ?? 'nobody', at: last?.at ?? call.at });
    const at = last ? later(call.at, fromMillis(toMillis(last.at) + 1)) : call.at;
    const after = last?.actId ?? 'first';
    const hold = await call.ports.holds.take(head.id, after, { by: me, at });
    const actId = derivedId('act', head.id, 'take', after);
    await call.ports.record([{ type: 'assign', actId, conversation: head.id, at: hold.at, by: hold.by, assignee: hold.by }]);
    await call.ports.audit.note({ at: call.at, by: hold.by, did: 'conversation.assign', subject: head.id });
    if (hold.by !== me) throw taken(hold);
  }
  return act(call, (did) => ({ type: 'acknowledge', ...did }));
};

const present = async (call: Call & { body: api.PresenceRequest }) => {
  const { ports, holder, at, body } = call;
  await ports.presence.keep({ conversation: idOf(call), staff: holder.staff, doing: body.doing, at });
  const items = othersPresent(await ports.presence.at(at), holder.staff, at).get(idOf(call)) ?? [];
  return { items: items.map(({ staff, doing }) => ({ staff, doing })) };
};

/** Who has a conversation, and who else looks at it. */
export const takingRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/conversations/{id}/take',
    roles: may.handleConversations,
    summary: 'Have it given to you unless somebody was faster, and say that you have it',
    takes: api.TakeRequest,
    gives: api.ConversationWhole,
    answer: take,
  }),
  route({
    method: 'PUT',
    path: '/conversations/{id}/presence',
    unaudited: 'who looks is forgotten within a minute',
    roles: may.readConversations,
    summary: 'Say that you look at it, and hear who else does',
    takes: api.PresenceRequest,
    gives: api.PresenceList,
    answer: present,
  }),
];
