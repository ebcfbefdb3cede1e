import type { Conversation, Notice } from '../../shared/contract/conversations.ts';
import type { Language, Settings } from '../../shared/contract/settings.ts';
import { memberActs, readFamily } from '../../shared/conversations/family.ts';
import { answersOf } from '../../shared/conversations/marks.ts';
import type { ConversationRecord } from '../../shared/conversations/ports.ts';
import { threadOf } from '../../shared/conversations/thread.ts';
import { noticeWords, timeIn } from '../../shared/staff/notice-words.ts';
import { type Settled, settledWords } from '../../shared/staff/notices/button-words.ts';
import type { ChangeFact, NotifyStaffPorts } from './ports.ts';
import { eachTried } from './send-once.ts';
import { threadOn } from './slack-thread.ts';

const wasSent = ({ state, closedAt, step }: Notice): boolean =>
  (state === 'sent' || state === 'acknowledged') && closedAt === undefined && step !== 'revoked' && step !== 'summary';

/** Whether the clock that a notice is about is no longer waited for. */
const isOver = ({ claim, metric }: Notice, head: Conversation, revoked: ReadonlySet<string>): boolean =>
  revoked.has(claim) || !head.clocks.some((clock) => clock.metric === metric && clock.settledAt === null);

/** How an alarm was settled: who has it, or that it is over. */
const howSettled = (
  head: Conversation,
  { staff }: Settings,
  zone: string,
  language: Language,
  over: boolean,
  { acts }: ConversationRecord,
): Settled => {
  const nameOf = (id: string | undefined) => staff.find((member) => member.id === id)?.name ?? id ?? 'Heard';
  const { attended, state } = head;
  if (!over && attended?.how === 'snoozed')
    return { how: 'snoozed', by: nameOf(attended.by), until: timeIn(attended.until, zone, language) };
  if (!over) return { how: 'taken', by: nameOf(attended?.by) };
  const resolved = acts.findLast((act) => act.type === 'status' && act.state === 'resolved');
  if (state === 'resolved' && resolved?.type === 'status') return { how: 'resolved', by: nameOf(resolved.by) };
  const answer = answersOf(threadOf(acts)).at(-1);
  return answer
    ? { how: 'answered', by: answer.author.staff ? nameOf(answer.author.staff) : (answer.author.name ?? answer.author.handle) }
    : { how: 'revoked' };
};

/**
 * Tells the channels that remember what they showed: somebody has it, or it is over. Every other channel's message changes,
 * wherever that was said. Saying so again changes nothing.
 */
export const closeNotices = ({ conversations, notices, settings, messengers, now, publicUrl }: NotifyStaffPorts) => {
  const change = async (notice: Notice, record: ConversationRecord, head: Conversation, inForce: Settings, over: boolean) => {
    const channel = inForce.noticeChannels.find(({ id }) => id === notice.channel);
    const claim = head.clocks.find(({ metric }) => metric === notice.metric);
    if (!channel || !claim) return;
    const zone = inForce.brand?.timezone ?? 'UTC';
    const words = noticeWords(notice.step, notice.metric, head, claim.dueAt, zone, channel.language);
    const settled = settledWords(howSettled(head, inForce, zone, channel.language, over, record), channel.language);
    const shown = {
      id: notice.id,
      incident: notice.claim,
      conversation: head.id,
      step: notice.step,
      metric: notice.metric,
      urgent: false,
      words: { ...words, settled },
      links: {
        conversation: `${publicUrl}/console/conversations/${head.mergedInto ?? head.id}`,
        acknowledge: `${publicUrl}/console/conversations/${head.mergedInto ?? head.id}`,
      },
      language: channel.language,
      at: now(),
    };
    await messengers.change(channel, over ? 'resolve' : 'update', shown, {
      handle: notice.handle,
      thread: threadOn(record.notices, channel.id),
    });
    if (over) await notices.close(head.id, notice.id, now());
  };
  return async ({ conversation }: ChangeFact): Promise<void> => {
    const record = await conversations.read(conversation);
    const head = record.conversation;
    if (!head) return;
    const inForce = await settings();
    const revoked = new Set(record.claims.filter(({ revokedAt }) => revokedAt !== null).map(({ id }) => id));
    const acts = memberActs(await readFamily(conversations, conversation, record), inForce, conversation);
    const open = record.notices.filter(wasSent);
    await eachTried(
      open.flatMap((notice) => {
        const over = isOver(notice, head, revoked);
        return over || head.attended ? [change(notice, { ...record, acts }, head, inForce, over)] : [];
      }),
    );
  };
};
