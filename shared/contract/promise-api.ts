import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { ClockState } from './conversations.ts';
import { Calendar, Metric, Policy, PolicyReason } from './settings.ts';

/** What the staff API takes and answers about what is promised: why a clock is due when it is, and what other promises would change. */
const minutesOf = { from: Instant, to: Instant };
/** Why a clock is due when it is. Minutes are working minutes; `sentences` say the same in words. */
export const ClockExplanation = z.object({
  conversation: z.string(),
  metric: Metric,
  cycle: z.string(),
  state: ClockState,
  targetMinutes: z.number(),
  startedAt: Instant,
  dueAt: Instant,
  warnAt: Instant,
  settledAt: Instant.nullable(),
  /** When the platform stops taking replies, where that comes first. */
  windowClosesAt: Instant.nullable(),
  /** `because` is English, as it is kept; `reason` says the same in parts. */
  policy: z.object({ id: z.string(), because: z.string(), reason: PolicyReason.nullable() }).nullable(),
  promisedBefore: z.array(
    z.object({ until: Instant, policy: z.string().nullable(), because: z.string().nullable(), reason: PolicyReason.nullable() }),
  ),
  /** Calendars that counted, in order. */
  calendars: z.array(z.object({ id: z.string(), version: z.number(), timezone: z.string() })),
  /** Open hours that were consumed up to the deadline. */
  intervals: z.array(z.object({ ...minutesOf, usedMinutes: z.number(), calendar: z.string() })),
  /** What stood still on the way; `to` is null while it still does. */
  pauses: z.array(z.object({ from: Instant, to: Instant.nullable(), removedMinutes: z.number() })),
  holidays: z.array(z.object({ date: z.string(), name: z.string().nullable(), ownHours: z.boolean() })),
  shifts: z.array(z.object({ at: Instant, minutes: z.number() })),
  sentences: z.object({ en: z.array(z.string()), uk: z.array(z.string()) }),
});
export type ClockExplanation = z.infer<typeof ClockExplanation>;

export const PreviewRequest = z.object({ calendars: z.array(Calendar).default([]), policies: z.array(Policy).default([]) });
/** Open deadlines that would move; `minutes` by the wall, later ones positive. */
export const Preview = z.object({
  items: z.array(
    z.object({
      conversation: z.string(),
      metric: Metric,
      before: Instant.nullable(),
      after: Instant.nullable(),
      minutes: z.number().nullable(),
    }),
  ),
  examined: z.number().int(),
  next: z.string().nullable(),
});
export type Preview = z.infer<typeof Preview>;
/** Conversations that were opened in a month, or from one UTC day to another, both included. */
export const WhatIfRequest = z.union([
  z.object({ policies: z.array(Policy).min(1), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  z.object({ policies: z.array(Policy).min(1), from: z.iso.date(), to: z.iso.date() }),
]);
const Kept = z.object({ counted: z.number().int(), inTime: z.number().int() });
/** A page of the span: clocks that were settled or broke, and those kept in time, as it was and as it would have been. */
export const WhatIf = z.object({
  conversations: z.number().int(),
  metrics: z.array(z.object({ metric: Metric, was: Kept, would: Kept })),
  next: z.string().nullable(),
});
export type WhatIf = z.infer<typeof WhatIf>;
