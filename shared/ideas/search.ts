/** Letters as people type them in a hurry: no case, no apostrophes, ґ as г, no accents; split where no letter or digit is. */
export const searchWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('uk')
    .replace(/['’ʼ`´]/gu, '')
    .replaceAll('ґ', 'г')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const sharedStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
};
/** Endings are at most this long in Ukrainian declension (велосипед-ами). */
const longestEnding = 3;

/**
 * Whether a word that was asked for and a word of a text are one: the text's word begins with it, or both are forms of one
 * stem, which is at least three letters and more than half of either.
 */
const sameWord = (asked: string, said: string): boolean => {
  const stem = sharedStart(asked, said);
  if (stem === asked.length) return true;
  if (stem < 3 || stem * 2 <= Math.max(asked.length, said.length)) return false;
  return asked.length - stem <= longestEnding && said.length - stem <= longestEnding;
};

/** How many of the words asked for a text has. */
const hits = (asked: readonly string[], text: string): number => {
  const said = [...new Set(searchWords(text))];
  return asked.filter((one) => said.some((other) => sameWord(one, other))).length;
};

/**
 * Those things whose text has every word that was asked for; where none has, those that have most of them, at least half.
 * Words of one or two letters count only when nothing longer was asked. An empty question finds everything.
 */
export const searchTexts = <T>(things: readonly T[], question: string, textOf: (thing: T) => string): T[] => {
  const all = searchWords(question);
  const long = all.filter(({ length }) => length > 2);
  const asked = long.length > 0 ? long : all;
  if (asked.length === 0) return question.trim() === '' ? [...things] : [];
  const scored = things.map((thing) => ({ thing, found: hits(asked, textOf(thing)) }));
  const best = Math.max(0, ...scored.map(({ found }) => found));
  return best * 2 < asked.length || best === 0 ? [] : scored.filter(({ found }) => found === best).map(({ thing }) => thing);
};
