/** Characters that are not seen but change what is: controls, marks of direction, separators of lines. */
const unseen = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The first letters of a text that `measure` finds no greater than `most`, ended by a mark when something was left out. */
export const cutBy = (text: string, most: number, measure: (text: string) => number, mark: string): string => {
  if (measure(text) <= most) return text;
  let [kept, size] = ['', measure(mark)];
  for (const { segment } of letters.segment(text)) {
    size += measure(segment);
    if (size > most) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${mark}`;
};
const units = (text: string) => text.length;

/** A person's name or a title on one line, without characters that are not seen, at most so many UTF-16 units. */
export const oneLine = (text: string, most: number): string =>
  cutBy(text.replaceAll(/\s+/gu, ' ').replaceAll(unseen, '').trim(), most, units, '…');

/** The same for what may have several lines. */
export const severalLines = (text: string, most: number): string =>
  cutBy(
    text
      .split(/\r\n|\r|\n/)
      .map((line) => line.replaceAll('\t', ' ').replaceAll(unseen, '').trimEnd())
      .join('\n')
      .trim(),
    most,
    units,
    '…',
  );
