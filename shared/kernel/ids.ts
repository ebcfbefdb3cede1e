import { createHash } from 'node:crypto';

/**
 * An id derived from a natural key, the same for every delivery of the same thing: `int_` and 22 characters (128 bits).
 * Parts are kept apart by length, so that `('a','bc')` and `('ab','c')` differ.
 */
export const derivedId = (prefix: string, ...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return `${prefix}_${hash.digest('base64url').slice(0, 22)}`;
};

/** Which of `count` shards a key belongs to: stable, even. */
export const shardOf = (key: string, count: number): number => createHash('sha256').update(key).digest().readUInt32BE(0) % count;
