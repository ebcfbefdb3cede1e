import type { Idea } from '../contract/ideas.ts';
import type { HotPlan, Priority } from '../contract/priorities.ts';
import { Refusal } from '../kernel/refusal.ts';
import { littleCost, muchImpact } from './priority.ts';

/** States in which an idea is worked on or may be next. */
const workable = ['valid', 'planned', 'in_progress'];
const stays = ({ state, mergedInto }: Idea): boolean => mergedInto === null && workable.includes(state);
const dayMillis = 86_400_000;

/** The hot plan on a day of the brand (`2026-11-16`). What was shipped, declined or merged has left it by itself. */
export const hotPlanOf = (kept: readonly string[], ideas: readonly Idea[], capacity: number, today: string): HotPlan => ({
  capacity,
  items: kept.flatMap((id) => {
    const idea = ideas.find((one) => one.id === id);
    if (!idea || !stays(idea)) return [];
    const late = idea.plan ? Math.round((Date.parse(today) - Date.parse(idea.plan.to)) / dayMillis) : 0;
    return [{ idea: id, plan: idea.plan, overdueDays: Math.max(0, late) }];
  }),
});

/**
 * The ideas of the hot plan with one more; the same when it is there. Refuses `plan.not-valid` before it was found valid or once
 * it is decided, `plan.not-quick-win`, and `plan.full` when as many as the brand can do at once are in it.
 */
export const admit = ({ items, capacity }: HotPlan, idea: Idea, priority: Priority | undefined): readonly string[] => {
  const within = items.map((one) => one.idea);
  if (!stays(idea))
    throw new Refusal(
      'plan.not-valid',
      409,
      `Idea ${idea.id} is ${idea.state}: only what was found valid and is not done goes into the hot plan.`,
    );
  if (within.includes(idea.id)) return within;
  if (priority?.quadrant !== 'quick_win')
    throw new Refusal(
      'plan.not-quick-win',
      422,
      `Only quick wins go into the hot plan: an impact of ${muchImpact} or more for a cost of ${littleCost} or less.`,
      { facts: { impact: String(muchImpact), cost: String(littleCost) } },
    );
  if (within.length >= capacity)
    throw new Refusal('plan.full', 409, `The hot plan has room for ${capacity} at once and is full. Ship one or take one out first.`, {
      facts: { capacity: String(capacity) },
    });
  return [...within, idea.id];
};
