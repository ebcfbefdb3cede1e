import type { TestMessage } from '../../shared/contract/channel-state.ts';
import { limitsOf, sendTries } from '../../shared/contract/platform-limits.ts';
import type { Secrets, Settings } from '../../shared/contract/settings.ts';
import type { ChannelShelf, SecretShelf } from '../../shared/intake/ports.ts';
import type { PostReply } from '../../shared/intake/post-reply.ts';
import { testPlaces } from '../../shared/intake/test-places.ts';
import type { Now } from '../../shared/kernel/instant.ts';
import { testMessageText } from '../../shared/words/channel-words.ts';
import type { KeepPace } from './keep-pace.ts';
import type { ErrandTo } from './read-errand.ts';

export interface SendTestPorts {
  readonly channels: Pick<ChannelShelf, 'read' | 'change' | 'claimTest'>;
  readonly settings: () => Promise<Settings>;
  readonly secrets: SecretShelf;
  readonly pace: KeepPace;
  readonly post: PostReply;
  readonly now: Now;
}

/**
 * Sends the test message that somebody asked for, as replies are sent: once, at the pace of its channel. One that is found half
 * sent may have arrived and is not sent again.
 */
export const sendTest =
  ({ channels, settings, secrets, pace, post, now }: SendTestPorts) =>
  async (errand: ErrandTo<'test'>): Promise<void> => {
    const { channel: id } = errand;
    const { testMessage: asked } = await channels.read(id);
    if (asked?.id !== errand.id) return;
    const settle = async (state: TestMessage['state'], problem: string | null) =>
      channels.change(id, { testMessage: { ...asked, state, problem }, ...(state === 'sent' && { sentAt: now() }) });
    if (asked.state === 'sending') return settle('unknown', 'send.interrupted');
    if (asked.state !== 'queued') return;
    const channel = (await settings()).channels.find((one) => one.id === id);
    const place = channel && testPlaces[channel.platform]?.(asked.to);
    if (!channel || !place) return settle('failed', 'channel.cannot-reply');
    const known: Secrets | undefined = await secrets.of(channel.connection);
    if (!known?.token) return settle('failed', 'channel.no-token');
    if (!(await pace.mayGo(errand, id, limitsOf(channel.platform, place.kind), true))) return;
    if (!(await channels.claimTest(id, asked.id))) return;
    const { thread, inReplyTo, kind, person } = place;
    const head = { platform: channel.platform, account: channel.account ?? channel.connection, thread };
    const answers = { sourceId: inReplyTo, kind, author: { handle: person } };
    const sent = await post(head, answers, { id: asked.id, text: testMessageText }, known);
    if (sent.state === 'later' && errand.tries + 1 < sendTries) {
      await settle('queued', sent.problem);
      return pace.again(errand, id, sent.seconds, sent.slow);
    }
    if (sent.state === 'later') return settle(sent.otherwise, sent.problem);
    return sent.state === 'sent' ? settle('sent', null) : settle(sent.state, sent.problem);
  };
