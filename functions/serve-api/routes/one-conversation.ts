import type { Act, StaffAct } from '../../../shared/contract/acts.ts';
import type { Conversation } from '../../../shared/contract/conversations.ts';
import { limitsOf } from '../../../shared/contract/platform-limits.ts';
import type { Platform, Settings } from '../../../shared/contract/settings.ts';
import { episodeActs } from '../../../shared/conversations/episodes.ts';
import { attachmentView } from '../../../shared/conversations/media-view.ts';
import { moderatedThread, openModerations } from '../../../shared/conversations/moderating.ts';
import { threadOf } from '../../../shared/conversations/thread.ts';
import { afterAll } from '../../../shared/conversations/undo.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { addSeconds } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { overdueMinutes } from '../../../shared/sla/overdue.ts';
import type { Call } from '../route.ts';

const unknown = (id: string) => new Refusal('conversation.unknown', 404, `There is no conversation ${id}.`);
export const idOf = ({ params }: Call) => params['id'] ?? '';

/** What is kept of the conversation that the address names. Refuses `conversation.unknown`. */
export const read = async (call: Call) => {
  const record = await call.ports.conversations.read(idOf(call));
  if (!record.conversation) throw unknown(idOf(call));
  return { ...record, head: record.conversation };
};

/** Refuses `staff.unknown`, `team.unknown`: nobody who is not there is given anything. */
export const canHold = ({ staff, teams }: Settings, assignee: string | null, team: string | null | undefined): void => {
  if (assignee !== null && !staff.some(({ id }) => id === assignee))
    throw new Refusal('staff.unknown', 422, `There is no member of staff ${assignee}.`);
  if (typeof team === 'string' && !teams.some(({ id }) => id === team)) throw new Refusal('team.unknown', 422, `There is no team ${team}.`);
};

/** What an answer to the latest words of a person is bound by, and until when the platform takes it. */
export const limitsNow = (platform: Platform, acts: readonly Act[]) => {
  const last = threadOf(acts).findLast(({ direction, versions }) => direction === 'in' && versions.length > 0);
  const limits = limitsOf(platform, last?.kind ?? 'comment');
  return { ...limits, closesAt: last && limits.windowHours !== null ? addSeconds(last.at, limits.windowHours * 3600) : null };
};

/** A conversation whole, as the console and programs see it; a running clock says how far over it is by now. */
export const whole = async (call: Call) => {
  const { head, acts, notices, replies, moderations, media } = await read(call);
  const settings = await call.ports.settings();
  const own = episodeActs(acts, settings, head.id);
  const channel = settings.channels.find(({ id }) => id === head.channel);
  const grace = channel?.graceSeconds ?? 0;
  const calendar = settings.calendars.find(({ id }) => id === head.policy?.calendar);
  const clocks = head.clocks.map((clock) => ({
    ...clock,
    overdueMinutes: calendar ? overdueMinutes(clock, calendar, grace, call.at) : clock.overdueMinutes,
  }));
  const notes = own.flatMap((act) => (act.type === 'note' ? [{ id: act.actId, by: act.by, at: act.at, text: act.text }] : []));
  const interactions = moderatedThread(own, head.platform, channel?.readOnly === true).map((entry) => ({
    ...entry,
    earlier: entry.deletedAt ? [] : entry.versions.slice(0, -1).map(({ text, at }) => ({ text, at })),
    attachments: entry.attachments.map((one) => attachmentView(one, entry, head.id, media, call.at)),
  }));
  const limits = { ...limitsNow(head.platform, acts), ...(channel?.readOnly && { canReply: false }) };
  return { ...head, clocks, interactions, notes, notices, replies, moderations: openModerations(moderations), limits };
};

type Did = Pick<StaffAct, 'actId' | 'conversation' | 'at' | 'by'>;

/** What an act is about: the head as it was read, with all acts of its thread. */
interface Seen {
  readonly head: Conversation;
  readonly acts: readonly Act[];
}
/** Records what staff did, once per request and after all that staff did before, and notes it in the audit. */
export const perform = async (call: Call, { head, acts }: Seen, make: (did: Did) => StaffAct): Promise<void> => {
  const [conversation, by] = [head.id, call.holder.staff];
  const actId = call.idempotencyKey ? derivedId('act', conversation, call.idempotencyKey) : call.ports.newId('act');
  const done = make({ actId, conversation, at: afterAll(acts, call.at), by });
  await call.ports.record([done]);
  await call.ports.audit.note({ at: call.at, by, did: `conversation.${done.type}`, subject: conversation });
};

/** Performs it, and answers the conversation as it is then. */
export const act = async (call: Call, make: (did: Did) => StaffAct) => {
  await perform(call, await read(call), make);
  return whole(call);
};
