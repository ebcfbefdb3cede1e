import type { InteractionKind } from './acts.ts';
import type { Platform } from './platforms.ts';
import { weightOf } from './weighted-length.ts';

/** Where one speaks: in public, in private, or under a review. */
export type ReplyKind = 'comment' | 'message' | 'review';
/** How an answer to a thing said is sent. */
export const replyKindOf = (kind: InteractionKind): ReplyKind =>
  kind === 'message' || kind === 'story_reply' ? 'message' : kind === 'review' ? 'review' : 'comment';

/**
 * What a platform lets us answer, known before anybody types. `maxLength` counts in `lengthIn`; `windowHours` bounds a reply after
 * the person's last words, null: at any time; `summoned`: only who named us may be answered; `sendsPerMinute` is what we keep to;
 * `hides`: a person's words can be hidden and shown again; `removes`: what we sent can be taken back.
 */
export interface PlatformLimits {
  readonly canReply: boolean;
  readonly maxLength: number;
  readonly lengthIn: 'characters' | 'bytes' | 'graphemes' | 'weighted';
  readonly windowHours: number | null;
  readonly summoned: boolean;
  readonly sendsPerMinute: number;
  readonly hides: boolean;
  readonly removes: boolean;
  /** Pictures that go along with words, in one send; null where the platform takes none with them. */
  readonly pictures: PictureLimits | null;
}
/** `maxLength` of words that go with pictures, where it is another; `alt`: whether the platform tells what they show. */
export interface PictureLimits {
  readonly most: number;
  readonly bytes: number;
  readonly types: readonly string[];
  readonly maxLength: number | null;
  readonly alt: boolean;
}
/** What the API takes of us: a request to a function holds 6 MB, and bytes in JSON take a third more than they are. */
export const mostPictureBytes = 3 * 1024 * 1024;
export const pictureTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const;
const pictures = (most: number, more: Partial<PictureLimits> = {}): Pick<PlatformLimits, 'pictures'> => ({
  pictures: { most, bytes: mostPictureBytes, types: pictureTypes, maxLength: null, alt: true, ...more },
});
const still = ['image/jpeg', 'image/png'];
const caption = { alt: false, types: still, maxLength: 1024 };

const limits = (maxLength: number, more: Partial<PlatformLimits> = {}): PlatformLimits => ({
  canReply: true,
  maxLength,
  lengthIn: 'characters',
  windowHours: null,
  summoned: false,
  sendsPerMinute: 60,
  hides: false,
  removes: false,
  pictures: null,
  ...more,
});
const silent: PlatformLimits = { ...limits(0), canReply: false };
const removes = { removes: true };
const hides = { hides: true, removes: true };

