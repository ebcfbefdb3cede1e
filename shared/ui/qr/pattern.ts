/** The squares of a code that are always there, and which are taken. Reading goes by column `x` and row `y`. */
export interface Pattern {
  readonly size: number;
  readonly dark: boolean[][];
  readonly fixed: boolean[][];
  set(x: number, y: number, dark: boolean): void;
}

const square = (size: number): boolean[][] => Array.from({ length: size }, () => Array.from({ length: size }, () => false));

const alignments = (version: number): number[] => {
  if (version === 1) return [];
  const last = version * 4 + 10;
  return version < 7 ? [6, last] : [6, (last + 6) / 2, last];
};

/** What is left over of a value by a generator, as the codes of format and version have it. */
export const remainder = (value: number, generator: number, length: number): number => {
  let rest = value;
  for (let n = 0; n < length; n += 1) rest = (rest << 1) ^ ((rest >>> (length - 1)) * generator);
  return rest;
};

const drawFinder = (pattern: Pattern, centreX: number, centreY: number): void => {
  for (let dy = -4; dy <= 4; dy += 1)
    for (let dx = -4; dx <= 4; dx += 1) {
      const [x, y, ring] = [centreX + dx, centreY + dy, Math.max(Math.abs(dx), Math.abs(dy))];
      if (x >= 0 && x < pattern.size && y >= 0 && y < pattern.size) pattern.set(x, y, ring !== 2 && ring !== 4);
    }
};

const drawVersion = (pattern: Pattern, version: number): void => {
  if (version < 7) return;
  const bits = (version << 12) | remainder(version, 0x1f25, 12);
  for (let n = 0; n < 18; n += 1) {
    const [a, b] = [pattern.size - 11 + (n % 3), Math.floor(n / 3)];
    pattern.set(a, b, ((bits >>> n) & 1) === 1);
    pattern.set(b, a, ((bits >>> n) & 1) === 1);
  }
};

/** The finders, timing lines, alignment squares and version of a code. ISO/IEC 18004, 6.3 */
export const patternOf = (version: number): Pattern => {
  const size = version * 4 + 17;
  const [dark, fixed] = [square(size), square(size)];
  const put = (rows: boolean[][], x: number, y: number, value: boolean) => {
    const row = rows[y];
    if (row) row[x] = value;
  };
  const pattern: Pattern = {
    size,
    dark,
    fixed,
    set: (x, y, value) => {
      put(dark, x, y, value);
      put(fixed, x, y, true);
    },
  };
  for (let n = 0; n < size; n += 1) {
    pattern.set(6, n, n % 2 === 0);
    pattern.set(n, 6, n % 2 === 0);
  }
  drawFinder(pattern, 3, 3);
  drawFinder(pattern, size - 4, 3);
  drawFinder(pattern, 3, size - 4);
  const at = alignments(version);
  const [first, last] = [at[0], at.at(-1)];
  for (const x of at)
    for (const y of at) {
      if ((x === first && y === first) || (x === first && y === last) || (x === last && y === first)) continue;
      for (let dy = -2; dy <= 2; dy += 1)
        for (let dx = -2; dx <= 2; dx += 1) pattern.set(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
    }
  drawVersion(pattern, version);
  return pattern;
};
