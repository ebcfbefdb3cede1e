import type { Idea } from '../../shared/contract/ideas.ts';
import { standingIdeas } from './board-of.ts';

/** What stands around an idea: what was joined into it, however deep, and its neighbours in the order of the board. */
export interface NearIdeas {
  readonly joined: readonly Idea[];
  readonly before: Idea | null;
  readonly after: Idea | null;
}

const joinedInto = (id: string, ideas: readonly Idea[], seen: ReadonlySet<string> = new Set([id])): Idea[] =>
  ideas
    .filter((idea) => idea.mergedInto === id && !seen.has(idea.id))
    .flatMap((idea) => [idea, ...joinedInto(idea.id, ideas, new Set([...seen, idea.id]))]);

export const nearIdeas = ({ id }: Idea, ideas: readonly Idea[]): NearIdeas => {
  const standing = standingIdeas(ideas);
  const at = standing.findIndex((idea) => idea.id === id);
  return {
    joined: joinedInto(id, ideas),
    before: at > 0 ? (standing[at - 1] ?? null) : null,
    after: at >= 0 ? (standing[at + 1] ?? null) : null,
  };
};
