import type { NoticeChannel } from '../contract/settings.ts';
import type { SecretShelf } from '../intake/ports.ts';
import { NotTaken } from '../staff/not-taken.ts';
import type { mailNotice, slackNotice } from '../staff/notice-shapes.ts';
import type { ShownNotice } from '../staff/notices/shown-notice.ts';
import type { SendMail } from './mailer.ts';
import { signedHeaders } from './standard-webhook.ts';

const patienceMillis = 10_000;

/** How a notice looks on each channel. */
export interface NoticeShapes {
  readonly slack: typeof slackNotice;
  readonly mail: typeof mailNotice;
}

/** The three ways to staff: Slack's incoming webhook, mail, and a webhook of theirs signed as standardwebhooks.com says. */
export const messengers = (shapes: NoticeShapes, mail: SendMail, secrets: SecretShelf, check: (url: URL) => Promise<void>) => {
  const post = async (address: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<void> => {
    await check(new URL(address)).catch((cause: unknown) => {
      throw new NotTaken('the notice channel may not be reached', { cause });
    });
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMillis),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new NotTaken(`the notice channel answered ${answer.status}`);
  };
  const addressOf = ({ id, address }: NoticeChannel, to: string | undefined): string => {
    const found = address ?? to;
    if (!found) throw new Error(`the notice channel ${id} has no address`);
    return found;
  };
  const ways = {
    slack: (channel: NoticeChannel, { words, links }: ShownNotice, to: string | undefined) =>
      post(addressOf(channel, to), JSON.stringify(shapes.slack(words, links))),
    email: (channel: NoticeChannel, { words, links, language, urgent }: ShownNotice, to: string | undefined) =>
      mail({ to: addressOf(channel, to), ...shapes.mail(words, links, language, urgent) }),
    webhook: async (channel: NoticeChannel, { id, incident, conversation, step, metric, words, links, at }: ShownNotice) => {
      const body = JSON.stringify({
        type: `deadline.${step}`,
        timestamp: at,
        data: { notice: id, claim: incident, conversation, metric, title: words.title, links },
      });
      const secret = (await secrets.of(channel.id))?.signing[0];
      if (!secret) throw new Error('the notice channel has no signing secret');
      await post(addressOf(channel, undefined), body, signedHeaders(secret, id, body));
    },
  };
  return {
    repeatable: ({ kind }: NoticeChannel) => kind === 'webhook',
    send: async (channel: NoticeChannel, notice: ShownNotice, to: string | undefined) => {
      await ways[channel.kind](channel, notice, to);
      return { handle: null };
    },
    change: async () => {},
  };
};
