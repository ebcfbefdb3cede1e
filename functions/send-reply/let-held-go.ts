import { type Held, quietDropped } from '../../shared/contract/quiet.ts';
import type { Now } from '../../shared/kernel/instant.ts';
import type { PostShelf } from '../../shared/publishing/ports.ts';
import { leftToStaff } from '../../shared/publishing/posting.ts';
import type { Errand } from './read-errand.ts';
import type { ReplyShelf } from './send-reply.ts';

export interface LetHeldGoPorts {
  readonly replies: Pick<ReplyShelf, 'read' | 'settle'>;
  readonly posts: Pick<PostShelf, 'read' | 'change'>;
  /** Puts an errand on the queue. */
  readonly again: (errand: Errand) => Promise<void>;
  readonly now: Now;
}

/** Sends what was held while it was quiet, by the queue that everything takes, or writes that it was dropped. */
export const letHeldGo =
  ({ replies, posts, again, now }: LetHeldGoPorts) =>
  async ({ kind, id }: Held, drop: boolean): Promise<void> => {
    const [first = '', second = ''] = id.split(' ');
    const fresh = { tries: 0, place: null };
    if (kind === 'thanks' && !drop) return again({ what: 'reply', conversation: first, id: second, ...fresh });
    if (kind === 'thanks') {
      const found = await replies.read(first, second);
      if (found?.reply.state !== 'queued') return;
      return replies.settle(first, second, { state: 'failed', problem: quietDropped, sourceId: null, sentAt: null });
    }
    if (!drop) return again({ what: 'post', month: first, channel: second, ...fresh });
    const post = await posts.read(first, second);
    if (post?.state === 'asked') await posts.change(first, leftToStaff(post, quietDropped, now()));
  };
