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
  medianFirstResponseMinutes: z.number().nullable(),
  ninetiethFirstResponseMinutes: z.number().nullable(),
  /** Resolved without any breach told. */
  resolvedWithoutEscalation: z.number().int(),
});
export type Figures = z.infer<typeof Figures>;

/** What the figures need of one conversation: a small row, written when its head changed. */
export const FigureRow = z.object({
  conversation: z.string(),
  channel: z.string(),
  day: z.string(),
  answered: z.boolean(),
  resolved: z.boolean(),
  escalated: z.boolean(),
  firstResponse: z.object({ state: z.string(), minutes: z.number() }).nullable(),
});
export type FigureRow = z.infer<typeof FigureRow>;
