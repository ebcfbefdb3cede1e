import type { Calendar } from '../contract/settings.ts';
import { type Instant, later } from '../kernel/instant.ts';
import { add, between } from './working-hours.ts';

/** A span in which no time counts: from one instant to another. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
}

/** Differences of seconds leave crumbs that no millisecond has; without this a deadline at the begin of a pause moves to its end. */
const wholeMillis = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** The same pauses in order, without overlaps and without what lies before `start`; one that ends where it begins is none. */
export const mergePauses = (pauses: readonly Pause[], start: Instant): readonly Pause[] => {
  const merged: Pause[] = [];
  for (const { from, to } of pauses.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const begin = later(from, start);
    if (to <= begin) continue;
    const last = merged.at(-1);
    if (last && begin <= last.to) merged[merged.length - 1] = { from: last.from, to: later(last.to, to) };
    else merged.push({ from: begin, to });
  }
  return merged;
};

/**
 * The instant after so many working seconds, where each pause takes away exactly the working time inside it. Pauses may
 * overlap, touch, be unordered or lie outside hours; one that begins after the deadline changes nothing. Refuses
 * `calendar.no-hours`.
 */
export const dueWithPauses = (calendar: Calendar, start: Instant, seconds: number, pauses: readonly Pause[]): Instant => {
  let [from, rest] = [start, seconds];
  for (const pause of mergePauses(pauses, start)) {
    const used = between(calendar, from, pause.from);
    if (used >= rest) break;
    [from, rest] = [pause.to, wholeMillis(rest - used)];
  }
  return add(calendar, from, rest);
};

/** Working seconds from one instant to a later one, without those inside the pauses. */
export const workedBetween = (calendar: Calendar, from: Instant, to: Instant, pauses: readonly Pause[]): number => {
  let [since, sum] = [from, 0];
  for (const pause of mergePauses(pauses, from)) {
    if (pause.from >= to) break;
    sum += between(calendar, since, pause.from);
    since = pause.to;
  }
  return wholeMillis(since < to ? sum + between(calendar, since, to) : sum);
};
