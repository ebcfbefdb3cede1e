import type { Place } from '../../shared/ideas/ports.ts';
import { sameFrom, similarity } from '../../shared/ideas/similar.ts';
import { trigramBits } from '../../shared/ideas/trigram-bits.ts';
import { placesOf } from '../../shared/ideas/trigrams.ts';
import type { Campaign, Figures } from './campaign.ts';
import { type Dice, diceOf } from './dice.ts';

const sizes = [1000, 10_000, 100_000];
const listLimit = 200;
const mostLost = 0.05;

/** Of the trigrams in running words of both languages three in ten are rarer than the table goes. */
const strayLetters = 0.12;
const letters = { latin: 'abcdefghijklmnopqrstuvwxyz', cyrillic: 'абвгдежзийклмнопрстуфхцчшщьюяєії' };

/** Words that look like those of both languages: a letter follows the two before it as often as it does there, or seldom any other. */
const vocabulary = (dice: Dice, count: number): string[] => {
  const after = new Map<string, string[]>();
  for (const [bits, run] of Object.entries(trigramBits))
    for (const [trigram] of run.matchAll(/.{3}/gsu)) {
      const letter = trigram.slice(2);
      if (letter === ' ') continue;
      const known = after.get(trigram.slice(0, 2)) ?? [];
      known.push(...Array.from({ length: 2 ** Math.max(0, 12 - Number(bits)) }, () => letter));
      after.set(trigram.slice(0, 2), known);
    }
  const starts = [...after.keys()].filter((pair) => pair.startsWith(' '));
  const words = new Set<string>();
  while (words.size < count) {
    let word = dice.one(starts);
    for (const length = dice.whole(4, 10); word.length <= length; ) {
      const next = after.get(word.slice(-2));
      const stray = !next || dice.chance(strayLetters);
      word += stray ? dice.one([...(/[a-z]/.test(word) ? letters.latin : letters.cyrillic)]) : dice.one(next);
    }
    if (word.length > 4) words.add(word.trim());
  }
  return [...words];
};

/** A text of a few words, common ones more often, as in any language. */
const sentence = (dice: Dice, words: readonly string[], count: number): string[] =>
  Array.from({ length: count }, () => words[Math.floor((dice.whole(1, 1_000_000) / 1_000_001) ** 2.2 * words.length)] ?? '');

/** The same asked by somebody else: a quarter of the words missing, half the longer ones with another ending, three more. */
const saidAgain = (dice: Dice, asked: readonly string[], words: readonly string[]): string => {
  const kept = asked.filter(() => dice.chance(0.75));
  const bent = (kept.length > 1 ? kept : asked).map((word) =>
    word.length > 5 && dice.chance(0.5) ? `${word.slice(0, -dice.whole(1, 2))}${dice.one(['ами', 'ої', 'ing', 's'])}` : word,
  );
  return [...bent, ...sentence(dice, words, 3)].join(' ');
};

/**
 * How many of those ideas that the whole board would show as similar are reached by the eight lists, at 1,000, 10,000 and 100,000
 * ideas of words made up by the frequencies of both languages. Throws when more than 5 points are lost. `runs` is the number of
 * texts looked up at each size, 2,000 without it.
 */
export const run: Campaign = async ({ runs = 2000, seed, say }) => {
  const dice = diceOf(seed);
  const words = vocabulary(dice, 20_000);
  const found: Record<string, Figures> = {};
  for (const size of sizes) {
    const ideas = Array.from({ length: size }, () => sentence(dice, words, dice.whole(4, 7)));
    const lists = new Map<string, Array<readonly [beside: string, idea: number]>>();
    for (const [n, idea] of ideas.entries())
      for (const { trigram, beside } of placesOf(idea.join(' '))) {
        const list = lists.get(trigram);
        if (list) list.push([beside, n]);
        else lists.set(trigram, [[beside, n]]);
      }
    for (const list of lists.values()) list.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const rowsOf = ({ trigram, beside }: Place): number[] => {
      const list = lists.get(trigram) ?? [];
      const from = Math.max(
        0,
        list.findIndex(([place]) => place >= beside),
      );
      return [...list.slice(from), ...list.slice(0, from)].slice(0, listLimit).map(([, idea]) => idea);
    };
    let [whole, reached, rows] = [0, 0, 0];
    for (let n = 0; n < runs; n += 1) {
      const index = dice.whole(0, size - 1);
      const asked = ideas[index] ?? [];
      const text = saidAgain(dice, asked, words);
      const read = placesOf(text).map(rowsOf);
      rows = Math.max(
        rows,
        read.reduce((sum, list) => sum + list.length, 0),
      );
      if (similarity(text, { title: asked.join(' '), text: '' }) < sameFrom) continue;
      whole += 1;
      if (read.some((list) => list.includes(index))) reached += 1;
    }
    const lost = (whole - reached) / whole;
    found[String(size)] = {
      lookedUp: runs,
      byTheWholeBoard: whole,
      byEightLists: reached,
      lostPoints: Math.round(lost * 1000) / 10,
      mostRows: rows,
    };
    say(`${size} ideas: ${JSON.stringify(found[String(size)])}`);
    if (lost > mostLost) throw new Error(`${Math.round(lost * 100)} points are lost at ${size} ideas`);
  }
  return { ideas: found, allowedPoints: mostLost * 100 };
};
