import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { InteractionKind, StaffAct } from './acts.ts';
import { Claim } from './conversations.ts';
import { Intent, Metric, Priority } from './settings.ts';

/** Names a policy among those in force (`era` null) or among those of an era, by its place in the list of eras. */
export const PolicyName = z.object({ policy: z.string(), era: z.number().int().nullable() });
export type PolicyName = z.infer<typeof PolicyName>;

/** A clock that has not ended for good, as it is followed. */
export const KeptClock = z.object({
  metric: Metric,
  cycle: z.string(),
  startedAt: Instant,
  promised: PolicyName.nullable(),
  used: z.number(),
  since: Instant.nullable(),
  stoodAt: Instant.nullable(),
  fixedDue: Instant.nullable(),
  ended: z.object({ at: Instant, how: z.enum(['settled', 'disarmed']) }).nullable(),
  window: Instant.nullable(),
  left: z.array(z.string()),
});
export type KeptClock = z.infer<typeof KeptClock>;

const Hold = z.object({
  from: Instant,
  to: Instant,
  key: z.string(),
  by: z.string(),
  how: z.enum(['acknowledged', 'snoozed']),
  lapses: z.boolean(),
});

/** What the acts up to an instant have led to. No words and no names. */
const Kept = z.object({
  match: PolicyName.nullable(),
  promised: PolicyName.nullable(),
  subject: z.object({
    channel: z.string(),
    intent: Intent,
    kind: z.string(),
    language: z.string(),
    priority: Priority,
    team: z.string().nullable(),
    tags: z.array(z.string()),
    roles: z.array(z.string()),
  }),
  story: z.object({
    status: z.enum(['open', 'waiting', 'on_hold', 'resolved']),
    resolvedAt: Instant.nullable(),
    response: KeptClock.nullable(),
    resolution: KeptClock.nullable(),
    answered: z.boolean(),
    cycle: z.string(),
    window: Instant.nullable(),
    /** Whether anything that was asked still stands. */
    live: z.boolean(),
  }),
  attention: z.object({ holds: z.array(Hold), escalated: z.array(Instant) }),
  assignee: z.string().nullable(),
  idea: z.string().nullable(),
  topics: z.array(z.string()),
  topicsSaid: z.boolean().default(false),
  lastAt: Instant,
  closed: Instant.nullable(),
  apart: z.object({ from: Instant, asked: Instant }).nullable(),
});
export type Kept = z.infer<typeof Kept>;

/** A thing said after the checkpoint, once and never changed. No words and no names: what the head shows of them it has. */
const Said = z.object({
  type: z.literal('said'),
  actId: z.string(),
  id: z.string(),
  at: Instant,
  kind: InteractionKind,
  direction: z.enum(['in', 'out']),
  author: z.string(),
  language: z.string(),
  intent: Intent.optional(),
  topics: z.array(z.string()),
  history: z.boolean(),
});
export const TailAct = z.union([Said, StaffAct]);
export type TailAct = z.infer<typeof TailAct>;

/**
 * A fold up to the instant `until`, and the acts after it: `tail`, at most 20 and 8 KB. `stamp` names the settings that it was
 * folded by, `told` all claims that stood then, `claims` are those of them that may still matter, `unborn` the things of which
 * a change is known but not how they began.
 */
export const Checkpoint = z.object({
  stamp: z.string(),
  told: z.string(),
  until: Instant,
  kept: Kept,
  tail: z.array(TailAct),
  claims: z.array(Claim),
  unborn: z.array(z.string()),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/**
 * What the head of a conversation keeps of its thread. `mark` names the head, this and the facts together, so that a write can ask that
 * nothing changed; `latest` is the newest episode of the thread, the only one that has a checkpoint.
 */
export const Memory = z.object({ mark: z.string(), latest: z.string(), checkpoint: Checkpoint.nullable() });
export type Memory = z.infer<typeof Memory>;
