import type { Interaction } from '../contract/acts.ts';
import type { Conversation, Reply } from '../contract/conversations.ts';
import { lengthFor, limitsOf } from '../contract/platform-limits.ts';
import type { Secrets } from '../contract/settings.ts';
import { Refusal } from '../kernel/refusal.ts';
import { askPlatform, PlatformRefusal, reachOut, SlowDown, waitOf } from './asking.ts';
import type { Access, OutgoingReply, PlatformAnswer, Replying } from './platform.ts';
import { platforms } from './platforms.ts';

/**
 * How a send ended. `unknown`: it may have arrived (time-out, 5xx), so it is never tried again blindly. `later`: it may be tried
 * again after so many seconds, because the platform took nothing (`otherwise` failed) or knows our key and posts it once
 * (`otherwise` unknown); `slow` says that the platform wants less of us.
 */
export type Sent =
  | { readonly state: 'sent'; readonly sourceId: string }
  | { readonly state: 'failed' | 'unknown'; readonly problem: string }
  | {
      readonly state: 'later';
      readonly problem: string;
      readonly seconds: number;
      readonly otherwise: 'failed' | 'unknown';
      readonly slow: boolean;
    };

/** How long after a send that may have arrived the same key is sent again: five tries are within the few minutes of the shortest memory. */
const againSeconds = 20;

const slowDown = (seconds: number): Sent => ({ state: 'later', problem: 'platform.429', seconds, otherwise: 'failed', slow: true });
const unsure = ({ idempotent }: Replying, problem: string): Sent =>
  idempotent ? { state: 'later', problem, seconds: againSeconds, otherwise: 'unknown', slow: false } : { state: 'unknown', problem };

/** What is said of a request before the one that posts: nothing was posted. */
const unprepared = (error: unknown): Sent => {
  if (error instanceof SlowDown) return slowDown(error.seconds);
  if (error instanceof Refusal) return { state: 'failed', problem: error.code };
  throw error;
};

/** What an answer to the request that posts comes to. */
const readSent = (replying: Replying, answer: PlatformAnswer, reply: OutgoingReply, access: Access, now: number): Sent => {
  const before = replying.already?.(answer);
  if (before) return { state: 'sent', sourceId: before };
  if (answer.status === 429) return slowDown(waitOf(answer.headers['retry-after'], now));
  if (answer.status >= 500) return unsure(replying, `platform.${answer.status}`);
  if (answer.status < 200 || answer.status > 299) return { state: 'failed', problem: `platform.${answer.status}` };
  const sourceId = replying.posted(answer.body, reply, access);
  if (sourceId) return { state: 'sent', sourceId };
  // some platforms refuse with 200; an answer that says neither may follow a post that was made
  if (replying.refused?.(answer.body)) return { state: 'failed', problem: 'platform.refused' };
  return unsure(replying, 'platform.unreadable');
};

/** What of a conversation, and of what is answered in it, a platform must be told. */
type Place = Pick<Conversation, 'platform' | 'account' | 'thread'>;
type Answering = Pick<Interaction, 'sourceId' | 'kind'> & { readonly author: Pick<Interaction['author'], 'handle'> };
export type PostReply = ReturnType<typeof postReply>;

/** Posts a reply through the platform's API and reads its answer. `reach` is fetch, or what stands for it. */
export const postReply =
  (reach: typeof fetch, now: () => number) =>
  async (head: Place, answers: Answering, { id, text }: Pick<Reply, 'id' | 'text'>, secrets: Secrets): Promise<Sent> => {
    const replying = platforms[head.platform]?.replying;
    const limits = limitsOf(head.platform, answers.kind);
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
      return readSent(replying, await reachOut(reach)(replying.request(reply, access, prepared)), reply, access, now());
    } catch (error) {
      if (error instanceof PlatformRefusal) return unsure(replying, error.code);
      throw error;
    }
  };
