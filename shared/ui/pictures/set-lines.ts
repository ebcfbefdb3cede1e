import type { FontMeasure } from './read-font.ts';

/** Where a text has to fit: sizes to try, the largest first, room in pixels, and how far lines stand apart for their size. */
export interface Room {
  readonly sizes: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly leading: number;
}
export interface SetText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Text without letters that the font lacks (a picture has no other to fall back on), in one line. */
export const inFont = (font: FontMeasure, text: string): string =>
  [...text.normalize('NFC').replace(/\s+/gu, ' ')].filter(font.has).join('').replace(/ {2,}/g, ' ').trim();

/** A word in parts that each fit; most words are one. */
const partsOf = (font: FontMeasure, word: string, size: number, width: number): string[] => {
  const parts = [''];
  for (const letter of word) {
    const part = parts.at(-1) ?? '';
    if (part === '' || font.width(part + letter, size) <= width) parts[parts.length - 1] = part + letter;
    else parts.push(letter);
  }
  return parts;
};

const broken = (font: FontMeasure, text: string, size: number, width: number): string[] => {
  const lines: string[] = [];
  for (const part of text.split(' ').flatMap((word) => partsOf(font, word, size, width))) {
    const last = lines.at(-1);
    if (last !== undefined && font.width(`${last} ${part}`, size) <= width) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines;
};

/** A line that ends in an ellipsis and still fits. */
const cut = (font: FontMeasure, line: string, size: number, width: number): string => {
  const letters = [...line];
  while (letters.length > 0 && font.width(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
};

/** Sets a text as large as it fits its room, broken between words; what fits at no size is cut at the end of the last line. */
export const setLines = (font: FontMeasure, text: string, { sizes, width, height, leading }: Room): SetText => {
  const known = inFont(font, text);
  const most = (size: number) => Math.max(1, Math.floor(height / (size * leading)));
  const tried = sizes.map((size) => ({ size, lines: broken(font, known, size, width) }));
  const fits = tried.find((one) => one.lines.length <= most(one.size));
  if (fits) return fits;
  const small = tried.at(-1) ?? { size: 0, lines: [] };
  const kept = small.lines.slice(0, most(small.size));
  return { size: small.size, lines: kept.with(-1, cut(font, kept.at(-1) ?? '', small.size, width)) };
};

/** A text in one line of one size, cut where it does not fit. */
export const setLine = (font: FontMeasure, text: string, size: number, width: number): string =>
  setLines(font, text, { sizes: [size], width, height: size, leading: 1 }).lines[0] ?? '';
