/** A product in the field of 256 elements with the polynomial x⁸+x⁴+x³+x²+1. ISO/IEC 18004, 7.5.2 */
const product = (a: number, b: number): number => {
  let result = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    result = (result << 1) ^ ((result >>> 7) * 0x11d);
    result ^= ((b >>> bit) & 1) * a;
  }
  return result;
};

/** The divisor of so many correction bytes, without its leading 1. */
const divisorOf = (degree: number): number[] => {
  let divisor: number[] = Array.from({ length: degree }, (_, n) => (n === degree - 1 ? 1 : 0));
  let root = 1;
  for (let n = 0; n < degree; n += 1) {
    const now = root;
    divisor = divisor.map((value, at) => product(value, now) ^ (divisor[at + 1] ?? 0));
    root = product(root, 2);
  }
  return divisor;
};

/** So many correction bytes for a block of data bytes. */
export const correctionOf = (block: readonly number[], degree: number): number[] => {
  const divisor = divisorOf(degree);
  let rest = divisor.map(() => 0);
  for (const byte of block) {
    const factor = byte ^ (rest[0] ?? 0);
    rest = rest.map((_, at) => (rest[at + 1] ?? 0) ^ product(divisor[at] ?? 0, factor));
  }
  return rest;
};
