import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { Author } from './acts.ts';
import { Intent, Metric, Platform, Priority } from './settings.ts';

export const ClockState = z.enum(['running', 'paused', 'met', 'breached', 'met_late', 'withdrawn']);
export type ClockState = z.infer<typeof ClockState>;

/**
 * One metric of one policy on one conversation, folded. `cycle` is `start` or the act id of the staff reply before it.
 * Times are instants; `targetMinutes`, `usedMinutes` and `overdueMinutes` are working minutes. `warnAt` is when the warning
 * is to ring. The fold writes `breached` only from a claim act, never by itself: see sla-rules in docs.
 */
export const Clock = z.object({
  metric: Metric,
  cycle: z.string(),
  state: ClockState,
  targetMinutes: z.number(),
  startedAt: Instant,
  dueAt: Instant,
  warnAt: Instant,
  settledAt: Instant.nullable(),
  overdueMinutes: z.number(),
  /** Working minutes used, of a clock that was settled or stands still. */
  usedMinutes: z.number().optional(),
  pausedAt: Instant.nullable().default(null),
  /** The policy and a hash of the promise it was counted by, `standard#x1Yz…`: a settled clock keeps the one it was settled by. */
  promise: z.string().optional(),
  /** Where the platform takes no reply after an instant that comes before the promise's own: that instant, which is then `dueAt`. */
  windowClosesAt: Instant.nullable().default(null),
  /** It was past due when staff said that an answer is needed: told once, counted apart. */
  apart: z.boolean().default(false),
  /** The conversation whose earlier clock holds for it, where they are merged. */
  yieldsTo: z.string().optional(),
});
export type Clock = z.infer<typeof Clock>;

export const ConversationState = z.enum(['open', 'waiting', 'on_hold', 'resolved', 'withdrawn']);
export type ConversationState = z.infer<typeof ConversationState>;

/** What is merged into a conversation: where it is said, by whom, and the clocks that still run there. */
export const ConversationPart = z.object({
  id: z.string(),
  platform: Platform,
  channel: z.string(),
  person: Author,
  state: ConversationState,
  clocks: z.array(Clock),
});
export type ConversationPart = z.infer<typeof ConversationPart>;

/** The head of a conversation: what folding its acts gives. `revision` is a hash of the folded state. */
export const Conversation = z.object({
  id: z.string(),
  platform: Platform,
  channel: z.string(),
  account: z.string(),
  thread: z.string(),
  state: ConversationState,
  intent: Intent,
  language: z.string(),
  topics: z.array(z.string()).default([]),
  openedAt: Instant,
  lastAt: Instant,
  resolvedAt: Instant.nullable(),
  person: Author,
  /** First words of the person's latest message, at most 140 characters, for lists. */
  preview: z.string(),
  assignee: z.string().nullable(),
  team: z.string().nullable(),
  priority: Priority.default('normal'),
  tags: z.array(z.string()).default([]),
  idea: z.string().nullable(),
  policy: z.object({ id: z.string(), because: z.string(), calendar: z.string(), calendarVersion: z.number() }).nullable(),
  /** Promises that held before the one in force, oldest first, each until an instant. */
  promisedBefore: z.array(z.object({ until: Instant, policy: z.string().nullable(), because: z.string().nullable() })).default([]),
  clocks: z.array(Clock),
  /** Whom the ladder waits for: until then it does not climb. */
  attended: z
    .object({ by: z.string(), how: z.enum(['acknowledged', 'snoozed']), at: Instant, until: Instant })
    .nullable()
    .default(null),
  /** What opened it reached us more than a day after it was said. */
  deliveredLate: z.boolean().default(false),
  /** Where it is merged: staff see it there. */
  mergedInto: z.string().optional(),
  parts: z.array(ConversationPart).optional(),
  /** When the next look is due (warning, or due + grace), or null. */
  nextDue: Instant.nullable(),
  revision: z.string(),
});
export type Conversation = z.infer<typeof Conversation>;

/** What is told of a clock, once each: its warning, its breach, a rung of the ladder (`climb-2`, told again `climb-2.1`), a reminder. */
export const Step = z.string().regex(/^(warning|breach|climb-\d+(\.\d+)?|reminder-\S+)$/);
export type Step = z.infer<typeof Step>;

/** A step that was claimed once for (conversation, metric, cycle). */
export const Claim = z.object({
  id: z.string(),
  conversation: z.string(),
  metric: Metric,
  cycle: z.string(),
  step: Step,
  dueAt: Instant,
  at: Instant,
  revokedAt: Instant.nullable().default(null),
  /** The promise that it was told by, as on its clock. */
  promise: z.string().optional(),
});
export type Claim = z.infer<typeof Claim>;

/** One message to staff about one claim on one notice channel; `summarised` when it was told with others as one. */
export const Notice = z.object({
  id: z.string(),
  claim: z.string(),
  conversation: z.string(),
  channel: z.string(),
  /** A `Step`, or `revoked`. */
  step: z.string(),
  metric: Metric,
  state: z.enum(['sending', 'sent', 'possibly_delivered', 'failed', 'acknowledged', 'summarised']),
  at: Instant,
  acknowledgedAt: Instant.nullable().default(null),
  acknowledgedBy: z.string().nullable().default(null),
  /** The member of staff whom alone it was sent to. */
  person: z.string().optional(),
  /** What the channel gave to find the message again. */
  handle: z.string().optional(),
  /** When the channel was told that it is over: answered, resolved or not late after all. */
  closedAt: Instant.optional(),
});
export type Notice = z.infer<typeof Notice>;

/** Words that a platform approved beforehand, by their name there, with what is put into them; `language` as it was approved. */
export const ReplyTemplate = z.object({ name: z.string(), language: z.string(), words: z.array(z.string()) });
export type ReplyTemplate = z.infer<typeof ReplyTemplate>;

/**
 * A reply that staff asked for: one press of the button. `sourceId` is the platform's id of what was posted. With a `template` the
 * platform is given that, and `text` says here what it comes to.
 */
export const Reply = z.object({
  id: z.string(),
  conversation: z.string(),
  by: z.string(),
  text: z.string(),
  template: ReplyTemplate.optional(),
  requestedAt: Instant,
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'unknown']),
  sourceId: z.string().nullable().default(null),
  sentAt: Instant.nullable().default(null),
  problem: z.string().nullable().default(null),
  /** The interaction that it answers, where that is not simply the latest. */
  answers: z.string().optional(),
  /** When a sender took it, so that another knows whether that one is still at it. */
  claimedAt: Instant.optional(),
});
export type Reply = z.infer<typeof Reply>;
