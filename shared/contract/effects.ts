import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';

/** Days from one to another, both included, and how many wrote about the topics in them. */
const Period = z.object({
  from: z.string(),
  to: z.string(),
  days: z.number().int(),
  contacts: z.number().int(),
  perDay: z.number(),
  /** About whatever, on the same channels: when all of it grew, the topic grew with it. */
  allContacts: z.number().int(),
  allPerDay: z.number(),
});

/** Numbers that people gave in a period, and their net promoter score, from -100 to 100, with its margin; null of too few. */
const PeriodScore = z.object({ answers: z.number().int(), score: z.number().nullable(), margin: z.number().nullable() });

/**
 * Contacts on an idea's topics before and after it was shipped. `ratio` is after by before, a day, with the interval that holds it
 * in 95 of 100 cases. It tells what happened, never why.
 */
export const Effect = z.object({
  topics: z.array(z.string()),
  shippedAt: Instant,
  /** `too-early`: too few days since, or before; `fewer`, `more`: the interval leaves chance out; `unclear`: it does not. */
  verdict: z.enum(['too-early', 'fewer', 'more', 'unclear', 'nothing']),
  /** The day from which it can be told, while it is too early. */
  tellFrom: z.string().nullable(),
  before: Period,
  after: Period,
  ratio: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** What the survey of the whole brand said in the same days; it asks about no topic. `few`: too few answers on one side. */
  survey: z.object({ before: PeriodScore, after: PeriodScore, verdict: z.enum(['higher', 'lower', 'unclear', 'few']) }).nullable(),
});
export type Effect = z.infer<typeof Effect>;
