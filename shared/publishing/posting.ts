import type { Fact } from '../contract/events.ts';
import { type MonthPost, type PostState, postLimits } from '../contract/month-posts.ts';
import type { Channel } from '../contract/settings.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';

/** Why a month is posted on a channel by hand, as a stable code; null where Heard posts it. Whether there is a token shows when it is sent. */
export const whyByHand = ({ platform, readOnly, account, postsTo }: Channel): string | null => {
  const known = postLimits[platform];
  if (!known) return 'post.no-posting';
  if (readOnly) return 'channel.read-only';
  const place = known.goesTo === 'token' || postsTo || (known.goesTo === 'account' && account);
  return place ? null : 'post.no-place';
};

const written = (post: MonthPost, to: Partial<MonthPost>, at: Instant): MonthPost => ({ ...post, ...to, at, version: post.version + 1 });
const unsaid = { problem: null, said: null };

/** A post whose page is public now is asked for, once; null when it was, or staff do it. */
export const asked = (post: MonthPost, at: Instant): MonthPost | null =>
  post.state === 'waiting' ? written(post, { state: 'asked' }, at) : null;

const mayBeAsked: readonly PostState[] = ['refused', 'possibly_delivered', 'by_hand'];
/** Staff ask for it anew; null while it is on its way, or there. */
export const askedAgain = (post: MonthPost, at: Instant): MonthPost | null =>
  mayBeAsked.includes(post.state) && !post.postedAt ? written(post, { state: 'asked', ...unsaid, maybeSince: null }, at) : null;

/** The fact of a post that was just asked for, one for each asking. */
export const postRequested = (month: string, { channel, version }: MonthPost, at: Instant): Fact => ({
  id: derivedId('evt', 'report.post-requested', month, channel, String(version)),
  name: 'report.post-requested',
  at,
  detail: { month, channel },
});

/** Its request goes out now. The first instant at which it may have arrived is kept until the platform says that it took nothing. */
export const claimed = (post: MonthPost, at: Instant): MonthPost =>
  written(post, { state: 'sending', maybeSince: post.maybeSince ?? at, ...unsaid }, at);

/** Heard does not post it: the platform took nothing, whatever was tried. */
export const leftToStaff = (post: MonthPost, problem: string, at: Instant): MonthPost =>
  written(post, { state: 'by_hand', problem, maybeSince: null }, at);
/** `maybe`: whether the platform may have it. */
export const notPosted = (post: MonthPost, problem: string, said: string | null, maybe: boolean, at: Instant): MonthPost =>
  written(post, { state: maybe ? 'possibly_delivered' : 'refused', problem, said, ...(!maybe && { maybeSince: null }) }, at);
/** It goes back to its queue. */
export const triedLater = (post: MonthPost, problem: string, maybe: boolean, at: Instant): MonthPost =>
  written(post, { state: 'asked', problem, ...(!maybe && { maybeSince: null }) }, at);
/** The platform has it. What somebody said of it meanwhile stays. */
export const isPosted = (post: MonthPost, sourceId: string, url: string | null, at: Instant): MonthPost =>
  written(post, { state: 'posted', sourceId, url: post.url ?? url, postedAt: post.postedAt ?? at, ...unsaid }, at);
/** Somebody says that it is there; null when that was known. */
export const putThere = (post: MonthPost, by: string, url: string | null, at: Instant): MonthPost | null =>
  post.postedAt ? null : written(post, { state: 'posted', postedAt: at, postedBy: by, url, ...unsaid }, at);
