import type { StaffAct } from '../../../shared/contract/acts.ts';
import type { Conversation } from '../../../shared/contract/conversations.ts';
import { readFamily } from '../../../shared/conversations/family.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Call } from '../route.ts';
import { mergedView } from './merged-view.ts';
import { sentView } from './sent-view.ts';

const unknown = (id: string) => new Refusal('conversation.unknown', 404, `There is no conversation ${id}.`);
export const idOf = ({ params }: Call) => params['id'] ?? '';

/** What is kept of the conversation that the address names. Refuses `conversation.unknown`. */
export const read = async (call: Call) => {
  const record = await call.ports.conversations.read(idOf(call));
  if (!record.conversation) throw unknown(idOf(call));
  return { ...record, head: record.conversation };
};

/** A conversation whole, as the console and programs see it, with what is merged into it. */
export const whole = async (call: Call) => {
  const { head, ...record } = await read(call);
  const family = await readFamily(call.ports.conversations, head.id, record);
  const settings = await call.ports.settings();
  const view = mergedView(head, family, settings, call.at);
  return { ...view, ...sentView(head, view, family, settings, call.holder.staff, call.at) };
};

/** Records what staff did, once per request, notes it in the audit, and answers the conversation as it is then. */
export const act = async (
  call: Call,
  make: (did: { actId: string; conversation: string; at: Call['at']; by: string }, head: Conversation) => StaffAct,
) => {
  const { head } = await read(call);
  const actId = call.idempotencyKey ? derivedId('act', head.id, call.idempotencyKey) : call.ports.newId('act');
  const done = make({ actId, conversation: head.id, at: call.at, by: call.holder.staff }, head);
  await call.ports.record([done]);
  const changed = done.type === 'status' ? { from: head.state, to: done.state } : {};
  await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: `conversation.${done.type}`, subject: head.id, ...changed });
  return whole(call);
};
