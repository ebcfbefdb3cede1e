import { describe, expect, it } from 'vitest';
import type { FiledIdea } from '../../../shared/ideas/ports.ts';
import { findSimilar, mostSimilar, sameFrom, similarity } from '../../../shared/ideas/similar.ts';
import { placesOf, trigramsOf, wordsOf } from '../../../shared/ideas/trigrams.ts';
import { noIdea, sameIdeas } from '../../fixtures/same-ideas.ts';

const board: readonly FiledIdea[] = sameIdeas.map(({ title, text }, n) => ({ idea: `idea_${n}`, title, text }));
const filed = new Map<string, FiledIdea[]>();
for (const one of board)
  for (const { trigram } of placesOf(`${one.title} ${one.text}`)) filed.set(trigram, [...(filed.get(trigram) ?? []), one]);

describe('whether two texts ask for the same', () => {
  // a threshold found on one half of the labelled set must hold on the other
  const measure = (half: 0 | 1) => {
    const asked = sameIdeas.flatMap(({ also }, index) => (index % 2 === half ? also.map((text) => ({ text, index })) : []));
    const other = noIdea.filter((_text, n) => n % 2 === half).map((text) => ({ text, index: -1 }));
    const told = [...asked, ...other].flatMap(({ text, index }) =>
      board.flatMap((idea, n) => (similarity(text, idea) >= sameFrom ? [n === index] : [])),
    );
    const right = told.filter(Boolean).length;
    return { precision: right / told.length, recall: right / asked.length };
  };
  it.each([0, 1] as const)('is told with precision and recall over 0.9 on half %i of the labelled set', (half) => {
    const { precision, recall } = measure(half);
    console.info(`similar ideas, half ${half}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} at ${sameFrom}`);
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.9);
  });

  it('is found through the lists as by reading the whole board', async () => {
    const find = findSimilar({ at: async ({ trigram }) => filed.get(trigram) ?? [] });
    let [whole, reached] = [0, 0];
    for (const { also } of sameIdeas)
      for (const text of also) {
        const all = mostSimilar(text, board).map(({ idea }) => idea);
        const through = (await find(text)).map(({ idea }) => idea);
        whole += all.length;
        reached += all.filter((idea) => through.includes(idea)).length;
      }
    expect(reached / whole).toBeGreaterThan(0.95);
  });

  it('shows at most five, the likest first, and an idea found in several lists once', () => {
    const many = Array.from({ length: 9 }, (_, n) => ({
      idea: `idea_${n}`,
      title: 'Зимові шини',
      text: n < 5 ? '' : 'на частину велосипедів',
    }));
    const found = mostSimilar('зимові шини', [...many, ...many]);
    expect(found.map(({ idea }) => idea)).toEqual(['idea_0', 'idea_1', 'idea_2', 'idea_3', 'idea_4']);
  });

  it.each(['', '   ', '👍👍👍', '!!!', 'https://spytsia.example/map'])('finds nothing for %j', (text) => {
    expect(placesOf(text)).toEqual([]);
    expect(mostSimilar(text, board)).toEqual([]);
  });
});

describe('words and places', () => {
  it.each([
    ['Ґанок у Лук’янівці, ще ґудзик', ['ганок', 'у', 'лукянівці', 'ще', 'гудзик']],
    ["Don't STOP https://a.example/b?c=1 ёлка", ['dont', 'stop', 'елка']],
    ['ﬁne 2FA', ['fine', '2fa']],
  ])('reads %j as words', (text, words) => expect(wordsOf(text)).toEqual(words));

  it('hears the same stem in another case', () => {
    const [one, other] = [trigramsOf('станція'), trigramsOf('станціями')];
    expect([...one.keys()].filter((trigram) => other.has(trigram)).length).toBeGreaterThanOrEqual(5);
  });
  it('files under at most eight trigrams, two of one word, each beside one of another word', () => {
    for (const { title, text } of sameIdeas) {
      const places = placesOf(`${title} ${text}`);
      expect(places.length).toBeLessThanOrEqual(8);
      expect(new Set(places.map(({ trigram }) => trigram)).size).toBe(places.length);
      for (const { trigram, beside } of places) expect(beside).not.toBe(trigram);
    }
  });
  it('files the same words in any order at the same places', () =>
    expect(placesOf('шини зимові потрібні')).toEqual(placesOf('Потрібні зимові шини!')));
});
