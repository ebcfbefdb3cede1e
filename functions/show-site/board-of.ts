import { type Idea, IdeaState } from '../../shared/contract/ideas.ts';
import { searchTexts } from '../../shared/ideas/search.ts';
import type { BoardView } from './board-view.ts';
import { publicWords, topicsOf } from './public-idea.ts';
import type { Site } from './site.ts';

const pageSize = 25;
/** What a board can be asked to show; merged ideas are told by the one that they went into. */
export const shownStates = IdeaState.options.filter((state) => state !== 'merged');

const orders: Readonly<Record<BoardView['sort'], (a: Idea, b: Idea) => number>> = {
  votes: (a, b) => b.votes - a.votes || b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id),
  new: (a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id),
  moved: (a, b) => b.movedAt.localeCompare(a.movedAt) || a.id.localeCompare(b.id),
};
const inState =
  ({ state }: BoardView) =>
  (idea: Idea) =>
    state === '' || idea.state === state;
const onTopic =
  ({ topic }: BoardView) =>
  (idea: Idea) =>
    topic === '' || idea.topics.includes(topic);

/** One page of the board, and how many ideas each answer to its questions would leave. */
export interface Board {
  readonly shown: readonly Idea[];
  /** How many ideas the view holds, on all its pages. */
  readonly found: number;
  readonly page: number;
  readonly pages: number;
  readonly all: number;
  readonly byState: ReadonlyMap<string, number>;
  readonly byTopic: ReadonlyMap<string, number>;
}

/** The order of the board as it opens: the way from one idea to the next. */
export const standingIdeas = (ideas: readonly Idea[]): Idea[] => ideas.filter(({ mergedInto }) => mergedInto === null).sort(orders.votes);

/** The page of a view. Only words that stand in public are searched. A page beyond the last is the last. */
export const boardOf = (site: Pick<Site, 'settings' | 'language'>, ideas: readonly Idea[], view: BoardView): Board => {
  const standing = standingIdeas(ideas);
  const textOf = (idea: Idea) => [idea.title, publicWords(site, idea) ?? '', ...topicsOf(site, idea)].join(' ');
  const matching = searchTexts(standing, view.search, textOf);
  const found = matching.filter(inState(view)).filter(onTopic(view)).sort(orders[view.sort]);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(view.page, pages);
  const count = (names: readonly string[], has: (idea: Idea) => string[]) =>
    new Map(names.map((name) => [name, matching.filter((idea) => has(idea).includes(name)).length]));
  return {
    shown: found.slice((page - 1) * pageSize, page * pageSize),
    found: found.length,
    page,
    pages,
    all: standing.length,
    byState: count(shownStates, ({ state }) => [state]),
    byTopic: count(
      site.settings.topics.map(({ id }) => id),
      ({ topics }) => topics,
    ),
  };
};
