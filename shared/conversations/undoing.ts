import type { Conversation, Reply } from '../contract/conversations.ts';
import type { Moderation } from '../contract/moderations.ts';
import { undoSeconds } from '../contract/platform-limits.ts';
import { derivedId } from '../kernel/ids.ts';
import { addSeconds, type Instant } from '../kernel/instant.ts';

/** Until when a reply may be taken back where it was sent. */
export const undoUntil = ({ requestedAt }: Pick<Reply, 'requestedAt'>): Instant => addSeconds(requestedAt, undoSeconds);

/** The thing said that a reply became. */
export const interactionOf = ({ platform, account }: Pick<Conversation, 'platform' | 'account'>, sourceId: string): string =>
  derivedId('int', platform, account, sourceId);

/** What the platform is asked so that a reply is gone there: the same however often it is asked for. */
export const removalOf = ({ id, conversation, by }: Reply, interaction: string, requestedAt: Instant): Moderation => ({
  id: derivedId('mod', id, 'undo'),
  conversation,
  interaction,
  deed: 'remove',
  reason: null,
  by,
  requestedAt,
  state: 'queued',
  doneAt: null,
  problem: null,
  undo: true,
});

/** The same for the one who asks; null where it cannot be. */
export const undoFor = (reply: Reply, removes: boolean, staff: string): Instant | null =>
  removes &&
  reply.by === staff &&
  !reply.undoneAt &&
  reply.state !== 'failed' &&
  reply.state !== 'unknown' &&
  reply.state !== 'awaiting_approval' &&
  reply.state !== 'returned'
    ? undoUntil(reply)
    : null;
