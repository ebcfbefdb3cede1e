import { correctionOf } from './reed-solomon.ts';

/** Sizes at correction level M by version, 1 to 10: all bytes, correction bytes a block, blocks. ISO/IEC 18004, table 9 */
const sizes = [
  [26, 10, 1],
  [44, 16, 1],
  [70, 26, 1],
  [100, 18, 2],
  [134, 24, 2],
  [172, 16, 4],
  [196, 18, 4],
  [242, 22, 4],
  [292, 22, 5],
  [346, 26, 5],
] as const;

/** The bytes of a code with their corrections, blocks interleaved, and the smallest version that holds them. */
export interface CodeWords {
  readonly version: number;
  readonly bytes: readonly number[];
}

const bitsOf = (value: number, length: number): number[] => Array.from({ length }, (_, n) => (value >>> (length - 1 - n)) & 1);

/** Text in byte mode, padded to the capacity of the version. */
const padded = (text: Uint8Array, version: number, capacity: number): number[] => {
  const bits = [...bitsOf(4, 4), ...bitsOf(text.length, version < 10 ? 8 : 16), ...[...text].flatMap((byte) => bitsOf(byte, 8))];
  bits.push(...bitsOf(0, Math.min(4, capacity * 8 - bits.length)));
  bits.push(...bitsOf(0, (8 - (bits.length % 8)) % 8));
  const bytes = Array.from({ length: bits.length / 8 }, (_, n) => Number.parseInt(bits.slice(n * 8, n * 8 + 8).join(''), 2));
  return [...bytes, ...Array.from({ length: capacity - bytes.length }, (_, n) => (n % 2 === 0 ? 0xec : 0x11))];
};

/** Blocks of equal length, the later ones a byte longer where it does not come out even. */
const blocksOf = (data: readonly number[], count: number): number[][] => {
  const short = Math.floor(data.length / count);
  const shorts = count - (data.length % count);
  let from = 0;
  return Array.from({ length: count }, (_, n) => {
    const block = data.slice(from, from + short + (n < shorts ? 0 : 1));
    from += block.length;
    return block;
  });
};

const interleaved = (blocks: readonly number[][]): number[] =>
  Array.from({ length: Math.max(...blocks.map(({ length }) => length)) }, (_, n) => blocks.flatMap((block) => block[n] ?? [])).flat();

/** A text of at most 213 bytes as the bytes of a code. Throws RangeError when it is longer. */
export const codeWords = (text: string): CodeWords => {
  const given = new TextEncoder().encode(text);
  for (const [index, [all, correction, count]] of sizes.entries()) {
    const [version, capacity] = [index + 1, all - correction * count];
    if (given.length > capacity - (version < 10 ? 2 : 3)) continue;
    const blocks = blocksOf(padded(given, version, capacity), count);
    return { version, bytes: [...interleaved(blocks), ...interleaved(blocks.map((block) => correctionOf(block, correction)))] };
  }
  throw new RangeError('too long for a code');
};
