import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Calendar, Weekday } from '../../../shared/contract/settings.ts';
import { addSeconds, fromMillis, type Instant, toMillis } from '../../../shared/kernel/instant.ts';
import { Temporal } from '../../../shared/kernel/temporal.ts';
import { add, subtract } from '../../../shared/sla/working-hours.ts';
import { at, calendarOf } from './calendars.ts';

const quarter = 900;
const weekdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Whether a quarter of an hour that starts at an instant is open, read off the wall clock: slow, simple, written apart. */
const isOpen = (calendar: Calendar, instant: Instant): boolean => {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(calendar.timezone);
  const wall = `${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`;
  const hoursOf = (day: Temporal.PlainDate) => {
    const holiday = calendar.holidays.find(({ date }) => date === day.toString());
    return holiday ? (holiday.intervals ?? []) : (calendar.weekly[weekdays[day.dayOfWeek - 1] ?? 'mon'] ?? []);
  };
  const today = local.toPlainDate();
  const taken = calendar.holidays.some(({ date }) => date === today.toString());
  const tail = taken ? [] : hoursOf(today.subtract({ days: 1 })).filter(([opens, closes]) => closes <= opens);
  return (
    hoursOf(today).some(([opens, closes]) => wall >= opens && (wall < closes || closes <= opens)) ||
    tail.some(([, closes]) => wall < closes)
  );
};

/** Openings and closings from 05:00 to 22:45: outside of every hour that one of the zones has twice, whose first one counts. */
const hour = fc.integer({ min: 20, max: 91 }).map((n) => `${String(n >> 2).padStart(2, '0')}:${['00', '15', '30', '45'][n % 4]}`);
const intervals = fc.array(fc.tuple(hour, hour), { maxLength: 2 });
const calendar = fc
  .record({
    timezone: fc.constantFrom('UTC', 'Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Santiago'),
    weekly: fc.record({ mon: intervals, tue: intervals, wed: fc.tuple(fc.tuple(hour, hour)), sat: intervals, sun: intervals }),
    holidays: fc.array(
      fc.record({ date: fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`), intervals }),
      {
        maxLength: 2,
      },
    ),
  })
  .map(calendarOf);
const months = [
  '2026-03-06T00:00:00Z',
  '2026-03-25T00:00:00Z',
  '2026-04-02T00:00:00Z',
  '2026-10-01T00:00:00Z',
  '2026-10-22T00:00:00Z',
  '2026-10-30T00:00:00Z',
];
const start = fc
  .tuple(fc.constantFrom(...months), fc.integer({ min: 0, max: 96 }))
  .map(([from, steps]) => addSeconds(at(from), steps * quarter));

it('agrees with a walk over the wall clock, quarter by quarter, over every kind of change', () =>
  fc.assert(
    fc.property(calendar, start, fc.integer({ min: 1, max: 60 }), (hours, from, quarters) => {
      const due = add(hours, from, quarters * quarter);
      let [now, left] = [toMillis(from), quarters];
      while (left > 0) {
        if (isOpen(hours, fromMillis(now))) left -= 1;
        now += quarter * 1000;
      }
      expect(due).toBe(fromMillis(now));
      let [back, rest] = [toMillis(due), quarters];
      while (rest > 0) {
        back -= quarter * 1000;
        if (isOpen(hours, fromMillis(back))) rest -= 1;
      }
      expect(subtract(hours, due, quarters * quarter)).toBe(fromMillis(back));
    }),
    { numRuns: 150 },
  ));
