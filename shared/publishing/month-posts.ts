import { fitsAsPost, MonthPost } from '../contract/month-posts.ts';
import type { Edition } from '../contract/reports.ts';
import type { Settings } from '../contract/settings.ts';
import { postText, postTitle } from './post-text.ts';
import { whyByHand } from './posting.ts';

/** Address of a month in a language. */
export const pageOf = (publicUrl: string, month: string, language: string): string => `${publicUrl}/asked/${month}?lang=${language}`;

/** The posts of a month, one for each channel that settings name, cut to what its platform takes: by Heard where it can, else by hand. */
export const monthPosts = (editions: readonly Edition[], { channels }: Settings, publicUrl: string): MonthPost[] =>
  channels.flatMap((channel) => {
    const { id, platform, posts: language } = channel;
    const edition = editions.find((one) => one.language === language);
    if (!language || !edition) return [];
    const link = pageOf(publicUrl, edition.month, language);
    const text = postText(edition, language, link, (words) => fitsAsPost(platform, words));
    const problem = whyByHand(channel);
    const title = postTitle(edition.month, language);
    return [MonthPost.parse({ channel: id, language, text, link, title, state: problem ? 'by_hand' : 'waiting', problem })];
  });
