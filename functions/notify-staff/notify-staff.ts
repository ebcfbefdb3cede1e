import type { Conversation, Notice } from '../../shared/contract/conversations.ts';
import type { NoticeChannel, Settings } from '../../shared/contract/settings.ts';
import type { ConversationShelf } from '../../shared/conversations/ports.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import type { Instant, Now } from '../../shared/kernel/instant.ts';
import { signLink } from '../../shared/kernel/signed-link.ts';
import { noticeWords } from '../../shared/staff/notice-words.ts';
import type { NoticeLinks } from '../../shared/staff/notices/notice-adapter.ts';
import type { NoticeShelf } from '../../shared/staff/ports.ts';

/** A fact about a deadline, as the bus brings it. */
export interface DeadlineFact {
  readonly conversation: string;
  readonly claim: string;
  readonly metric: Notice['metric'];
  readonly step: Notice['step'];
  readonly dueAt: Instant;
}
/** Sends a notice by one channel. `repeatable`: sending the same notice twice is told once there. */
export interface Messenger {
  readonly repeatable: boolean;
  send(channel: NoticeChannel, notice: Notice, words: ReturnType<typeof noticeWords>, links: NoticeLinks): Promise<void>;
}
export interface NotifyStaffPorts {
  readonly conversations: Pick<ConversationShelf, 'read'>;
  readonly notices: NoticeShelf;
  readonly settings: () => Promise<Settings>;
  readonly secret: () => Promise<string>;
  readonly messengers: Readonly<Record<NoticeChannel['kind'], Messenger>>;
  readonly now: Now;
  readonly publicUrl: string;
}

/** Whether telling is still of use: a warning about what was answered meanwhile is noise. */
const stillTrue = ({ step, metric }: DeadlineFact, conversation: Conversation): boolean =>
  step !== 'warning' ||
  conversation.clocks.some((clock) => clock.metric === metric && (clock.state === 'running' || clock.state === 'breached'));

/**
 * Tells staff about a warning, breach or revocation: one notice a claim and channel. The notice is kept before it is sent; one
 * that is found half sent is sent again only where that shows once, else it is marked as possibly delivered. Throws when a
 * channel failed, so that the queue brings the fact again.
 */
export const notifyStaff = ({ conversations, notices, settings, secret, messengers, now, publicUrl }: NotifyStaffPorts) => {
  const tell = async (fact: DeadlineFact, conversation: Conversation, channel: NoticeChannel, zone: string) => {
    const { repeatable, send } = messengers[channel.kind];
    const id = derivedId('ntc', fact.claim, fact.step, channel.id);
    const notice: Notice = {
      id,
      claim: fact.claim,
      conversation: conversation.id,
      channel: channel.id,
      step: fact.step,
      metric: fact.metric,
      state: 'sending',
      at: now(),
      acknowledgedAt: null,
      acknowledgedBy: null,
    };
    if (!(await notices.begin(notice))) {
      const known = await notices.read(conversation.id, id);
      if (known?.state !== 'sending' && known?.state !== 'failed') return;
      if (known.state === 'sending' && !repeatable) return notices.mark(conversation.id, id, 'possibly_delivered');
    }
    const links = {
      conversation: `${publicUrl}/console/conversations/${conversation.id}`,
      acknowledge: `${publicUrl}/ack/${signLink(await secret(), 'ack', [conversation.id, id])}`,
    };
    try {
      await send(channel, notice, noticeWords(fact.step, fact.metric, conversation, fact.dueAt, zone, channel.language), links);
    } catch (error) {
      await notices.mark(conversation.id, id, 'failed');
      throw error;
    }
    await notices.mark(conversation.id, id, 'sent');
  };
  return async (fact: DeadlineFact): Promise<void> => {
    const { conversation } = await conversations.read(fact.conversation);
    if (!conversation || !stillTrue(fact, conversation)) return;
    const inForce = await settings();
    const zone = inForce.brand?.timezone ?? 'UTC';
    const told = await Promise.allSettled(inForce.noticeChannels.map((channel) => tell(fact, conversation, channel, zone)));
    const failed = told.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  };
};
