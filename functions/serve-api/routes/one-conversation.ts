import type { Act, StaffAct } from '../../../shared/contract/acts.ts';
import type { Reply } from '../../../shared/contract/conversations.ts';
import { limitsOf } from '../../../shared/contract/platform-limits.ts';
import type { Platform } from '../../../shared/contract/settings.ts';
import { episodeActs } from '../../../shared/conversations/episodes.ts';
import { attachmentView } from '../../../shared/conversations/media-view.ts';
import { moderatedThread, openModerations } from '../../../shared/conversations/moderating.ts';
import { threadOf } from '../../../shared/conversations/thread.ts';
import { undoFor } from '../../../shared/conversations/undoing.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { addSeconds } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { overdueMinutes } from '../../../shared/sla/overdue.ts';
import { approvalFor, replyApprovers } from '../../../shared/staff/reply-approvers.ts';
import type { Call } from '../route.ts';

const unknown = (id: string) => new Refusal('conversation.unknown', 404, `There is no conversation ${id}.`);
export const idOf = ({ params }: Call) => params['id'] ?? '';

/** What is kept of the conversation that the address names. Refuses `conversation.unknown`. */
export const read = async (call: Call) => {
  const record = await call.ports.conversations.read(idOf(call));
  if (!record.conversation) throw unknown(idOf(call));
  return { ...record, head: record.conversation };
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
  const approversOf = ({ by, state }: Pick<Reply, 'by' | 'state'>) =>
    state === 'awaiting_approval' ? replyApprovers(settings, head, by, call.at).map(({ id }) => id) : [];
  const sent = replies.map((reply) => ({
    ...reply,
    undoUntil: undoFor(reply, limits.removes, call.holder.staff),
    approvers: approversOf(reply),
  }));
  const asked = approvalFor(settings, head);
  const approval = asked && { by: approversOf({ by: call.holder.staff, state: 'awaiting_approval' }), within: asked.within };
  return { ...head, clocks, interactions, notes, notices, replies: sent, approval, moderations: openModerations(moderations), limits };
};

/** Records what staff did, once per request, notes it in the audit, and answers the conversation as it is then. */
export const act = async (call: Call, make: (did: { actId: string; conversation: string; at: Call['at']; by: string }) => StaffAct) => {
  const { head } = await read(call);
  const actId = call.idempotencyKey ? derivedId('act', head.id, call.idempotencyKey) : call.ports.newId('act');
  const done = make({ actId, conversation: head.id, at: call.at, by: call.holder.staff });
  await call.ports.record([done]);
  await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: `conversation.${done.type}`, subject: head.id });
  return whole(call);
};
