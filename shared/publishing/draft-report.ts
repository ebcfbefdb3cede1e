import type { Figures } from '../contract/figures.ts';
import type { Idea, Vote } from '../contract/ideas.ts';
import type { Draft, ToldIdea } from '../contract/reports.ts';
import { namesToThank } from '../ideas/votes.ts';
import type { Instant } from '../kernel/instant.ts';

const templateVersion = 1;

export interface DraftInput {
  /** `2026-11`, the month that is told. */
  readonly month: string;
  readonly cutOff: Instant;
  readonly ideas: readonly Idea[];
  /** Votes by idea, those of merged ideas included. */
  readonly votes: Readonly<Record<string, readonly Vote[]>>;
  readonly figures: Figures;
}

const told = (idea: Idea, votes: readonly Vote[]): ToldIdea => ({
  id: idea.id,
  title: idea.title,
  quote: idea.authors.some(({ consent }) => consent) && idea.text !== idea.title && idea.text !== '' ? idea.text : null,
  quoteLanguage: idea.language,
  reason: idea.moves.at(-1)?.reason ?? '',
  votes: new Set(votes.map(({ voter }) => voter)).size,
  names: namesToThank(idea, votes),
  movedAt: idea.movedAt,
});
const latestFirst = (a: ToldIdea, b: ToldIdea) => (a.movedAt === b.movedAt ? (a.id < b.id ? -1 : 1) : a.movedAt < b.movedAt ? 1 : -1);

/** The draft of a month: what was shipped in it first, then what is under way and what was declined in it. Pure. */
export const draftReport = ({ month, cutOff, ideas, votes, figures }: DraftInput): Draft => {
  const own = ideas.filter(({ mergedInto, createdAt }) => mergedInto === null && createdAt <= cutOff);
  const inMonth = ({ movedAt }: Idea) => movedAt.startsWith(month);
  const tell = (test: (idea: Idea) => boolean) =>
    own
      .filter(test)
      .map((idea) => told(idea, votes[idea.id] ?? []))
      .toSorted(latestFirst);
  const built = tell((idea) => idea.state === 'shipped' && inMonth(idea));
  return {
    month,
    cutOff,
    templateVersion,
    heard: own.filter(({ createdAt }) => createdAt.startsWith(month)).length,
    built,
    inProgress: tell(({ state }) => state === 'planned' || state === 'in_progress'),
    declined: tell((idea) => idea.state === 'declined' && inMonth(idea)),
    stillOpen: own.filter(({ state }) => state === 'new' || state === 'valid').length,
    thanks: [...new Set(built.flatMap(({ names }) => names))],
    kept:
      figures.opened === 0
        ? null
        : {
            opened: figures.opened,
            resolved: figures.resolved,
            met: figures.firstResponsesMet,
            answered: figures.firstResponses,
            medianMinutes: figures.medianFirstResponseMinutes,
            p90Minutes: figures.ninetiethFirstResponseMinutes,
          },
  };
};
