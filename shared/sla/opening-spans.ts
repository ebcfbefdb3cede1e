import type { Calendar, Interval, Weekday, Words } from '../contract/settings.ts';
import { Temporal } from '../kernel/temporal.ts';
import { observedOn } from './holidays/observed.ts';

/** Open time of 364 local days, in milliseconds since 1970: span i runs from `opens[i]` to `closes[i]`, after `before[i]` of open time. */
export interface Chunk {
  readonly opens: readonly number[];
  readonly closes: readonly number[];
  readonly before: readonly number[];
  readonly total: number;
}

const dayMillis = 86_400_000;
const weeksInChunk = 52;
const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Days are counted from Monday 1969-12-29, so that a week starts at a multiple of seven. */
const firstMonday = -3;

/** Which chunk holds an instant, its local day taken as the day in UTC: callers allow two days either way. */
export const chunkOf = (millis: number): number => Math.floor((Math.floor(millis / dayMillis) - firstMonday) / (7 * weeksInChunk));

const minutesOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3));
const dateOf = (day: number): string => new Date(day * dayMillis).toISOString().slice(0, 10);

/** What takes a local day: the calendar's own entry, with hours of its own perhaps, or a public holiday, named in both languages. */
export interface Holiday {
  readonly name?: string | Words | undefined;
  readonly intervals?: readonly Interval[] | undefined;
}

/** The holiday that takes a local day: the calendar's own, a dated one before a yearly one, then a public one that it observes. */
export const holidayOn = (calendar: Calendar, date: string): Holiday | undefined => {
  const own =
    calendar.holidays.find((holiday) => holiday.date === date) ?? calendar.holidays.find((holiday) => holiday.date === date.slice(5));
  if (own) return own;
  const name = observedOn(calendar, date);
  return name && { name };
};

/**
 * A local wall time (milliseconds as if it were UTC) in a zone: one that does not exist moves forward by the gap, one that
 * exists twice means the first.
 */
export const wallToMillis = (zone: string, wall: number): number =>
  Temporal.PlainDateTime.from(new Date(wall).toISOString().slice(0, -1)).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds;

/** Opening and closing of the intervals of one local day, as wall minutes from its midnight; overnight ones end at a holiday. */
const wallSpans = (calendar: Calendar, day: number): ReadonlyArray<readonly [number, number]> => {
  const weekday = weekdays[(((day - firstMonday) % 7) + 7) % 7] ?? 'mon';
  const holiday = holidayOn(calendar, dateOf(day));
  const intervals: readonly Interval[] = holiday ? (holiday.intervals ?? []) : (calendar.weekly[weekday] ?? []);
  return intervals.map(([opens, closes]): readonly [number, number] => {
    const [from, to] = [minutesOf(opens), minutesOf(closes)];
    const end = to > from ? to : to + 1440;
    return [from, end > 1440 && holidayOn(calendar, dateOf(day + 1)) ? 1440 : end];
  });
};

/** Spans in order of time, overlaps taken once. */
const joined = (spans: ReadonlyArray<readonly [number, number]>): Chunk => {
  const [opens, closes, before]: [number[], number[], number[]] = [[], [], []];
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [from, close] of spans.toSorted(([a], [b]) => a - b)) {
    const open = Math.max(reached, from);
    if (close <= open) continue;
    reached = close;
    opens.push(open);
    closes.push(close);
    before.push(total);
    total += close - open;
  }
  return { opens, closes, before, total };
};

/**
 * Spells one chunk: the spans of its days, cut at its first and last midnight. Where the clock jumps forwards, a wall time in
 * the gap comes later than one after it, so neighbouring days belong to it and order is by instant. A week without a change of
 * offset is plain arithmetic.
 */
const spell = (calendar: Calendar, chunk: number): Chunk => {
  const exact = (wall: number) => wallToMillis(calendar.timezone, wall);
  const firstDay = firstMonday + chunk * 7 * weeksInChunk;
  const nextDay = firstDay + 7 * weeksInChunk;
  const [begin, end] = [exact(firstDay * dayMillis), exact(nextDay * dayMillis)];
  const spans: Array<readonly [number, number]> = [];
  const take = (day: number, toMillis: (wall: number) => number) => {
    for (const [from, to] of wallSpans(calendar, day)) {
      const [open, close] = [toMillis(day * dayMillis + from * 60_000), toMillis(day * dayMillis + to * 60_000)];
      spans.push([Math.max(begin, open), Math.min(end, close)]);
    }
  };
  for (const day of [firstDay - 2, firstDay - 1]) take(day, exact);
  let shift = begin - firstDay * dayMillis;
  for (let monday = firstDay; monday < nextDay; monday += 7) {
    const [next, tail] = [(monday + 7) * dayMillis, (monday + 9) * dayMillis];
    const [offset, after] = [shift, exact(next) - next];
    const steady = offset === after && after === exact(tail) - tail;
    for (let day = monday; day < monday + 7; day += 1) take(day, steady ? (wall) => wall + offset : exact);
    shift = after;
  }
  take(nextDay, exact);
  return joined(spans);
};

const byObject = new WeakMap<Calendar, Map<number, Chunk>>();
const byContent = new Map<string, Map<number, Chunk>>();

const drawerOf = (calendar: Calendar): Map<number, Chunk> => {
  const known = byObject.get(calendar);
  if (known) return known;
  const content = JSON.stringify([calendar.timezone, calendar.weekly, calendar.holidays, calendar.observes]);
  const drawer = byContent.get(content) ?? new Map<number, Chunk>();
  if (byContent.size >= 64) byContent.clear();
  byContent.set(content, drawer);
  byObject.set(calendar, drawer);
  return drawer;
};

/** One chunk of a calendar, spelled once a container: settings are read again every few seconds, their content seldom changes. */
export const chunkAt = (calendar: Calendar, chunk: number): Chunk => {
  const drawer = drawerOf(calendar);
  const known = drawer.get(chunk);
  if (known) return known;
  const spelled = spell(calendar, chunk);
  drawer.set(chunk, spelled);
  return spelled;
};
