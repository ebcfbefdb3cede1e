import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sizeBreaches, sizesOf } from './sizes.ts';

const lines = (path: string) => readFileSync(path, 'utf8').split('\n').length - 1;

it('keeps every file to its job', () => {
  const files = globSync(['{bin,lib,functions,shared}/**/*.{ts,tsx,mjs}']).map((path) => ({ path, lines: lines(path) }));
  expect(files.length).toBeGreaterThan(50);
  expect(sizeBreaches(sizesOf(files))).toEqual([]);
});

it.each([
  ['a file over 250 lines', [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 251], 1],
  ['a median over 60', [61, 61, 61], 1],
  ['one file in ten over 150', [...Array(8).fill(10), 151, 151], 1],
  ['nothing', [60, 60, 150], 0],
])('catches %s', (_what, sizes, breaches) => {
  expect(sizeBreaches(sizesOf(sizes.map((n: number, i: number) => ({ path: `f${i}`, lines: n }))))).toHaveLength(breaches);
});

it('never names a file after what it does not say', () => {
  const drawers = globSync(['{bin,lib,functions,shared}/**/{utils,helpers,common,misc,manager,service,process,data}*.{ts,tsx}'], {
    exclude: ['lib/{data,service}-stack.ts'],
  });
  expect(drawers).toEqual([]);
});
