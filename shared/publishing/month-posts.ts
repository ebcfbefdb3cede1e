import { lengthFor, limitsOf } from '../contract/platform-limits.ts';
import type { Edition } from '../contract/reports.ts';
import type { Settings } from '../contract/settings.ts';
import type { MonthPost } from '../contract/thanks.ts';
import { postText } from './post-text.ts';

/** Address of a month in a language. */
export const pageOf = (publicUrl: string, month: string, language: string): string => `${publicUrl}/asked/${month}?lang=${language}`;

/** The posts of a month, one for each channel that settings name, cut to what its platform takes. */
export const monthPosts = (editions: readonly Edition[], { channels }: Settings, publicUrl: string): MonthPost[] =>
  channels.flatMap(({ id, platform, posts }) => {
    const edition = editions.find(({ language }) => language === posts);
    if (!posts || !edition) return [];
    const limits = limitsOf(platform, 'comment');
    const fits = (text: string) => !limits.canReply || lengthFor(limits, text) <= limits.maxLength;
    const text = postText(edition, posts, pageOf(publicUrl, edition.month, posts), fits);
    return [{ channel: id, language: posts, text, postedAt: null, postedBy: null, url: null }];
  });
