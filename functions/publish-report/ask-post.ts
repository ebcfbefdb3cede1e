import { asked, postRequested } from '../../shared/publishing/posting.ts';
import type { PublishReportPorts } from './ports.ts';

/** Asks for a post of a month whose page is public, once: `send-reply` has the tokens, and posts it. Nothing is left to look at again. */
export const askPost =
  ({ posts, now }: Pick<PublishReportPorts, 'posts' | 'now'>) =>
  async (month: string, channel: string): Promise<null> => {
    const known = await posts.read(month, channel);
    const next = known && asked(known, now());
    // who was faster asked for it
    if (next) await posts.change(month, next, postRequested(month, next, now()));
    return null;
  };
