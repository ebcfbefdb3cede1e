import type { Interaction } from '../contract/acts.ts';
import type { Conversation, Reply } from '../contract/conversations.ts';
import { lengthFor, limitsOf, longestWith } from '../contract/platform-limits.ts';
import type { Secrets } from '../contract/settings.ts';
import type { OutgoingPicture } from './outgoing-picture.ts';
import type { Access, OutgoingReply } from './platform.ts';
import { platforms } from './platforms.ts';
import { type Sent, sendOnce } from './send-once.ts';

/** The platform's id of a reply, as its echo will have it. */
export interface SentReply {
  readonly sourceId: string;
}
const named = (sourceId: string | null | undefined): SentReply | null => (sourceId ? { sourceId } : null);

/** What of a conversation, and of what is answered in it, a platform must be told. */
type Place = Pick<Conversation, 'platform' | 'account' | 'thread'>;
type Answering = Pick<Interaction, 'sourceId' | 'kind'> & { readonly author: Pick<Interaction['author'], 'handle'> };
type Words = Pick<Reply, 'id' | 'text' | 'template'> & { readonly pictures?: readonly OutgoingPicture[] };
export type PostReply = ReturnType<typeof postReply>;

/** Posts a reply through the platform's API and reads its answer. `reach` is fetch, or what stands for it. */
export const postReply =
  (reach: typeof fetch, now: () => number) =>
  async (head: Place, answers: Answering, { id, text, template, pictures = [] }: Words, secrets: Secrets): Promise<Sent<SentReply>> => {
    const replying = platforms[head.platform]?.replying;
    const limits = limitsOf(head.platform, answers.kind);
    if (!replying || !limits.canReply) return { state: 'failed', problem: 'channel.cannot-reply' };
    if (pictures.length > (limits.pictures?.most ?? 0)) return { state: 'failed', problem: 'reply.pictures-refused' };
    if (lengthFor(limits, text) > longestWith(limits, pictures.length)) return { state: 'failed', problem: 'reply.too-long' };
    if (!secrets.token) return { state: 'failed', problem: 'channel.no-token' };
    const access: Access = { account: head.account, token: secrets.token, secrets };
    const { sourceId: inReplyTo, kind, author } = answers;
    const reply: OutgoingReply = { id, thread: head.thread, inReplyTo, kind, person: author.handle, text, template, pictures };
    return sendOnce(
      reach,
      now,
    )<SentReply>({
      idempotent: replying.idempotent,
      prepare: async (ask) => (await replying.prepare?.(reply, access, ask)) ?? '',
      request: (prepared) => replying.request(reply, access, prepared),
      made: ({ body }) => named(replying.posted(body, reply, access)),
      already: (answer) => named(replying.already?.(answer)),
      refused: (answer) => replying.refused?.(answer) ?? false,
    });
  };
