import type { Conversation, Reply } from '../../../shared/contract/conversations.ts';
import type { PlatformLimits } from '../../../shared/contract/platform-limits.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Family } from '../../../shared/conversations/family.ts';
import { undoFor } from '../../../shared/conversations/undoing.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { approvalFor, replyApprovers } from '../../../shared/staff/reply-approvers.ts';

type Limits = Pick<PlatformLimits, 'removes'>;
interface Seen {
  readonly limits: Limits;
  readonly replies: readonly Reply[];
  readonly threads?: ReadonlyArray<{ readonly id: string; readonly limits: Limits }>;
}

/** What the one who looks may do about replies: take back, approve, and who reads the next before it is sent. */
export const sentView = (
  head: Conversation,
  { limits, replies, threads = [] }: Seen,
  family: Family,
  settings: Settings,
  staff: string,
  at: Instant,
) => {
  const approversOf = ({ by, state, conversation }: Pick<Reply, 'by' | 'state' | 'conversation'>) => {
    const about = family.members.get(conversation)?.conversation ?? head;
    return state === 'awaiting_approval' ? replyApprovers(settings, about, by, at).map(({ id }) => id) : [];
  };
  const removes = (conversation: string) => (threads.find(({ id }) => id === conversation)?.limits ?? limits).removes;
  const asked = approvalFor(settings, head);
  return {
    replies: replies.map((reply) => ({
      ...reply,
      undoUntil: undoFor(reply, removes(reply.conversation), staff),
      approvers: approversOf(reply),
    })),
    approval: asked && { by: approversOf({ by: staff, state: 'awaiting_approval', conversation: head.id }), within: asked.within },
  };
};
