import type { MonthPost } from '../contract/month-posts.ts';
import type { Channel, Secrets } from '../contract/settings.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Access } from './platform.ts';
import { platforms } from './platforms.ts';
import type { OutgoingPost, Posted } from './posting.ts';
import { type Sent, sendOnce } from './send-once.ts';

/** For how long a platform posts our id once, however often it comes, in seconds; 0 where it knows no such ids. */
export const remembersSeconds = ({ platform }: Pick<Channel, 'platform'>): number => platforms[platform]?.posting?.remembersSeconds ?? 0;

/** Posts a month on a channel through the platform's API and reads its answer. `at` is the same for every try. */
export const publishPost =
  (reach: typeof fetch, now: () => number) =>
  async (
    month: string,
    { text, link, title, language }: MonthPost,
    channel: Channel,
    secrets: Secrets,
    at: Instant,
  ): Promise<Sent<Posted>> => {
    const posting = platforms[channel.platform]?.posting;
    if (!posting) return { state: 'failed', problem: 'post.no-posting' };
    if (!secrets.token) return { state: 'failed', problem: 'channel.no-token' };
    const access: Access = { account: channel.account ?? channel.connection, token: secrets.token, secrets };
    const place = channel.postsTo ?? channel.account ?? '';
    const post: OutgoingPost = { id: derivedId('pst', month, channel.id), place, text, link, title, language, at };
    return sendOnce(
      reach,
      now,
    )<Posted>({
      idempotent: posting.remembersSeconds > 0,
      prepare: async (ask) => (await posting.prepare?.(post, access, ask)) ?? '',
      request: (prepared) => posting.request(post, access, prepared),
      made: (answer) => posting.posted(answer, post, access),
      already: () => null,
      refused: (answer) => posting.refused?.(answer) ?? false,
    });
  };
