import type { Idea } from '../contract/ideas.ts';
import type { Instant } from '../kernel/instant.ts';

/** An idea as it was at an instant: what happened to it later is as if it had not. */
export const asOf = (idea: Idea, at: Instant): Idea => {
  const moves = idea.moves.filter((move) => move.at <= at);
  if (moves.length === idea.moves.length) return idea;
  const last = moves.at(-1);
  const state = last?.to ?? 'new';
  return { ...idea, moves, state, movedAt: last?.at ?? idea.createdAt, mergedInto: state === 'merged' ? idea.mergedInto : null };
};
