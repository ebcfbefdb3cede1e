import * as z from 'zod';

/**
 * Figures of a day, channel or range, each with what it is made of. Minutes are working minutes. Shares are numerator over
 * denominator; a share without a denominator is null, never 100 %.
 */
export const Figures = z.object({
  opened: z.number().int(),
  answered: z.number().int(),
  resolved: z.number().int(),
  /** Settled or breached first responses that count, and those of them that were met. */
  firstResponses: z.number().int(),
  firstResponsesMet: z.number().int(),
  withinSla: z.number().nullable(),
  /** Exact up to 5 minutes, within 2 % above: read from a histogram. */
  medianFirstResponseMinutes: z.number().nullable(),
  ninetiethFirstResponseMinutes: z.number().nullable(),
  /** Resolved without any breach told. */
  resolvedWithoutEscalation: z.number().int(),
});
export type Figures = z.infer<typeof Figures>;

/** What the figures need of one conversation: a small row, written when its head changed. The day is that of UTC on which it opened. */
export const FigureRow = z.object({
  conversation: z.string(),
  channel: z.string(),
  day: z.string(),
  intent: z.string(),
  topics: z.array(z.string()),
  answered: z.boolean(),
  resolved: z.boolean(),
  escalated: z.boolean(),
  firstResponse: z.object({ state: z.string(), minutes: z.number() }).nullable(),
});
export type FigureRow = z.infer<typeof FigureRow>;

const counts = z.record(z.string(), z.number().int());
/**
 * The rows of a day and channel, counted. Rollups add up: those of its shards are the day's, those of its days the month's.
 * `minutes` is a histogram of the working minutes until first responses, as `shared/insights/histogram.ts` writes it;
 * `topics` and `intents` say how many conversations were about each. A conversation counts once for each of its topics.
 */
export const Rollup = z.object({
  day: z.string(),
  channel: z.string(),
  opened: z.number().int(),
  answered: z.number().int(),
  resolved: z.number().int(),
  firstResponses: z.number().int(),
  firstResponsesMet: z.number().int(),
  resolvedWithoutEscalation: z.number().int(),
  minutes: z.string(),
  topics: counts,
  intents: counts,
});
export type Rollup = z.infer<typeof Rollup>;

/** How many people wrote about a topic. */
export const TopicCount = z.object({ topic: z.string(), contacts: z.number().int() });
export type TopicCount = z.infer<typeof TopicCount>;
