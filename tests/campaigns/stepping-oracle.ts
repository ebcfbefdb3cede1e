import type { Calendar } from '../../shared/contract/settings.ts';
import { wallAt } from './wall-clock.ts';

/** Every minute of some days: `open[i]` is 1 where minute `first + i` since 1970 is inside the hours. */
export interface Tape {
  readonly first: number;
  readonly open: Uint8Array;
}

const day = 1440;
const block = 720;
const names = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const;

/**
 * Looks at the wall clock minute by minute and notes when each wall time came first. What a jump forwards leaves out comes as
 * long after the jump as it would have come without it. (Of twelve hours that begin and end with one offset only the ends are read.)
 */
const walk = (zone: string, first: number, length: number): ((wall: number) => number) => {
  let expected = wallAt(zone, first);
  const base = expected - 2 * day;
  const came = new Int32Array(length + 5 * day).fill(-1);
  const note = (wall: number, minute: number) => {
    if (came[wall - base] === -1) came[wall - base] = minute - first;
  };
  for (let start = first, shift = expected - first, after = shift; start < first + length; start += block, shift = after) {
    after = wallAt(zone, start + block) - start - block;
    const steady = shift === after;
    for (let minute = start; minute < start + block; minute += 1) {
      const wall = steady ? minute + shift : wallAt(zone, minute);
      for (let left = expected; left < wall; left += 1) note(left, minute + left - expected);
      note(wall, minute);
      expected = wall + 1;
    }
  }
  return (wall) => came[wall - base] ?? -1;
};

const minuteOf = (text: string): number => {
  const [hour = 0, past = 0] = text.split(':').map(Number);
  return hour * 60 + past;
};
/** The entry of the holiday list that takes a day since 1970: one with a year before one of every year. */
const holidayOf = ({ holidays }: Calendar, wallDay: number) => {
  const text = new Date(wallDay * day * 60_000).toISOString();
  const fits = (date: string) => text.startsWith(date.length === 10 ? date : `${text.slice(0, 5)}${date}`);
  return holidays.find(({ date }) => date.length === 10 && fits(date)) ?? holidays.find(({ date }) => fits(date));
};

/** Paints the hours of a calendar on the minutes around an instant (milliseconds since 1970), so many days either way. */
export const tapeOf = (calendar: Calendar, around: number, days: number): Tape => {
  const first = (Math.floor(around / 86_400_000) - days - 4) * day;
  const length = 2 * (days + 4) * day;
  const came = walk(calendar.timezone, first, length);
  const open = new Uint8Array(length);
  const firstWallDay = Math.floor(first / day) + 1;
  for (let wallDay = firstWallDay; wallDay < firstWallDay + length / day - 2; wallDay += 1) {
    const holiday = holidayOf(calendar, wallDay);
    const hours = holiday ? holiday.intervals : calendar.weekly[names[((wallDay % 7) + 7) % 7] ?? 'mon'];
    for (const [opens, closes] of hours ?? []) {
      const from = minuteOf(opens);
      let to = minuteOf(closes);
      if (to <= from) to += day;
      if (to > day && holidayOf(calendar, wallDay + 1)) to = day;
      for (let minute = came(wallDay * day + from); minute < came(wallDay * day + to); minute += 1) open[minute] = 1;
    }
  }
  return { first, open };
};

/** Milliseconds of a tape that can be relied on: its ends lack the hours of days outside. */
export const reachOf = ({ first, open }: Tape): { from: number; to: number } => ({
  from: (first + 4 * day) * 60_000,
  to: (first + open.length - 4 * day) * 60_000,
});
