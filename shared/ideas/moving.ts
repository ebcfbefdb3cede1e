import type { Fact } from '../contract/events.ts';
import type { Idea, IdeaState } from '../contract/ideas.ts';
import { derivedId } from '../kernel/ids.ts';
import { type Instant, later } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';

const leastReason = 10;

/** Moves an idea with a reason that everybody may read. Refuses `idea.reason-missing`, `idea.already-there`, `idea.merged`. */
export const moveIdea = (idea: Idea, to: IdeaState, reason: string, at: Instant, by: string): { idea: Idea; fact: Fact } => {
  if (idea.mergedInto) throw new Refusal('idea.merged', 409, `Idea ${idea.id} was merged into ${idea.mergedInto}: move that one.`);
  if (idea.state === to) throw new Refusal('idea.already-there', 409, `Idea ${idea.id} is ${to} already.`);
  if (reason.trim().length < leastReason)
    throw new Refusal('idea.reason-missing', 422, 'Say why in a sentence: everybody who asked for it will read it.');
  const movedAt = later(at, idea.movedAt);
  const move = { id: derivedId('mov', idea.id, String(idea.moves.length), to), to, reason: reason.trim(), at, by };
  const fact: Fact = { id: derivedId('evt', move.id), name: 'idea.moved', at, detail: { idea: idea.id, from: idea.state, to } };
  return { idea: { ...idea, state: to, movedAt, moves: [...idea.moves, move] }, fact };
};

/** Sets how much an idea would help and what it would cost, each from 1 to 5, or takes a mark away. */
export const scoreIdea = (idea: Idea, impact: number | null, cost: number | null): Idea => ({ ...idea, impact, cost });

/** Joins one idea into another: its votes count there from now on. Refuses `idea.merge-with-itself`, `idea.merged`. */
export const mergeIdea = (idea: Idea, into: Idea): Idea => {
  if (idea.id === into.id) throw new Refusal('idea.merge-with-itself', 422, 'Choose another idea to merge into.');
  if (idea.mergedInto || into.mergedInto) throw new Refusal('idea.merged', 409, 'One of the two was merged already.');
  return { ...idea, mergedInto: into.id };
};

/** Takes a merge back: its own votes count for it again. Refuses `idea.not-merged`. */
export const unmergeIdea = (idea: Idea): Idea => {
  if (!idea.mergedInto) throw new Refusal('idea.not-merged', 409, `Idea ${idea.id} was not merged.`);
  return { ...idea, mergedInto: null };
};
