import type { Calendar, Language } from '../contract/settings.ts';
import { fromMillis, type Instant, toMillis } from '../kernel/instant.ts';
import { Temporal } from '../kernel/temporal.ts';
import { chunkAt, chunkOf, holidayOn } from './opening-spans.ts';
import { dueWithPauses, mergePauses, type Pause } from './pauses.ts';
import { between } from './working-hours.ts';

/** Why a deadline is when it is: what was consumed of each interval, which days were free, when the clocks were changed. */
export interface Explanation {
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly calendar: { readonly id: string; readonly version: number; readonly timezone: string };
  readonly intervals: ReadonlyArray<{ readonly from: Instant; readonly to: Instant; readonly usedMinutes: number }>;
  /** What stood still on the way, and the working minutes that each pause took away. */
  readonly pauses: ReadonlyArray<{ readonly from: Instant; readonly to: Instant; readonly removedMinutes: number }>;
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

/** A span of time that one calendar counted. */
export interface Stretch extends Pause {
  readonly calendar: Calendar;
}

/** The stretches in which the clock ran: what is left of start to deadline without the pauses. */
const stretchesOf = (calendar: Calendar, from: Instant, to: Instant, pauses: readonly Pause[]): readonly Stretch[] => {
  const starts = [from, ...pauses.map((pause) => pause.to)];
  return starts.map((start, index) => ({ from: start, to: pauses[index]?.from ?? to, calendar }));
};

/** One span for neighbouring stretches of the same calendar, pauses between them included. */
const mergeByCalendar = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    if (last?.calendar === stretch.calendar) merged[merged.length - 1] = { ...last, to: stretch.to };
    else merged.push(stretch);
  }
  return merged;
};

/** What lies in stretches that follow each other: hours used, holidays skipped, changes of the zone's clocks on the whole way. */
export const accountOf = (stretches: readonly Stretch[], language: Language) => {
  const zoned = ({ calendar, from, to }: Stretch) => {
    const local = (instant: Instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(calendar.timezone);
    return { calendar, from: local(from), to: local(to), until: toMillis(to) };
  };
  const first = stretches[0];
  const ways = first ? mergeByCalendar(stretches).map(zoned) : [];
  return {
    intervals: stretches.flatMap(({ calendar, from, to }) =>
      intervalsOf(calendar, toMillis(from), toMillis(to)).map((interval) => ({ ...interval, calendar: calendar.id })),
    ),
    holidays: ways.flatMap(({ calendar, from, to }) => holidaysOf(calendar, from, to, language)),
    shifts: ways.flatMap(({ from, until }) => shiftsOf(from, until)),
  };
};

/** Explains the deadline that so many working seconds from an instant lead to, pauses taken away, public holidays named in a language. Refuses `calendar.no-hours`. */
export const explainDeadline = (
  calendar: Calendar,
  startedAt: Instant,
  seconds: number,
  stoodStill: readonly Pause[] = [],
  language: Language = 'en',
): Explanation => {
  const dueAt = dueWithPauses(calendar, startedAt, seconds, stoodStill);
  const pauses = mergePauses(stoodStill, startedAt).filter((pause) => pause.from < dueAt);
  const { intervals, holidays, shifts } = accountOf(stretchesOf(calendar, startedAt, dueAt, pauses), language);
  return {
    startedAt,
    dueAt,
    calendar: { id: calendar.id, version: calendar.version, timezone: calendar.timezone },
    intervals: intervals.map(({ from, to, usedMinutes }) => ({ from, to, usedMinutes })),
    pauses: pauses.map((pause) => ({ ...pause, removedMinutes: between(calendar, pause.from, pause.to) / 60 })),
    holidays,
    shifts,
  };
};
