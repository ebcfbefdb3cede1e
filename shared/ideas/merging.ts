import type { Fact } from '../contract/events.ts';
import type { Idea } from '../contract/ideas.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { withMove } from './moving.ts';

/** Joins one idea into another: its votes count there from now on. Refuses `idea.merge-with-itself`, `idea.merged`. */
export const mergeIdea = (idea: Idea, into: Idea, at: Instant, by: string): { idea: Idea; fact: Fact } => {
  if (idea.id === into.id) throw new Refusal('idea.merge-with-itself', 422, 'Choose another idea to merge into.');
  if (idea.mergedInto || into.mergedInto) throw new Refusal('idea.merged', 409, 'One of the two was merged already.');
  const { idea: moved, fact } = withMove(idea, { to: 'merged', reason: into.title, at, by });
  return { idea: { ...moved, mergedInto: into.id }, fact };
};

/** Takes a merge back: the idea is exactly as it was before it. Refuses `idea.not-merged`. */
export const unmergeIdea = (idea: Idea, at: Instant, by: string): { idea: Idea; from: string; fact: Fact } => {
  if (!idea.mergedInto) throw new Refusal('idea.not-merged', 409, `Idea ${idea.id} was not merged.`);
  const moves = idea.moves.slice(0, -1);
  const { to: state, at: movedAt } = moves.at(-1) ?? { to: 'new' as const, at: idea.createdAt };
  const move = derivedId('mov', idea.id, String(idea.version), state);
  const fact: Fact = {
    id: derivedId('evt', move),
    name: 'idea.moved',
    at,
    detail: { idea: idea.id, move, from: 'merged', to: state, by },
  };
  return { idea: { ...idea, state, movedAt, moves, mergedInto: null, version: idea.version + 1 }, from: idea.mergedInto, fact };
};
