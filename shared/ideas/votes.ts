import type { Idea, Vote } from '../contract/ideas.ts';

/** Different people among the votes of an idea and of those merged into it. */
export const countVotes = (votes: readonly Vote[]): number => new Set(votes.map(({ voter }) => voter)).size;

/** An idea and everything that was merged into it, however deep. */
export const familyOf = (idea: string, all: readonly Idea[]): string[] => [
  idea,
  ...all.filter(({ mergedInto }) => mergedInto === idea).flatMap(({ id }) => familyOf(id, all)),
];
