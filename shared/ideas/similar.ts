import type { Idea } from '../contract/ideas.ts';
import type { FiledIdea, IdeaShelf, SimilarShelf } from './ports.ts';
import { placesOf, trigramsOf } from './trigrams.ts';

/** From here on two texts are taken to ask for the same: measured on a labelled set, see `docs/similar-ideas.md`. */
export const sameFrom = 0.38;

type Weights = ReadonlyMap<string, number>;
const sum = (weights: Weights): number => [...weights.values()].reduce((all, weight) => all + weight, 0);
const length = (weights: Weights): number => Math.sqrt([...weights.values()].reduce((all, weight) => all + weight * weight, 0));
const shared = (a: Weights, b: Weights): number[] => [...a].flatMap(([trigram, weight]) => (b.has(trigram) ? [weight] : []));

/** The cosine of two texts. */
const likeness = (a: Weights, b: Weights): number =>
  shared(a, b).reduce((all, weight) => all + weight * weight, 0) / (length(a) * length(b) || 1);
/** How much of the shorter text is in the other. */
const overlap = (a: Weights, b: Weights): number => shared(a, b).reduce((all, weight) => all + weight, 0) / (Math.min(sum(a), sum(b)) || 1);

/** How much a text asks for what an idea is: 0 nothing in common, 1 the same words. Half its whole text, half its title. */
export const similarity = (text: string, idea: Pick<FiledIdea, 'title' | 'text'>): number => {
  const asked = trigramsOf(text);
  return (likeness(asked, trigramsOf(`${idea.title} ${idea.text}`)) + overlap(asked, trigramsOf(idea.title))) / 2;
};

/** A text of an idea that is compared and filed. */
const comparedText = 280;

export interface SimilarIdea {
  readonly idea: string;
  readonly title: string;
  readonly score: number;
}

/** Those of the given ideas that ask for the same as a text, the likest first, at most five. */
export const mostSimilar = (text: string, ideas: Iterable<FiledIdea>): SimilarIdea[] =>
  [...new Map([...ideas].map((filed) => [filed.idea, filed])).values()]
    .map((filed) => ({ idea: filed.idea, title: filed.title, score: similarity(text, filed) }))
    .filter(({ score }) => score >= sameFrom)
    .toSorted((a, b) => b.score - a.score || (a.idea < b.idea ? -1 : 1))
    .slice(0, 5);

/** Finds ideas that ask for the same as a text: at most eight lists are read, however many ideas there are. */
export const findSimilar =
  ({ at }: Pick<SimilarShelf, 'at'>) =>
  async (text: string): Promise<SimilarIdea[]> =>
    mostSimilar(text, (await Promise.all(placesOf(text).map(at))).flat());

/** Files an idea by what it says now. Filed again with another title, it is found by both. */
export const fileIdea =
  ({ file }: Pick<SimilarShelf, 'file'>) =>
  ({ id, title, text }: Idea): Promise<void> => {
    const filed = { idea: id, title, text: text.slice(0, comparedText) };
    return file(filed, placesOf(`${title} ${filed.text}`));
  };

/** Keeps a new idea after it was filed, so that none is kept that cannot be found. */
export const proposeFiled =
  (propose: IdeaShelf['propose'], shelf: Pick<SimilarShelf, 'file'>): IdeaShelf['propose'] =>
  async (idea, fact) => {
    await fileIdea(shelf)(idea);
    return propose(idea, fact);
  };
