import type { Fact } from '../contract/events.ts';
import type { Evidence, Idea, IdeaMove, IdeaState } from '../contract/ideas.ts';
import { derivedId } from '../kernel/ids.ts';
import { type Instant, later } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { onward } from './life.ts';

const leastReason = 10;

/** Why staff move an idea, as everybody may read it; what shows that it was built goes with `shipped`. */
export interface Move {
  readonly to: IdeaState;
  readonly reason: string;
  readonly evidence?: Evidence | null | undefined;
  readonly at: Instant;
  readonly by: string;
}

const refuse = (idea: Idea, { to, reason, evidence }: Move): void => {
  if (idea.mergedInto) throw new Refusal('idea.merged', 409, `Idea ${idea.id} was merged into ${idea.mergedInto}: move that one.`);
  if (idea.state === to) throw new Refusal('idea.already-there', 409, `Idea ${idea.id} is ${to} already.`);
  if (!onward[idea.state].includes(to))
    throw new Refusal('idea.move-not-allowed', 409, `From ${idea.state} an idea goes to ${onward[idea.state].join(' or ')}, not to ${to}.`);
  if (reason.trim().length < leastReason)
    throw new Refusal('idea.reason-missing', 422, 'Say why in a sentence: everybody who asked for it will read it.');
  if (to === 'valid' && idea.topics.length === 0)
    throw new Refusal('idea.topic-missing', 422, 'Name a topic first: by it we see how many people write about the same.');
  if (to === 'shipped' && !evidence?.text.trim() && !evidence?.url)
    throw new Refusal('idea.evidence-missing', 422, 'Show that it was built: a sentence in "evidence", and an address where there is one.');
};

/** An idea after one more entry in its history, and the fact that says so. */
export const withMove = (idea: Idea, { to, reason, evidence, at, by }: Move): { idea: Idea; fact: Fact } => {
  const movedAt = later(at, idea.movedAt);
  const id = derivedId('mov', idea.id, String(idea.version), to);
  const move: IdeaMove = { id, to, reason: reason.trim(), at, by, evidence: to === 'shipped' ? (evidence ?? null) : null };
  const fact: Fact = { id: derivedId('evt', id), name: 'idea.moved', at, detail: { idea: idea.id, move: id, from: idea.state, to, by } };
  return { idea: { ...idea, state: to, movedAt, moves: [...idea.moves, move], version: idea.version + 1 }, fact };
};

/**
 * Moves an idea with a reason that everybody may read. Refuses `idea.merged`, `idea.already-there`, `idea.move-not-allowed`,
 * `idea.reason-missing`, `idea.topic-missing` (before it is valid), `idea.evidence-missing` (before it is shipped).
 */
export const moveIdea = (idea: Idea, move: Move): { idea: Idea; fact: Fact } => {
  refuse(idea, move);
  return withMove(idea, move);
};
