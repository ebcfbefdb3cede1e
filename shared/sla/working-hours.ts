import type { Calendar } from '../contract/settings.ts';
import { fromMillis, type Instant, toMillis } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type Chunk, chunkAt, chunkOf } from './opening-spans.ts';

/** A local day and an overnight tail reach at most two days away from the day in UTC. */
const reach = 2 * 86_400_000;
/** A calendar that opens for nothing in forty years has no hours. */
const patience = 40;

/** The first index at which `test` holds, over values for which it holds from some index on. */
const firstWhere = (values: readonly number[], test: (value: number) => boolean): number => {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(values[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
};
const at = (values: readonly number[], index: number): number => values[index] ?? Number.NaN;

/** Open milliseconds of a chunk before an instant. */
const openBefore = (chunk: Chunk, millis: number): number => {
  const index = firstWhere(chunk.closes, (close) => close > millis);
  if (index === chunk.opens.length) return chunk.total;
  return at(chunk.before, index) + Math.max(0, millis - at(chunk.opens, index));
};

const noHours = (calendar: Calendar) =>
  new Refusal('calendar.no-hours', 422, `Calendar '${calendar.id}' never opens. Give it at least one interval a week.`, {
    facts: { calendar: calendar.id },
  });

/** The instant after so many working seconds. A budget that ends at closing time is due then. Refuses `calendar.no-hours`. */
export const add = (calendar: Calendar, from: Instant, seconds: number): Instant => {
  if (seconds < 0) return subtract(calendar, from, -seconds);
  const start = toMillis(from);
  let rest = Math.round(seconds * 1000);
  if (rest === 0) return from;
  for (let index = chunkOf(start - reach), empty = 0; empty < patience; index += 1) {
    const chunk = chunkAt(calendar, index);
    const gone = openBefore(chunk, start);
    if (gone + rest <= chunk.total) {
      const span = firstWhere(chunk.before, (before) => before >= gone + rest) - 1;
      return fromMillis(at(chunk.opens, span) + gone + rest - at(chunk.before, span));
    }
    rest -= chunk.total - gone;
    empty = chunk.total > 0 ? 0 : empty + 1;
  }
  throw noHours(calendar);
};

/** The instant so many working seconds earlier. One that ends at an opening is that opening. Refuses `calendar.no-hours`. */
export const subtract = (calendar: Calendar, from: Instant, seconds: number): Instant => {
  if (seconds < 0) return add(calendar, from, -seconds);
  const start = toMillis(from);
  let rest = Math.round(seconds * 1000);
  if (rest === 0) return from;
  for (let index = chunkOf(start + reach), empty = 0; empty < patience; index -= 1) {
    const chunk = chunkAt(calendar, index);
    const gone = openBefore(chunk, start);
    if (rest <= gone) {
      const span = firstWhere(chunk.before, (before) => before > gone - rest) - 1;
      return fromMillis(at(chunk.opens, span) + gone - rest - at(chunk.before, span));
    }
    rest -= gone;
    empty = chunk.total > 0 ? 0 : empty + 1;
  }
  throw noHours(calendar);
};

/** Working seconds from `a` to `b`; negative when `b` is earlier. */
export const between = (calendar: Calendar, a: Instant, b: Instant): number => {
  if (b < a) return -between(calendar, b, a);
  const [from, to] = [toMillis(a), toMillis(b)];
  let sum = 0;
  for (let index = chunkOf(from - reach); index <= chunkOf(to + reach); index += 1) {
    const chunk = chunkAt(calendar, index);
    sum += openBefore(chunk, to) - openBefore(chunk, from);
  }
  return sum / 1000;
};

/** The instant itself while open, else the next opening. Refuses `calendar.no-hours`. */
export const nextOpening = (calendar: Calendar, from: Instant): Instant => {
  const start = toMillis(from);
  for (let index = chunkOf(start - reach), empty = 0; empty < patience; index += 1, empty += 1) {
    const chunk = chunkAt(calendar, index);
    const span = firstWhere(chunk.closes, (close) => close > start);
    if (span < chunk.opens.length) return fromMillis(Math.max(start, at(chunk.opens, span)));
  }
  throw noHours(calendar);
};

/** The instant itself while open (closing time included), else the closing before it. Refuses `calendar.no-hours`. */
export const previousClosing = (calendar: Calendar, from: Instant): Instant => {
  const start = toMillis(from);
  for (let index = chunkOf(start + reach), empty = 0; empty < patience; index -= 1, empty += 1) {
    const chunk = chunkAt(calendar, index);
    const span = firstWhere(chunk.opens, (open) => open >= start) - 1;
    if (span >= 0) return fromMillis(Math.min(start, at(chunk.closes, span)));
  }
  throw noHours(calendar);
};
