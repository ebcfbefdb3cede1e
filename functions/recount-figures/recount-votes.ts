import type { RecountShelf } from '../../shared/ideas/ports.ts';
import { flagsOf } from '../../shared/ideas/vote-flags.ts';
import { countVotes } from '../../shared/ideas/votes.ts';

/** More counts at once than this of one idea: the queue tries again later. */
const tries = 12;

/** Counts an idea again, and those that it was merged into: each with everything that was merged into it, one person once. */
export const recountVotes = (ideas: RecountShelf) => {
  const count = async (idea: string): Promise<void> => {
    for (let tried = 0; tried < tries; tried += 1) {
      const turn = await ideas.turn(idea);
      const family = await ideas.family(idea);
      if (family.length === 0) return;
      const votes = (await Promise.all(family.map(({ id }) => ideas.votes(id)))).flat();
      if (await ideas.count(idea, turn, { votes: countVotes(votes), flags: flagsOf(votes) })) return;
    }
    throw new Error(`idea ${idea} was counted by others ${tries} times`);
  };
  return async (changed: string): Promise<void> => {
    for (let next: string | null = changed; next; ) {
      await count(next);
      next = (await ideas.read(next))?.mergedInto ?? null;
    }
  };
};
