import { expect, it } from 'vitest';
import { tame } from '../../../shared/words/tame.ts';

it.each([
  ['marks that turn the direction', 'ab\u202Etxt.exe\u202C', 'abtxt.exe'],
  ['isolates that are never closed', '\u2067שלום', 'שלום'],
  ['control characters', 'a\u0000b\u0008c\u001bd', 'abcd'],
  ['half of a pair', 'a\ud83d b', 'a b'],
  ['marks piled on a letter', `z${'\u0301'.repeat(40)}`, `z${'\u0301'.repeat(4)}`],
])('takes out %s', (_what, said, kept) => expect(tame(said)).toBe(kept));

it.each(['Ґанок\nі під’їзд\t—', '👩‍👩‍👧‍👦 ім’я é', 'שלום עולם', 'й ї и\u0306'])('leaves %s as it is', (text) =>
  expect(tame(text)).toBe(text),
);
