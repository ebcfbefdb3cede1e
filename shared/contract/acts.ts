import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { Intent, Platform, Priority } from './settings.ts';

export const InteractionKind = z.enum([
  'comment',
  'message',
  'mention',
  'review',
  'reaction',
  'story_reply',
  'form_answer',
  'poll_answer',
  'bot',
]);
export type InteractionKind = z.infer<typeof InteractionKind>;

/** Who spoke. `id` is the person's (`per_…`, derived from platform and handle); `staff` is the staff id where one is known. */
export const Author = z.object({ id: z.string(), handle: z.string(), name: z.string().optional(), staff: z.string().optional() });
export type Author = z.infer<typeof Author>;

/** What was answered to a field of a form: words, the id of an option, a number from 0 to 10, or whether a box was ticked. */
export const Answered = z.object({ field: z.string(), value: z.union([z.string(), z.number(), z.boolean()]) });
export type Answered = z.infer<typeof Answered>;

/**
 * What came along with words. `url` is a link that anybody may follow; `ref` is what the platform's API opens it by; `media` names
 * the copy of ours, where the link dies or opens to us alone.
 */
export const Attachment = z.object({
  type: z.string(),
  url: z.string().optional(),
  alt: z.string().optional(),
  ref: z.string().optional(),
  media: z.string().optional(),
});
export type Attachment = z.infer<typeof Attachment>;

/** What of the post that something was said under is known: its first words, where it stands, when it was posted. */
export const UnderPost = z.object({ text: z.string().optional(), url: z.string().optional(), at: Instant.optional() });
export type UnderPost = z.infer<typeof UnderPost>;

/**
 * One thing said, in one version. `id` names the object on its platform (every version of it has the same), `actId` this
 * version. `at` is the platform's stamp clamped to receipt; `sourceAt` the stamp as it came. `thread` is the platform's own
 * key of the conversation. A delete carries no text. `history` marks what never starts a clock.
 */
export const Interaction = z.object({
  type: z.literal('interaction'),
  actId: z.string(),
  id: z.string(),
  conversation: z.string(),
  platform: Platform,
  channel: z.string(),
  account: z.string(),
  sourceId: z.string(),
  thread: z.string(),
  inReplyTo: z.string().optional(),
  verb: z.enum(['create', 'edit', 'delete']),
  kind: InteractionKind,
  direction: z.enum(['in', 'out']),
  author: Author,
  text: z.string(),
  /** As it came, where `text` is made of HTML or of the platform's own markup. */
  original: z.string().optional(),
  language: z.string().default('und'),
  intent: Intent.optional(),
  topics: z.array(z.string()).default([]),
  answers: z.array(Answered).max(20).optional(),
  attachments: z.array(Attachment).default([]),
  under: UnderPost.optional(),
  /** The platform's handle of who deleted it, where that is told. */
  deleter: z.string().optional(),
  at: Instant,
  sourceAt: Instant,
  receivedAt: Instant,
  letter: z.string().optional(),
  history: z.boolean().default(false),
});
export type Interaction = z.infer<typeof Interaction>;

/** What a platform does for us to something said: a person's words hidden or shown again, words of ours taken back. */
export const ModerationDeed = z.enum(['hide', 'unhide', 'remove']);
export type ModerationDeed = z.infer<typeof ModerationDeed>;

/** What staff (`by` = staff id) or Heard itself (`by` = `heard`) did to a conversation. */
const did = { actId: z.string(), conversation: z.string(), at: Instant, by: z.string() };
export const StaffAct = z.discriminatedUnion('type', [
  /** `kept` says that it stays with whoever had it, so that they need not be told. */
  z.object({
    type: z.literal('assign'),
    ...did,
    assignee: z.string().nullable(),
    team: z.string().nullable().optional(),
    kept: z.boolean().optional(),
  }),
  z.object({ type: z.literal('status'), ...did, state: z.enum(['open', 'waiting', 'on_hold', 'resolved']) }),
  z.object({ type: z.literal('reclassify'), ...did, intent: Intent }),
  /** `mentions` are the staff whom it names. */
  z.object({ type: z.literal('note'), ...did, text: z.string(), mentions: z.array(z.string()).optional() }),
  z.object({ type: z.literal('idea'), ...did, idea: z.string() }),
  z.object({ type: z.literal('priority'), ...did, priority: Priority }),
  z.object({ type: z.literal('tag'), ...did, tag: z.string(), on: z.boolean() }),
  z.object({ type: z.literal('topics'), ...did, topics: z.array(z.string()).max(3) }),
  z.object({ type: z.literal('acknowledge'), ...did, notice: z.string().optional() }),
  z.object({ type: z.literal('snooze'), ...did, until: Instant }),
  z.object({ type: z.literal('escalate'), ...did }),
  z.object({
    type: z.literal('moderate'),
    ...did,
    interaction: z.string(),
    deed: ModerationDeed,
    reason: z.string().nullable().default(null),
  }),
  /** Merged into another, whose `joined` points back. `same` person in both: an answer to one is an answer to the other. */
  z.object({ type: z.literal('join'), ...did, into: z.string(), same: z.boolean() }),
  z.object({ type: z.literal('joined'), ...did, from: z.string(), join: z.string() }),
  z.object({ type: z.literal('part'), ...did, join: z.string() }),
  /** Things said in it went into a conversation of their own, `into`. */
  z.object({ type: z.literal('split'), ...did, interactions: z.array(z.string()), into: z.string() }),
  z.object({ type: z.literal('unsplit'), ...did, split: z.string() }),
]);
export type StaffAct = z.infer<typeof StaffAct>;

export const Act = z.union([Interaction, StaffAct]);
export type Act = z.infer<typeof Act>;
