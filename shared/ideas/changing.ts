import type { Idea, IdeaPlan } from '../contract/ideas.ts';
import type { Topic } from '../contract/settings.ts';
import { Refusal } from '../kernel/refusal.ts';

/** What staff change of an idea without moving it. What is absent stays as it is. Marks are from 1 to 5, null takes one away. */
export interface IdeaChange {
  readonly impact?: number | null | undefined;
  readonly cost?: number | null | undefined;
  readonly title?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly plan?: IdeaPlan | null | undefined;
}

/** An idea with other marks, title, topics or dates. Refuses `idea.topic-unknown`, `idea.plan-backwards`. */
export const changeIdea = (idea: Idea, change: IdeaChange, topics: readonly Topic[]): Idea => {
  const unknown = change.topics?.find((topic) => !topics.some(({ id }) => id === topic));
  if (unknown !== undefined)
    throw new Refusal('idea.topic-unknown', 422, `There is no topic ${unknown} in the settings.`, { facts: { topic: unknown } });
  if (change.plan && change.plan.to < change.plan.from)
    throw new Refusal('idea.plan-backwards', 422, 'The last day of the plan comes before its first.');
  const { impact = idea.impact, cost = idea.cost, title = idea.title, plan = idea.plan } = change;
  return { ...idea, impact, cost, title, plan, topics: [...(change.topics ?? idea.topics)], version: idea.version + 1 };
};
