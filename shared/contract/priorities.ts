import * as z from 'zod';
import { Idea, IdeaPlan } from './ideas.ts';

const weight = z.number().min(0).max(1);
/** What counts how much in the impact of an idea. What cannot be told of an idea is left out, and the rest weighs more. */
export const ImpactWeights = z
  .object({ votes: weight.default(0.3), cases: weight.default(0.4), reach: weight.default(0.1), estimate: weight.default(0.2) })
  .refine((weights) => Object.values(weights).some((one) => one > 0), 'One of the weights must be more than 0.');
export type ImpactWeights = z.infer<typeof ImpactWeights>;

export const HotPlanLimit = z.object({ capacity: z.number().int().min(1).max(50).default(3) });

export const Quadrant = z.enum(['quick_win', 'big_bet', 'fill_in', 'not_now']);
export type Quadrant = z.infer<typeof Quadrant>;

export const ImpactPart = z.object({
  part: z.enum(['votes', 'cases', 'reach', 'estimate']),
  /** Votes, cases of 90 days on its topics, people, staff's estimate from 1 to 5; null where it cannot be told. */
  counted: z.number().nullable(),
  /** The most that any idea of the board has: what it is measured against. */
  most: z.number().nullable(),
  /** From 0 to 100. */
  points: z.number().int().nullable(),
  /** Its share of the impact, after what cannot be told was left out. */
  weight: z.number(),
  /** What it adds to the impact. */
  adds: z.number().int(),
});
export type ImpactPart = z.infer<typeof ImpactPart>;

/** Why an idea stands where it does. Impact is from 0 to 100 and the sum of what its parts add; without a cost there is no quadrant. */
export const Priority = z.object({
  impact: z.number().int().min(0).max(100),
  parts: z.array(ImpactPart),
  weights: ImpactWeights,
  quadrant: Quadrant.nullable(),
});
export type Priority = z.infer<typeof Priority>;

export const RankedIdea = Idea.extend({ priority: Priority, hot: z.boolean() });
export type RankedIdea = z.infer<typeof RankedIdea>;
export const RankedIdeaList = z.object({ items: z.array(RankedIdea) });
export type RankedIdeaList = z.infer<typeof RankedIdeaList>;

/** Quick wins under way, at most `capacity` at once, each with its days. `overdueDays` says how long ago the last of them was. */
export const HotPlan = z.object({
  capacity: z.number().int(),
  items: z.array(z.object({ idea: z.string(), plan: IdeaPlan.nullable(), overdueDays: z.number().int() })),
});
export type HotPlan = z.infer<typeof HotPlan>;
