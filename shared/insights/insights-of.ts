import type { Insights } from '../contract/api.ts';
import type { Rollup } from '../contract/figures.ts';
import { dayOf, fromMillis } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { figuresOf, topicsOf } from './rollups.ts';

const longestRange = 366;

/** The days from one to another, both included (`2026-11-01`). Refuses `range.invalid`, over a year too. */
export const daysBetween = (from: string, to: string): string[] => {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
  const count = (last - first) / 86_400_000 + 1;
  if (!(count >= 1 && count <= longestRange))
    throw new Refusal('range.invalid', 400, 'Give from and to as days, from first, at most a year apart.');
  return Array.from({ length: count }, (_, n) => dayOf(fromMillis(first + n * 86_400_000)));
};

/** Figures of a range: in total, by channel, by day, by topic. */
export const insightsOf = (from: string, to: string, rollups: readonly Rollup[]): Insights => {
  const byDay = Map.groupBy(rollups, ({ day }) => day);
  return {
    from,
    to,
    total: figuresOf(rollups),
    channels: [...Map.groupBy(rollups, ({ channel }) => channel)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([channel, own]) => ({ channel, ...figuresOf(own) })),
    days: daysBetween(from, to).map((day) => ({ day, ...figuresOf(byDay.get(day) ?? []) })),
    topics: topicsOf(rollups),
  };
};
