import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';

/** New, found valid, planned, in progress, shipped; or declined, or merged into another. */
export const IdeaState = z.enum(['new', 'valid', 'planned', 'in_progress', 'shipped', 'declined', 'merged']);
export type IdeaState = z.infer<typeof IdeaState>;

/** Where something was said: a conversation of a channel. */
export const Origin = z.object({ conversation: z.string(), channel: z.string() });

/**
 * Somebody who asked for it. `consent` says whether they agreed to be named where they said it; what the person said of it
 * later (`Consent`) comes first. `origin` is where they said it, `language` the language in which they did.
 */
export const IdeaAuthor = z.object({
  person: z.string(),
  name: z.string(),
  email: z.string().optional(),
  consent: z.boolean(),
  origin: Origin.nullable().default(null),
  language: z.string().default('und'),
});
export type IdeaAuthor = z.infer<typeof IdeaAuthor>;

/** What shows that an idea was built: words, and an address where it can be seen. */
export const Evidence = z.object({
  text: z.string().max(600),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
});
export type Evidence = z.infer<typeof Evidence>;
export const IdeaMove = z.object({
  id: z.string(),
  to: IdeaState,
  reason: z.string(),
  at: Instant,
  by: z.string(),
  evidence: Evidence.nullable().default(null),
});
export type IdeaMove = z.infer<typeof IdeaMove>;

/** Days between which it is to be built, as `2026-12-01`. */
export const IdeaPlan = z.object({ from: z.iso.date(), to: z.iso.date() });
export type IdeaPlan = z.infer<typeof IdeaPlan>;
/** Votes that look as if they were not given by as many people: by which rule, what they share, how many, and when. */
export const VoteFlag = z.object({
  id: z.string(),
  rule: z.enum(['network', 'domain', 'mailbox']),
  /** The domain or mailbox; of a network nothing but that it was one. */
  shared: z.string().nullable(),
  votes: z.number().int(),
  setAside: z.number().int(),
  from: Instant,
  to: Instant,
  because: z.string(),
});
export type VoteFlag = z.infer<typeof VoteFlag>;

export const Idea = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  language: z.string().default('und'),
  topics: z.array(z.string()).default([]),
  state: IdeaState,
  impact: z.number().int().min(1).max(5).nullable().default(null),
  cost: z.number().int().min(1).max(5).nullable().default(null),
  authors: z.array(IdeaAuthor),
  origin: Origin.nullable(),
  plan: IdeaPlan.nullable().default(null),
  mergedInto: z.string().nullable().default(null),
  createdAt: Instant,
  movedAt: Instant,
  moves: z.array(IdeaMove),
  /** Recounted from the vote items of the idea and of those merged into it. */
  votes: z.number().int().min(0).default(0),
  /** Found at the same recount, for staff alone. */
  votesFlagged: z.array(VoteFlag).default([]),
  /** How often it was changed: who changes it says which one they saw. */
  version: z.number().int().min(0).default(0),
});
export type Idea = z.infer<typeof Idea>;

/**
 * One person, one vote: the key is derived from the voter, so that a second press changes nothing. A name is shown in public with
 * consent only. `person` is who it is where staff know them; `confirmedAt` says when the address was proven; `network` is a keyed
 * digest of the network that it came from, which no longer means anything a month later; `setAside` who does not count it, and why.
 */
export const Vote = z.object({
  idea: z.string(),
  voter: z.string(),
  at: Instant,
  by: z.enum(['person', 'staff']),
  person: z.string().optional(),
  name: z.string().max(80).optional(),
  email: z.string().optional(),
  language: z.enum(['en', 'uk']).optional(),
  confirmedAt: Instant.optional(),
  network: z.string().optional(),
  consent: z.boolean().default(false),
  setAside: z.object({ at: Instant, by: z.string(), reason: z.string() }).optional(),
  /** The words that staff gave it for. */
  said: z.object({ conversation: z.string(), interaction: z.string() }).optional(),
});
export type Vote = z.infer<typeof Vote>;

/** A vote that waits for its address to be proven. `turn` counts the mails that were asked for it, `tries` the codes that were tried since. */
export const HeldVote = z.object({ vote: Vote, turn: z.number().int(), tries: z.number().int() });
export type HeldVote = z.infer<typeof HeldVote>;

/** Whether a person may be named in public: nobody asked, asked and not answered, granted, refused. One a person, the latest counts. */
export const Consent = z.object({
  person: z.string(),
  state: z.enum(['unasked', 'asked', 'granted', 'refused']),
  at: Instant,
  by: z.string(),
});
export type Consent = z.infer<typeof Consent>;

/**
 * Somebody who wants to hear how an idea goes on, by mail. Nothing is sent before `confirmedAt`, nor after `endedAt`. `idea` is
 * null for every month's page.
 */
export const Subscription = z.object({
  person: z.string(),
  idea: z.string().nullable(),
  email: z.string(),
  language: z.enum(['en', 'uk']),
  at: Instant,
  confirmedAt: Instant.nullable().default(null),
  endedAt: Instant.nullable().default(null),
});
export type Subscription = z.infer<typeof Subscription>;
