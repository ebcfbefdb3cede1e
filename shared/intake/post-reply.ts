import type { Interaction } from '../contract/acts.ts';
import type { Conversation, Reply } from '../contract/conversations.ts';
import { lengthFor, platformLimits } from '../contract/platform-limits.ts';
import type { Secrets } from '../contract/settings.ts';
import { Refusal } from '../kernel/refusal.ts';
import { askPlatform, PlatformRefusal, reachOut, SlowDown } from './asking.ts';
import type { Access, OutgoingReply } from './platform.ts';
import { platforms } from './platforms.ts';

/**
 * How a send ended. `unknown`: it may have arrived (time-out, 5xx), so it is never tried again blindly. `later`: the platform took
 * nothing and asks to wait.
 */
export type Sent =
  | { readonly state: 'sent'; readonly sourceId: string }
  | { readonly state: 'failed' | 'unknown' | 'later'; readonly problem: string };

/** What is said of a request before the one that posts: nothing was posted. */
const unprepared = (error: unknown): Sent => {
  if (error instanceof SlowDown) return { state: 'later', problem: 'platform.429' };
  if (error instanceof Refusal) return { state: 'failed', problem: error.code };
  throw error;
};

/** Posts a reply through the platform's API and reads its answer. `reach` is fetch, or what stands for it. */
export const postReply =
  (reach: typeof fetch, now: () => number) =>
  async (head: Conversation, answers: Interaction, { id, text }: Pick<Reply, 'id' | 'text'>, secrets: Secrets): Promise<Sent> => {
    const replying = platforms[head.platform]?.replying;
    const limits = platformLimits[head.platform];
    if (!replying || !limits.canReply) return { state: 'failed', problem: 'channel.cannot-reply' };
    if (lengthFor(limits, text) > limits.maxLength) return { state: 'failed', problem: 'reply.too-long' };
    if (!secrets.token) return { state: 'failed', problem: 'channel.no-token' };
    const access: Access = { account: head.account, token: secrets.token, secrets };
    const { sourceId: inReplyTo, kind, author } = answers;
    const reply: OutgoingReply = { id, thread: head.thread, inReplyTo, kind, person: author.handle, text };
    let prepared = '';
    try {
      prepared = (await replying.prepare?.(reply, access, askPlatform(reach, now))) ?? '';
    } catch (error) {
      return unprepared(error);
    }
    try {
      const answer = await reachOut(reach)(replying.request(reply, access, prepared));
      if (answer.status === 429) return { state: 'later', problem: 'platform.429' };
      if (answer.status >= 500) return { state: 'unknown', problem: `platform.${answer.status}` };
      if (answer.status < 200 || answer.status > 299) return { state: 'failed', problem: `platform.${answer.status}` };
      const sourceId = replying.posted(answer.body, reply, access);
      if (sourceId) return { state: 'sent', sourceId };
      // some platforms refuse with 200; an answer that says neither may follow a post that was made
      return replying.refused?.(answer.body)
        ? { state: 'failed', problem: 'platform.refused' }
        : { state: 'unknown', problem: 'platform.unreadable' };
    } catch (error) {
      if (error instanceof PlatformRefusal) return { state: 'unknown', problem: error.code };
      throw error;
    }
  };
