import { expect, it } from 'vitest';
import { handleBeside } from '../../../functions/show-console/app/handle-beside.ts';

it.each([
  ['Тарас Білик', '@bilyk_t', '@bilyk_t'],
  ['Назар Білик', '510014', null],
  ['Dmytro V.', 'dmytro.v', 'dmytro.v'],
  [undefined, 'lviv.on.wheels', null],
])('puts beside %s, known as %s, what says more than a number', (name, handle, beside) => {
  expect(handleBeside({ name, handle })).toBe(beside);
});