/** Limits by platform and by where one speaks; where each is written stands with its adapter under `shared/intake/platforms`. */
export const platformLimits: Readonly<Record<Platform, Readonly<Partial<Record<ReplyKind, PlatformLimits>>>>> = {
  // one by its address: developers.facebook.com/docs/graph-api/reference/object/comments (attachment_url)
  facebook: { comment: limits(8000, { ...hides, ...pictures(1, { alt: false }) }), message: limits(2000, { windowHours: 24 }) },
  messenger: { message: limits(2000, { windowHours: 24 }) },
  // needs a live account: …/instagram-graph-api/reference/ig-comment/replies names no length, 2200 is what the app and other clients take
  instagram: { comment: limits(2200, hides), message: limits(1000, { lengthIn: 'bytes', windowHours: 24 }) },
  // one with a caption: developers.facebook.com/documentation/business-messaging/whatsapp/messages/image-messages
  whatsapp: { message: limits(4096, { windowHours: 24, ...pictures(1, { alt: false, types: still, maxLength: 1024 }) }) },
  threads: { comment: limits(500, { ...hides, sendsPerMinute: 40 }) },
  // docs.x.com/x-api/fundamentals/rate-limits, confirmed for posts: 100 in 15 minutes and 10,000 a day for the app; 15 messages in
  // 15 minutes needs a live account
  x: {
    comment: limits(280, { ...hides, lengthIn: 'weighted', summoned: true, sendsPerMinute: 6 }),
    message: limits(10_000, { ...removes, sendsPerMinute: 1 }),
  },
  youtube: { comment: limits(10_000, { ...hides, sendsPerMinute: 10 }) },
  slack: { comment: limits(4000, removes), message: limits(4000, removes) },
  // docs.discord.com/developers/resources/message#create-message
  discord: { comment: limits(2000, { ...removes, ...pictures(10) }), message: limits(2000, { ...removes, ...pictures(10) }) },
  // core.telegram.org/bots/faq: 20 a minute in one group
  // several pictures are several messages there, which one press would not take back: one, with a caption of 1024
  // (core.telegram.org/bots/api#sendphoto)
  telegram: {
    comment: limits(4096, { ...removes, ...pictures(1, caption), sendsPerMinute: 20 }),
    message: limits(4096, { ...removes, ...pictures(1, caption) }),
  },
  line: { message: limits(5000) },
  viber: { message: limits(7000) },
  vk: { comment: limits(4096), message: limits(4096) },
  // needs a live account: 150 is what other clients keep to; 6000 in a message stands with partners of TikTok's (infobip.com/docs/tiktok/message-types)
  tiktok: {
    comment: limits(150, { ...hides, sendsPerMinute: 10 }),
    message: limits(6000, { windowHours: 48, sendsPerMinute: 10 }),
  },
  linkedin: { comment: limits(1250, removes) },
  reddit: { comment: limits(10_000, { ...removes, sendsPerMinute: 30 }), message: limits(10_000, { sendsPerMinute: 30 }) },
  // lexicon app.bsky.embed.images: four, a million bytes each
  bluesky: { comment: limits(300, { ...removes, ...pictures(4, { bytes: 1_000_000 }), lengthIn: 'graphemes' }) },
  // 500, of which a name at the beginning takes up to 31; what is said in private is a post as well
  // four: docs.joinmastodon.org/methods/statuses/#create
  mastodon: { comment: limits(465, { ...removes, ...pictures(4) }), message: limits(465, { ...removes, ...pictures(4) }) },
  'google-business': { review: limits(4096, { ...removes, lengthIn: 'bytes' }) },
  trustpilot: { review: limits(4096, removes) },
  discourse: { comment: limits(32_000, removes), message: limits(32_000, removes) },
  github: { comment: limits(65_536, removes) },
  'standard-webhooks': {},
  typeform: {},
  tally: {},
  jotform: {},
  surveymonkey: {},
  'google-forms': {},
  form: {},
};

/** What holds for an answer to something of this kind; a platform that speaks in one way only speaks so of everything. */
export const limitsOf = (platform: Platform, kind: InteractionKind): PlatformLimits => {
  const known = platformLimits[platform];
  return known[replyKindOf(kind)] ?? known.comment ?? known.message ?? known.review ?? silent;
};
/** Hours after a person's message in which the platform takes an answer to it; null where it always does. */
export const windowHoursOf = (platform: Platform): number | null => platformLimits[platform].message?.windowHours ?? null;
/** Whether the platform takes answers at all. */
export const takesReplies = (platform: Platform): boolean => Object.keys(platformLimits[platform]).length > 0;
/**
 * Whether the platform takes words that it approved beforehand when its window has closed:
 * developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview. Messenger's tags forbid thanks.
 */
export const takesTemplates = (platform: Platform): boolean => platform === 'whatsapp';
/** The longest that any platform takes. */
export const longestReply = Math.max(...Object.values(platformLimits).flatMap((kinds) => Object.values(kinds).map((one) => one.maxLength)));

/** How long a text is as a platform counts: UTF-16 units, UTF-8 bytes, what a reader calls a character, or by weight. */
export const lengthFor = ({ lengthIn }: Pick<PlatformLimits, 'lengthIn'>, text: string): number => {
  if (lengthIn === 'bytes') return new TextEncoder().encode(text).length;
  if (lengthIn === 'weighted') return weightOf(text);
  return lengthIn === 'graphemes' ? [...new Intl.Segmenter().segment(text)].length : text.length;
};

/** The longest that words may be, with so many pictures. */
export const longestWith = (
  { maxLength, pictures: taken }: { readonly maxLength: number; readonly pictures: Pick<PictureLimits, 'maxLength'> | null },
  count: number,
): number => (count > 0 ? (taken?.maxLength ?? maxLength) : maxLength);

/** How often a reply is tried where the platform asks to wait; then it has failed. */
export const sendTries = 5;
/** For so many seconds after the press what was sent may be taken back by who sent it: docs/decisions/0035-taking-back-and-approving.md */
export const undoSeconds = 30;
