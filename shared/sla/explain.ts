import type { Calendar, Language } from '../contract/settings.ts';
import { fromMillis, type Instant, toMillis } from '../kernel/instant.ts';
import { Temporal } from '../kernel/temporal.ts';
import { chunkAt, chunkOf, holidayOn } from './opening-spans.ts';
import { add } from './working-hours.ts';

/** Why a deadline is when it is: what was consumed of each interval, which days were free, when the clocks were changed. */
export interface Explanation {
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly calendar: { readonly id: string; readonly version: number; readonly timezone: string };
  readonly intervals: ReadonlyArray<{ readonly from: Instant; readonly to: Instant; readonly usedMinutes: number }>;
  readonly holidays: ReadonlyArray<{ readonly date: string; readonly name: string | null; readonly ownHours: boolean }>;
  /** Changes of the zone's offset on the way, in minutes: +60 when clocks go forward by an hour. */
  readonly shifts: ReadonlyArray<{ readonly at: Instant; readonly minutes: number }>;
}

const twoDays = 2 * 86_400_000;

const intervalsOf = (calendar: Calendar, from: number, to: number): Explanation['intervals'] => {
  const found: Array<Explanation['intervals'][number]> = [];
  for (let index = chunkOf(from - twoDays); index <= chunkOf(to + twoDays); index += 1) {
    const { opens, closes } = chunkAt(calendar, index);
    for (const [span, open] of opens.entries()) {
      const [start, end] = [Math.max(open, from), Math.min(closes[span] ?? open, to)];
      if (end > start) found.push({ from: fromMillis(start), to: fromMillis(end), usedMinutes: (end - start) / 60_000 });
    }
  }
  return found;
};

const holidaysOf = (
  calendar: Calendar,
  from: Temporal.ZonedDateTime,
  to: Temporal.ZonedDateTime,
  language: Language,
): Explanation['holidays'] => {
  const found: Array<Explanation['holidays'][number]> = [];
  const last = to.toPlainDate();
  for (let day = from.toPlainDate(); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const holiday = holidayOn(calendar, day.toString());
    if (!holiday) continue;
    const name = typeof holiday.name === 'object' ? holiday.name[language] : (holiday.name ?? null);
    found.push({ date: day.toString(), name, ownHours: holiday.intervals !== undefined });
  }
  return found;
};

const shiftsOf = (from: Temporal.ZonedDateTime, until: number): Explanation['shifts'] => {
  const found: Array<Explanation['shifts'][number]> = [];
  let before = from;
  for (let next = from.getTimeZoneTransition('next'); next && next.epochMilliseconds <= until; next = next.getTimeZoneTransition('next')) {
    const minutes = (next.offsetNanoseconds - before.offsetNanoseconds) / 60e9;
    if (minutes !== 0) found.push({ at: fromMillis(next.epochMilliseconds), minutes });
    before = next;
  }
  return found;
};

/**
 * Explains the deadline that so many working seconds from an instant lead to, public holidays named in a language. Refuses
 * `calendar.no-hours`.
 */
export const explainDeadline = (calendar: Calendar, startedAt: Instant, seconds: number, language: Language = 'en'): Explanation => {
  const dueAt = add(calendar, startedAt, seconds);
  const [from, to] = [toMillis(startedAt), toMillis(dueAt)];
  const local = (millis: number) => Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(calendar.timezone);
  return {
    startedAt,
    dueAt,
    calendar: { id: calendar.id, version: calendar.version, timezone: calendar.timezone },
    intervals: intervalsOf(calendar, from, to),
    holidays: holidaysOf(calendar, local(from), local(to), language),
    shifts: shiftsOf(local(from), to),
  };
};
