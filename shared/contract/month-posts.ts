import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { lengthFor, limitsOf, type PlatformLimits } from './platform-limits.ts';
import type { Platform } from './platforms.ts';
import { Language } from './setting-basics.ts';

/**
 * How far a post of a month is. `by_hand`: staff put it there, `problem` says why Heard does not; `waiting`: for the page to be public;
 * `asked`: for its turn; `sending`: its request is out; `possibly_delivered`: nobody can know whether the platform took it;
 * `refused`: it did not, with a reason.
 */
export const PostState = z.enum(['by_hand', 'waiting', 'asked', 'sending', 'posted', 'possibly_delivered', 'refused']);
export type PostState = z.infer<typeof PostState>;

/**
 * A post of a month on a channel, cut to what its platform takes. `link` is the page, whose card shows the picture; `title` its name.
 * `problem` is a stable code, `said` what the platform answered beside it. `maybeSince`: since when the platform may have it.
 * `postedAt` is when it was there, or somebody (`postedBy`) said so.
 */
export const MonthPost = z.object({
  channel: z.string(),
  language: Language,
  text: z.string(),
  link: z.string().default(''),
  title: z.string().default(''),
  state: PostState.default('by_hand'),
  problem: z.string().nullable().default(null),
  said: z.string().nullable().default(null),
  /** When it came to its state; how often it was written, so that of two who write at once one sees it. */
  at: Instant.nullable().default(null),
  version: z.number().int().default(0),
  maybeSince: Instant.nullable().default(null),
  sourceId: z.string().nullable().default(null),
  postedAt: Instant.nullable().default(null),
  postedBy: z.string().nullable().default(null),
  url: z.string().nullable().default(null),
});
export type MonthPost = z.infer<typeof MonthPost>;

/** How long a post may be, and what says where it goes: the token alone, the account of the channel, or its `postsTo`. */
export interface PostLimits extends Pick<PlatformLimits, 'maxLength' | 'lengthIn'> {
  readonly goesTo: 'token' | 'account' | 'postsTo';
}
const limits = (maxLength: number, goesTo: PostLimits['goesTo'], lengthIn: PostLimits['lengthIn'] = 'characters'): PostLimits => ({
  maxLength,
  goesTo,
  lengthIn,
});

/** Where Heard posts a month by itself; sources stand with the posting of each adapter. Anywhere else staff do. */
export const postLimits: Readonly<Partial<Record<Platform, PostLimits>>> = {
  // 63,206, says Facebook's own form; nobody reads that
  facebook: limits(8000, 'token'),
  threads: limits(500, 'token'),
  x: limits(280, 'token', 'weighted'),
  slack: limits(4000, 'postsTo'),
  discord: limits(2000, 'account'),
  telegram: limits(4096, 'postsTo'),
  vk: limits(4096, 'account'),
  linkedin: limits(3000, 'account'),
  bluesky: limits(300, 'account', 'graphemes'),
  mastodon: limits(500, 'account'),
  discourse: limits(32_000, 'postsTo'),
};

/** Whether a post fits where it goes, by Heard or by hand. */
export const fitsAsPost = (platform: Platform, text: string): boolean => {
  const replies = limitsOf(platform, 'comment');
  const known = postLimits[platform] ?? (replies.canReply ? replies : undefined);
  return !known || lengthFor(known, text) <= known.maxLength;
};
