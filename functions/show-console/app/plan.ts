import type { Idea } from '../../../shared/contract/ideas.ts';
import type { RankedIdea } from '../../../shared/contract/priorities.ts';
import { littleCost, muchImpact, withEstimate } from '../../../shared/ideas/priority.ts';

/** Staff's marks of an idea, from 1 to 5. */
export interface Marks {
  readonly impact: number | null;
  readonly cost: number | null;
}

/** Ideas that are decided on or still may be: neither done, declined nor joined into another. */
export const isLive = ({ state, mergedInto }: Idea): boolean => mergedInto === null && state !== 'shipped' && state !== 'declined';

/** Quick wins that were found valid and are not in the hot plan, most impact first. */
export const waiting = (ideas: readonly RankedIdea[]): RankedIdea[] =>
  ideas
    .filter((idea) => isLive(idea) && idea.state !== 'new' && !idea.hot && idea.priority.quadrant === 'quick_win')
    .toSorted((a, b) => b.priority.impact - a.priority.impact || b.votes - a.votes);

/** The idea as it would stand with other marks. */
export const withMarks = (idea: RankedIdea, { impact, cost }: Marks): RankedIdea => ({
  ...idea,
  impact,
  cost,
  priority: withEstimate(idea.priority, impact, cost),
});

/** Where the middle of each cost stands, in percent: little cost and more have a half each. */
const columns = [12, 34, 59, 76, 92] as const;
const margin = 12;
export const leftOf = (cost: number): number => columns[cost - 1] ?? columns[columns.length - 1] ?? 0;
/** Much impact has the upper half, little the lower one. */
export const topOf = (impact: number): number =>
  impact >= muchImpact
    ? margin + ((100 - impact) * (50 - margin)) / (100 - muchImpact)
    : 50 + ((muchImpact - impact) * (50 - margin)) / muchImpact;

/** The marks that come closest to a point of the matrix, in percent from its upper left. */
export const marksAt = (idea: RankedIdea, left: number, down: number): Marks => {
  const near = (value: number, values: readonly number[]) =>
    values.map((one, index) => ({ index, far: Math.abs(one - value) })).toSorted((a, b) => a.far - b.far)[0]?.index ?? 0;
  const cost = near(left, columns) + 1;
  const still = Math.abs(topOf(idea.priority.impact) - down) < 2;
  const heights = [1, 2, 3, 4, 5].map((impact) => topOf(withEstimate(idea.priority, impact, cost).impact));
  return { impact: still ? idea.impact : near(down, heights) + 1, cost };
};
export const bounds = { impact: muchImpact, cost: littleCost };
