import type { Idea } from '../contract/ideas.ts';
import type { ImpactPart, ImpactWeights, Priority, Quadrant } from '../contract/priorities.ts';

/** From these on impact is much, up to this cost is little: a cost of 1 is days, 2 weeks, 3 a month, 4 a quarter, 5 more. */
export const muchImpact = 60;
export const littleCost = 2;

type Parts = Readonly<Record<ImpactPart['part'], number | null>>;

/** What is counted of an idea. `cases` are those of 90 days by topic; one about two of its topics counts twice. Followers are not known. */
const countedOf = (idea: Idea, cases: ReadonlyMap<string, number>, subscribers: number): Parts => ({
  votes: idea.votes,
  cases: idea.topics.length === 0 ? null : idea.topics.reduce((sum, topic) => sum + (cases.get(topic) ?? 0), 0),
  reach: idea.votes + idea.authors.length + subscribers,
  estimate: idea.impact,
});

/**
 * Counts are measured by their logarithm against the most on the board: that is 100 points, a tenth of it 50, a hundredth or less
 * none. So from 10 to 20 votes is as far as from 100 to 200, and one loud idea hides no other.
 */
const logShare = (counted: number, most: number): number =>
  counted === 0 || most === 0 ? 0 : Math.max(0, Math.round(100 * (1 - Math.log10(most / counted) / 2)));
const estimateShare = (estimate: number): number => estimate * 20;

const priorityOf = (counted: Parts, most: Parts, weights: ImpactWeights, cost: number | null): Priority => {
  const names = ['votes', 'cases', 'reach', 'estimate'] as const;
  const known = names.filter((name) => counted[name] !== null);
  const all = known.reduce((sum, name) => sum + weights[name], 0);
  const parts = names.map((part): ImpactPart => {
    const own = counted[part];
    if (own === null) return { part, counted: null, most: most[part], points: null, weight: 0, adds: 0 };
    const points = part === 'estimate' ? estimateShare(own) : logShare(own, most[part] ?? 0);
    const share = all === 0 ? 0 : weights[part] / all;
    return { part, counted: own, most: most[part], points, weight: Math.round(share * 1000) / 1000, adds: Math.round(points * share) };
  });
  const impact = Math.min(
    100,
    parts.reduce((sum, { adds }) => sum + adds, 0),
  );
  return { impact, parts, weights, quadrant: quadrantOf(impact, cost) };
};

/** Where an idea stands: much or little impact, little or much cost. Null without a cost. */
export const quadrantOf = (impact: number, cost: number | null): Quadrant | null => {
  if (cost === null) return null;
  const cheap = cost <= littleCost;
  return impact >= muchImpact ? (cheap ? 'quick_win' : 'big_bet') : cheap ? 'fill_in' : 'not_now';
};

/** Priorities of every idea, each measured against the most that an idea of the board has. */
export const prioritiesOf = (
  ideas: readonly Idea[],
  cases: ReadonlyMap<string, number>,
  weights: ImpactWeights,
  subscribers: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, Priority> => {
  const counted = ideas.map((idea) => ({ idea, parts: countedOf(idea, cases, subscribers.get(idea.id) ?? 0) }));
  const board = counted.filter(({ idea }) => idea.mergedInto === null);
  const mostOf = (part: ImpactPart['part']) => Math.max(0, ...board.map(({ parts }) => parts[part] ?? 0));
  const most = { votes: mostOf('votes'), cases: mostOf('cases'), reach: mostOf('reach'), estimate: 5 };
  return new Map(counted.map(({ idea, parts }) => [idea.id, priorityOf(parts, most, weights, idea.cost)]));
};

/** The impact that an idea would have by another estimate of staff: what dragging it up or down can change. */
export const withEstimate = ({ parts, weights }: Priority, estimate: number | null, cost: number | null): Priority => {
  const by = (of: 'counted' | 'most', name: ImpactPart['part']) => parts.find(({ part }) => part === name)?.[of] ?? null;
  const each = (of: 'counted' | 'most') => ({
    votes: by(of, 'votes'),
    cases: by(of, 'cases'),
    reach: by(of, 'reach'),
    estimate: by(of, 'estimate'),
  });
  return priorityOf({ ...each('counted'), estimate }, { ...each('most'), estimate: 5 }, weights, cost);
};
