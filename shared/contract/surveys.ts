import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';

/** What one person answered to a survey in a month: the newest counts. `score` is from 0 to 10, null where it was left out. */
export const SurveyAnswer = z.object({
  survey: z.string(),
  month: z.string(),
  person: z.string(),
  interaction: z.string(),
  at: Instant,
  score: z.number().int().min(0).max(10).nullable(),
});
export type SurveyAnswer = z.infer<typeof SurveyAnswer>;

/**
 * How likely people are to recommend us, from -100 to 100: the share of those who say 9 or 10 less the share of those who say 6 or
 * less, with the margin within which 95 of 100 such groups would fall. Of few answers there is no score: `told` says why.
 */
export const SurveyScore = z.object({
  survey: z.string(),
  month: z.string(),
  /** People who answered, and those of them who gave a number. */
  answers: z.number().int(),
  responses: z.number().int(),
  promoters: z.number().int(),
  passives: z.number().int(),
  detractors: z.number().int(),
  score: z.number().nullable(),
  margin: z.number().nullable(),
  told: z.enum(['score', 'few', 'none']),
});
export type SurveyScore = z.infer<typeof SurveyScore>;

/** A survey's month as staff see it. */
export const SurveyMonth = SurveyScore.extend({ form: z.string(), opensAt: Instant, closesAt: Instant, open: z.boolean() });
