import type { Place } from './ports.ts';
import { trigramBits } from './trigram-bits.ts';

/** Bits of a trigram that the table does not know. */
const rarestBits = 14;
/** So many bits say nothing about what a text is about. */
const plainBits = 7;
/** Ends of words change with case and number; what comes after so many letters is left out. */
const stemLength = 7;

const bits = new Map<string, number>(
  Object.entries(trigramBits).flatMap(([count, run]) =>
    Array.from(run.match(/.{3}/gsu) ?? [], (trigram) => [trigram, Number(count)] as const),
  ),
);

/** Words of a text as they are compared: lower case, without apostrophes, links and the difference of ґ and г, ё and е. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/https?:\S+/g, ' ')
    .replace(/['’ʼ`]/g, '')
    .replaceAll('ґ', 'г')
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const trigramsOfWord = (word: string): string[] => {
  const padded = word.length < 4 ? ` ${word} ` : ` ${word.slice(0, stemLength)}`;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, from) => padded.slice(from, from + 3));
};

/** Trigrams of a text with what each says about it: the rarer in both languages, the more. */
export const trigramsOf = (text: string): ReadonlyMap<string, number> =>
  new Map(
    wordsOf(text)
      .flatMap(trigramsOfWord)
      .map((trigram) => [trigram, Math.max(0.1, (bits.get(trigram) ?? rarestBits) - plainBits)]),
  );

const filedUnder = 8;
const fromOneWord = 2;
const rarityOf = (trigram: string): number => bits.get(trigram) ?? rarestBits;
/** FNV-1a, 32 bits (Fowler, Noll, Vo): the same order everywhere, and no order that a language knows. */
const mixed = (text: string): number =>
  [...text].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0, 2_166_136_261);
const byRarity = (a: string, b: string): number => rarityOf(b) - rarityOf(a) || mixed(a) - mixed(b);

/**
 * The at most 8 rarest trigrams of a text, at most two of one word, under which it is filed and looked up, each with the trigram of
 * its other words that comes first by an order of that list's own. Two texts choose the same one as often as they share trigrams
 * (MinHash, Broder 1997), so that in a long list those with more in common lie together.
 */
export const placesOf = (text: string): Place[] => {
  const words = new Map([...new Set(wordsOf(text))].map((word) => [word, trigramsOfWord(word)]));
  const found = new Set<string>();
  for (const trigrams of words.values())
    for (const trigram of trigrams
      .filter((one) => !found.has(one))
      .toSorted(byRarity)
      .slice(0, fromOneWord))
      found.add(trigram);
  return [...found]
    .toSorted(byRarity)
    .slice(0, filedUnder)
    .map((trigram) => {
      const others = [...words.values()].filter((own) => !own.includes(trigram)).flat();
      const [beside = ''] = others.toSorted((a, b) => mixed(trigram + a) - mixed(trigram + b));
      return { trigram, beside };
    });
};
