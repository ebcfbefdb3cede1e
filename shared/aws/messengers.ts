import type { Notice } from '../contract/conversations.ts';
import type { NoticeChannel } from '../contract/settings.ts';
import type { SecretShelf } from '../intake/ports.ts';
import type { mailNotice, NoticeLinks, slackNotice } from '../staff/notice-shapes.ts';
import type { NoticeWords } from '../staff/notice-words.ts';
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
    await check(new URL(address));
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMillis),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the notice channel answered ${answer.status}`);
  };
  return {
    slack: {
      repeatable: false,
      send: (channel: NoticeChannel, _notice: Notice, words: NoticeWords, links: NoticeLinks) =>
        post(channel.address, JSON.stringify(shapes.slack(words, links))),
    },
    email: {
      repeatable: false,
      send: (channel: NoticeChannel, notice: Notice, words: NoticeWords, links: NoticeLinks) =>
        mail({ to: channel.address, ...shapes.mail(words, links, channel.language, notice.step === 'breach') }),
    },
    webhook: {
      repeatable: true,
      send: async (channel: NoticeChannel, notice: Notice, words: NoticeWords, links: NoticeLinks) => {
        const { id, claim, conversation, step, metric, at } = notice;
        const body = JSON.stringify({
          type: `deadline.${step}`,
          timestamp: at,
          data: { notice: id, claim, conversation, metric, title: words.title, links },
        });
        const secret = (await secrets.of(channel.id))?.signing[0];
        if (!secret) throw new Error('the notice channel has no signing secret');
        await post(channel.address, body, signedHeaders(secret, id, body));
      },
    },
  };
};
