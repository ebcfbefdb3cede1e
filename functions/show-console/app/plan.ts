import type { Idea } from '../../../shared/contract/ideas.ts';

/** Ideas that are decided on or still may be: neither done, declined nor joined into another. */
export const isLive = ({ state, mergedInto }: Idea): boolean => mergedInto === null && state !== 'shipped' && state !== 'declined';

/** Much impact for little cost: the upper left quarter of the matrix. */
export const isQuickWin = ({ impact, cost }: Idea): boolean =>
  impact !== null && cost !== null && impact >= 3 && cost <= 3 && impact >= cost;

/** The hot plan: what is planned or under way, then quick wins by impact against cost, then votes. */
export const hotPlan = (ideas: readonly Idea[]): Idea[] => {
  const rank = ({ state }: Idea) => (state === 'in_progress' ? 0 : state === 'planned' ? 1 : 2);
  const worth = ({ impact, cost }: Idea) => (impact ?? 0) / (cost ?? 5);
  return ideas
    .filter(isLive)
    .filter((idea) => rank(idea) < 2 || isQuickWin(idea))
    .toSorted((a, b) => rank(a) - rank(b) || worth(b) - worth(a) || b.votes - a.votes);
};
