import type { Conversation, Notice } from '../../shared/contract/conversations.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { noticeWords } from '../../shared/staff/notice-words.ts';
import { settledWords } from '../../shared/words/settled-words.ts';
import type { ChangeFact, NotifyStaffPorts } from './ports.ts';
import { eachTried } from './send-once.ts';

const wasSent = ({ state, closedAt, step }: Notice): boolean =>
  (state === 'sent' || state === 'acknowledged') && closedAt === undefined && step !== 'revoked' && step !== 'summary';

/** Whether the clock that a notice is about is no longer waited for. */
const isOver = ({ claim, metric }: Notice, head: Conversation, revoked: ReadonlySet<string>): boolean =>
  revoked.has(claim) || !head.clocks.some((clock) => clock.metric === metric && clock.settledAt === null);

/**
 * Tells the channels that remember what they showed: somebody has it, or it is over. Every other channel's message changes,
 * wherever that was said. Saying so again changes nothing.
 */
export const closeNotices = ({ conversations, notices, settings, messengers, now, publicUrl }: NotifyStaffPorts) => {
  const change = async (notice: Notice, head: Conversation, inForce: Settings, over: boolean) => {
    const channel = inForce.noticeChannels.find(({ id }) => id === notice.channel);
    const claim = head.clocks.find(({ metric }) => metric === notice.metric);
    if (!channel || !claim) return;
    const zone = inForce.brand?.timezone ?? 'UTC';
    const words = noticeWords(notice.step, notice.metric, head, claim.dueAt, zone, channel.language);
    const settled = settledWords(head, inForce.staff, channel.language, over);
    const shown = {
      id: notice.id,
      incident: notice.claim,
      conversation: head.id,
      step: notice.step,
      metric: notice.metric,
      urgent: false,
      words: { ...words, line: settled },
      links: { conversation: `${publicUrl}/console/conversations/${head.id}`, acknowledge: '' },
      language: channel.language,
      at: now(),
    };
    await messengers.change(channel, over ? 'resolve' : 'update', shown, notice.handle);
    if (over) await notices.close(head.id, notice.id, now());
  };
  return async ({ conversation }: ChangeFact): Promise<void> => {
    const record = await conversations.read(conversation);
    const head = record.conversation;
    if (!head) return;
    const inForce = await settings();
    const revoked = new Set(record.claims.filter(({ revokedAt }) => revokedAt !== null).map(({ id }) => id));
    const open = record.notices.filter(wasSent);
    await eachTried(
      open.flatMap((notice) => {
        const over = isOver(notice, head, revoked);
        return over || head.attended ? [change(notice, head, inForce, over)] : [];
      }),
    );
  };
};
