import type { Idea, Vote } from '../contract/ideas.ts';

/** Different people among the votes of an idea and of those merged into it; who was set aside in one of them is not counted. */
export const countVotes = (votes: readonly Vote[]): number => {
  const aside = new Set(votes.filter(({ setAside }) => setAside).map(({ voter }) => voter));
  return new Set(votes.map(({ voter }) => voter).filter((voter) => !aside.has(voter))).size;
};

/** An idea and everything that was merged into it, however deep. */
export const familyOf = (idea: string, all: readonly Idea[]): string[] => [
  idea,
  ...all.filter(({ mergedInto }) => mergedInto === idea).flatMap(({ id }) => familyOf(id, all)),
];
