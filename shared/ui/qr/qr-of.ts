import { codeWords } from './code-words.ts';
import { type Pattern, patternOf, remainder } from './pattern.ts';

/** Which squares each of the eight masks turns over. ISO/IEC 18004, table 10 */
const masks: ReadonlyArray<(x: number, y: number) => boolean> = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The level (M) and the mask, twice, beside the finders. */
const drawFormat = (pattern: Pattern, mask: number): void => {
  const bits = ((mask << 10) | remainder(mask, 0x537, 10)) ^ 0x5412;
  const bit = (n: number): boolean => ((bits >>> n) & 1) === 1;
  const { size } = pattern;
  for (let n = 0; n < 6; n += 1) pattern.set(8, n, bit(n));
  pattern.set(8, 7, bit(6));
  pattern.set(8, 8, bit(7));
  pattern.set(7, 8, bit(8));
  for (let n = 9; n < 15; n += 1) pattern.set(14 - n, 8, bit(n));
  for (let n = 0; n < 8; n += 1) pattern.set(size - 1 - n, 8, bit(n));
  for (let n = 8; n < 15; n += 1) pattern.set(8, size - 15 + n, bit(n));
  pattern.set(8, size - 8, true);
};

/** Free squares in the order of the bits: two columns at a time from the right, up and down, past the timing line. */
function* path({ size, fixed }: Pattern): Generator<readonly [x: number, y: number]> {
  for (let pair = 0; pair < (size - 1) / 2; pair += 1) {
    const right = size - 1 - pair * 2 - (size - 1 - pair * 2 <= 6 ? 1 : 0);
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const y = pair % 2 === 0 ? size - 1 - step : step;
        if (!fixed[y]?.[x]) yield [x, y];
      }
  }
}

/** How far a code is from half dark, and how many squares of four stand in it: less is read more easily. */
const unrest = (rows: readonly boolean[][]): number => {
  const dark = rows.flat().filter(Boolean).length / rows.length ** 2;
  const fours = rows.flatMap((row, y) =>
    row.filter((one, x) => one === row[x + 1] && one === rows[y + 1]?.[x] && one === rows[y + 1]?.[x + 1]),
  );
  return fours.length * 3 + Math.floor(Math.abs(dark - 0.5) * 20) * 10;
};

const drawn = (text: string, mask: number): boolean[][] => {
  const { version, bytes } = codeWords(text);
  const pattern = patternOf(version);
  drawFormat(pattern, mask);
  const turns = masks[mask] ?? (() => false);
  let bit = 0;
  for (const [x, y] of path(pattern)) {
    const dark = (((bytes[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1;
    const row = pattern.dark[y];
    if (row) row[x] = dark !== turns(x, y);
    bit += 1;
  }
  return pattern.dark;
};

/** A text of at most 213 bytes as a QR code: rows of squares, true where dark, without the quiet zone. Throws RangeError when it is longer. */
export const qrOf = (text: string): ReadonlyArray<readonly boolean[]> =>
  masks
    .map((_, mask) => drawn(text, mask))
    .toSorted((a, b) => unrest(a) - unrest(b))
    .at(0) ?? [];

const quiet = 4;
/** A QR code as an SVG file, with its quiet zone: dark on white, because readers expect that. */
export const qrSvg = (text: string): string => {
  const rows = qrOf(text);
  const size = rows.length + quiet * 2;
  const dark = rows.flatMap((row, y) => row.flatMap((one, x) => (one ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : []))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark}"/></svg>`;
};
