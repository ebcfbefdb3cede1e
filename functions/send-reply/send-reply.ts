import type { Interaction } from '../../shared/contract/acts.ts';
import type { Conversation, Reply } from '../../shared/contract/conversations.ts';
import { limitsOf, sendTries } from '../../shared/contract/platform-limits.ts';
import type { Secrets } from '../../shared/contract/settings.ts';
import type { SecretShelf } from '../../shared/intake/ports.ts';
import type { SentReply } from '../../shared/intake/post-reply.ts';
import type { Sent } from '../../shared/intake/send-once.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import { addSeconds, type Instant, type Now } from '../../shared/kernel/instant.ts';
import type { HoldIfQuiet } from '../../shared/publishing/quiet.ts';
import type { KeepPace } from './keep-pace.ts';
import type { ErrandTo } from './read-errand.ts';

/** Replies as they are kept: each moves queued → sending → sent, failed or unknown, once. */
export interface ReplyShelf {
  read(
    conversation: string,
    reply: string,
  ): Promise<{ reply: Reply; head: Conversation; answers: Interaction | undefined; connection: string } | undefined>;
  /** queued → sending; false when somebody has it already. */
  claim(conversation: string, reply: string, at: Instant): Promise<boolean>;
  settle(
    conversation: string,
    reply: string,
    outcome: Pick<Reply, 'state' | 'sourceId' | 'problem'> & { sentAt: Instant | null },
  ): Promise<void>;
}

export interface SendReplyPorts {
  readonly replies: ReplyShelf;
  readonly secrets: SecretShelf;
  readonly pace: KeepPace;
  readonly post: (head: Conversation, answers: Interaction, reply: Reply, access: Secrets) => Promise<Sent<SentReply>>;
  readonly holdIfQuiet: HoldIfQuiet;
  readonly record: (acts: readonly Interaction[]) => Promise<unknown>;
  readonly now: Now;
}

/** What was posted, as the interaction that stops the clock: the same ids that an echo by the platform would have. */
const postedAct = (head: Conversation, answers: Interaction, reply: Reply, sourceId: string, at: Instant): Interaction => ({
  type: 'interaction',
  actId: derivedId('act', head.platform, head.account, sourceId, 'create', 'create'),
  id: derivedId('int', head.platform, head.account, sourceId),
  conversation: head.id,
  platform: head.platform,
  channel: head.channel,
  account: head.account,
  sourceId,
  thread: head.thread,
  inReplyTo: answers.sourceId,
  verb: 'create',
  kind: answers.kind === 'message' ? 'message' : 'comment',
  direction: 'out',
  author: { id: derivedId('per', 'heard', reply.by), handle: head.account, staff: reply.by },
  text: reply.text,
  language: 'und',
  topics: [],
  attachments: [],
  at,
  sourceAt: at,
  receivedAt: at,
  history: false,
});

/** As long as a sender may be at it: the time that its function has. */
const atItSeconds = 60;
/** What nobody wrote himself, as a thank-you of the month, lets words of staff go first, and waits while it is quiet. */
const isAutomatic = ({ by }: Reply): boolean => by === 'heard';

/**
 * Sends a reply that staff asked for, once, when its place in the queue of its channel comes up. A reply found in `sending` was
 * interrupted between the send and the mark, unless another is still at it: nobody can know whether it arrived, so it becomes
 * `unknown`, is shown as such, and is never sent again by itself. One that may be tried again goes back to its queue.
 */
export const sendReply =
  ({ replies, secrets, pace, post, holdIfQuiet, record, now }: SendReplyPorts) =>
  async (errand: ErrandTo<'reply'>): Promise<void> => {
    const { conversation, id } = errand;
    const found = await replies.read(conversation, id);
    if (!found) return;
    const { reply, head, answers, connection } = found;
    const settle = (state: Reply['state'], problem: string | null, sourceId: string | null = null) =>
      replies.settle(conversation, id, { state, problem, sourceId, sentAt: state === 'sent' ? now() : null });
    if (reply.state === 'sending') {
      if (reply.claimedAt && addSeconds(reply.claimedAt, atItSeconds) > now()) return pace.again(errand, head.channel, atItSeconds, false);
      return settle('unknown', 'send.interrupted');
    }
    if (reply.state === 'sent' && reply.sourceId && reply.sentAt && answers) {
      await record([postedAct(head, answers, reply, reply.sourceId, reply.sentAt)]);
      return;
    }
    if (reply.state !== 'queued') return;
    const access = await secrets.of(connection);
    if (!access?.token) return settle('failed', 'channel.no-token');
    if (!answers) return settle('failed', 'conversation.nothing-to-answer');
    if (!(await pace.mayGo(errand, head.channel, limitsOf(head.platform, answers.kind), !isAutomatic(reply)))) return;
    const leaving = { kind: 'thanks', id: `${conversation} ${id}`, count: 1, until: null } as const;
    if (isAutomatic(reply) && (await holdIfQuiet(() => [leaving]))) return;
    if (!(await replies.claim(conversation, id, now()))) return;
    const sent = await post(head, answers, reply, access);
    if (sent.state === 'later' && errand.tries + 1 < sendTries) {
      await settle('queued', sent.problem);
      return pace.again(errand, head.channel, sent.seconds, sent.slow);
    }
    if (sent.state === 'later') return settle(sent.otherwise, sent.problem);
    if (sent.state !== 'sent') return settle(sent.state, sent.problem);
    const at = now();
    await settle('sent', null, sent.sourceId);
    await record([postedAct(head, answers, reply, sent.sourceId, at)]);
  };
