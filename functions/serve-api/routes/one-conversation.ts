import type { Act, StaffAct } from '../../../shared/contract/acts.ts';
import type { Conversation } from '../../../shared/contract/conversations.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { isActive } from '../../../shared/contract/staff-standing.ts';
import { readFamily } from '../../../shared/conversations/family.ts';
import { afterAll } from '../../../shared/conversations/undo.ts';
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

/** Nobody who is not there, by the settings of this moment, is given anything. Refuses `staff.unknown`, `staff.ended`, `team.unknown`. */
export const canHold = ({ staff, teams }: Settings, assignee: string | null, team: string | null | undefined): void => {
  const member = staff.find(({ id }) => id === assignee);
  if (assignee !== null && !member) throw new Refusal('staff.unknown', 422, `There is no member of staff ${assignee}.`);
  if (member && !isActive(member)) throw new Refusal('staff.ended', 422, `${member.id} left. Give it to somebody who is here.`);
  if (typeof team === 'string' && !teams.some(({ id }) => id === team))
    throw new Refusal('team.unknown', 422, `There is no team ${team}.`, { facts: { team } });
};

/** A conversation whole, as the console and programs see it, with what is merged into it. */
export const whole = async (call: Call) => {
  const { head, ...record } = await read(call);
  const family = await readFamily(call.ports.conversations, head.id, record);
  const settings = await call.ports.settings();
  const view = mergedView(head, family, settings, call.at);
  return { ...view, ...sentView(head, view, family, settings, call.holder.staff, call.at) };
};

type Did = Pick<StaffAct, 'actId' | 'conversation' | 'at' | 'by'>;

/** What an act is about: the head as it was read, with all acts of its thread. */
interface Seen {
  readonly head: Conversation;
  readonly acts: readonly Act[];
}
/** Records what staff did, once per request and after all that staff did before, and notes it in the audit. */
export const perform = async (
  call: Call,
  { head, acts }: Seen,
  make: (did: Did, head: Conversation) => StaffAct,
  name?: string,
): Promise<void> => {
  const [conversation, by] = [head.id, call.holder.staff];
  const actId = call.idempotencyKey ? derivedId('act', conversation, call.idempotencyKey) : call.ports.newId('act');
  const done = make({ actId, conversation, at: afterAll(acts, call.at), by }, head);
  await call.ports.record([done]);
  if (acts.some((one) => one.actId === done.actId)) return;
  const changed = done.type === 'status' ? { from: head.state, to: done.state } : {};
  await call.ports.audit.note({ at: call.at, by, did: `conversation.${name ?? done.type}`, subject: conversation, ...changed });
};

/** Performs it, and answers the conversation as it is then. */
export const act = async (call: Call, make: (did: Did, head: Conversation) => StaffAct) => {
  await perform(call, await read(call), make);
  return whole(call);
};
