import { describe, expect, it } from 'vitest';
import { type Figure, median, percentile, spoken, tableOf, verdictOf } from '../bench/figures.ts';

const figure = (value: number, rule: 'at most' | 'at least' = 'at most'): Figure => ({
  bar: 1,
  what: 'ingest',
  value,
  unit: 'ratio',
  limit: { rule, value: 2.5 },
  note: '8 µs',
});

describe('figures of the bench', () => {
  it.each([
    ['at most', 2.5, 'met'],
    ['at most', 2.51, 'not met'],
    ['at least', 2.5, 'met'],
    ['at least', 2.49, 'not met'],
    ['at most', Number.NaN, 'not met'],
    ['at least', Number.NaN, 'not met'],
  ] as const)('%s 2.5, measured %d: %s', (rule, value, verdict) => {
    expect(verdictOf(figure(value, rule))).toBe(verdict);
  });

  it('that could not be measured are never met', () => {
    expect(verdictOf({ bar: 7, what: 'end to end', reason: 'it did not start' })).toBe('not measured');
  });

  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
    [[], Number.NaN],
  ])('the middle of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('the 99th percentile of a hundred is the ninety-ninth, of ten the largest', () => {
    const upTo = (count: number) => Array.from({ length: count }, (_, index) => count - index);
    expect([percentile(upTo(100), 0.99), percentile(upTo(10), 0.99), percentile(upTo(300), 0.99)]).toEqual([99, 10, 297]);
  });

  it('are spoken with three digits', () => {
    expect([2.0349, 0.88123, 711.4, 1, Number.NaN].map(spoken)).toEqual(['2.03', '0.881', '711', '1', 'none']);
  });

  it('stand in one table with their limit and verdict, the last column ragged', () => {
    const lines = tableOf([figure(2.03), figure(9), { bar: 7, what: 'end to end', reason: 'it did not start' }]).split('\n');
    expect(new Set(lines.map((row) => row.lastIndexOf(' | '))).size).toBe(1);
    expect(lines[2]).toMatch(/1 +\| ingest +\| 2\.03 × +\| at most 2\.5 \| met +\| 8 µs/);
    expect(lines[4]).toContain('not measured');
  });
});
