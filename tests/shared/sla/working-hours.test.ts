import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlier, fromMillis, later } from '../../../shared/kernel/instant.ts';
import { wallToMillis } from '../../../shared/sla/opening-spans.ts';
import { add, between, nextOpening, previousClosing, subtract } from '../../../shared/sla/working-hours.ts';
import { at, calendarOf, cases, daily, kyiv, workweek } from './calendars.ts';

interface Expected {
  threshold_seconds?: number;
  deadline: string;
  boundary?: string;
  to?: string;
  elapsed_minutes?: number;
}
interface Case {
  id: string;
  calendar: string;
  start: string;
  expect: Expected[];
  alternate_expect?: Expected[];
  pauses?: Array<{ from: string; to: string }>;
}
const numeric: Case[] = cases.cases.filter((one: Case) => one.calendar && one.expect);
const rows = numeric.flatMap((one) =>
  (one.alternate_expect ?? one.expect).map((expected): [string, Case, Expected] => [
    `${one.id} ${expected.threshold_seconds ?? expected.to}`,
    one,
    expected,
  ]),
);

describe('public cases', () => {
  it.each(rows)('%s', (_id, one, expected) => {
    const calendar = calendarOf(cases.calendars[one.calendar]);
    let [from, used] = [at(one.start), 0];
    for (const pause of one.pauses ?? []) {
      used += between(calendar, from, at(pause.from));
      from = at(pause.to);
    }
    if (expected.to) expect((used + between(calendar, from, at(expected.to))) / 60).toBe(expected.elapsed_minutes);
    else expect(add(calendar, from, (expected.threshold_seconds ?? 0) - used)).toBe(at(expected.deadline));
  });

  interface Wall {
    zone: string;
    wall?: string;
    utc?: string;
    from?: string;
    next_open_utc?: string;
  }
  const walls: Wall[] = cases.sequences.find((one: { id: string }) => one.id === 'seq-10-dst-wall-clock').expect;
  it.each(walls)('the wall clock of $zone: $wall $utc $from $next_open_utc', ({ zone, wall, utc, from, next_open_utc }) => {
    if (wall && utc) expect(fromMillis(wallToMillis(zone, Date.parse(`${wall}:00Z`)))).toBe(at(utc));
    if (from && next_open_utc) expect(nextOpening(workweek(zone, '09:00', '17:00'), at(from))).toBe(at(next_open_utc));
  });
});

describe('a boundary', () => {
  it('settles additions on the closing and subtractions on the opening', () => {
    const due = add(kyiv, at('2026-11-13T14:30:00Z'), 7200);
    expect(due).toBe(at('2026-11-16T07:30:00Z'));
    expect(subtract(kyiv, due, 1800)).toBe(at('2026-11-16T07:00:00Z'));
    expect(add(kyiv, at('2026-11-13T14:30:00Z'), 5400)).toBe(at('2026-11-13T16:00:00Z'));
  });
  it.each([
    ['2026-11-13T16:00:00Z', '2026-11-16T07:00:00Z', '2026-11-13T16:00:00Z'],
    ['2026-11-14T12:00:00Z', '2026-11-16T07:00:00Z', '2026-11-13T16:00:00Z'],
    ['2026-11-16T07:00:00Z', '2026-11-16T07:00:00Z', '2026-11-13T16:00:00Z'],
    ['2026-11-16T08:00:00Z', '2026-11-16T08:00:00Z', '2026-11-16T08:00:00Z'],
  ])('at %s the next opening is %s and the closing before %s', (from, opening, closing) => {
    expect(nextOpening(kyiv, at(from))).toBe(at(opening));
    expect(previousClosing(kyiv, at(from))).toBe(at(closing));
  });
});

it('takes a budget of less than half a millisecond for none, wherever it starts', () => {
  for (const start of ['1969-12-29T00:00:00Z', '2026-11-14T12:00:00Z'].map(at)) {
    expect(add(kyiv, start, 0.0004)).toBe(start);
    expect(subtract(kyiv, start, 0.0004)).toBe(start);
  }
});

it('finds the only day on which a calendar opens, years away', () => {
  const once = calendarOf({ timezone: 'UTC', weekly: {}, holidays: [{ date: '2031-06-02', intervals: [['09:00', '12:00']] }] });
  expect(add(once, at('2026-11-16T08:00:00Z'), 3600)).toBe(at('2031-06-02T10:00:00Z'));
  expect(nextOpening(once, at('2026-11-16T08:00:00Z'))).toBe(at('2031-06-02T09:00:00Z'));
  expect(subtract(once, at('2036-11-16T08:00:00Z'), 3600)).toBe(at('2031-06-02T11:00:00Z'));
  expect(previousClosing(once, at('2036-11-16T08:00:00Z'))).toBe(at('2031-06-02T12:00:00Z'));
});

describe('backwards', () => {
  const [morning, noon] = [at('2026-11-16T07:00:00Z'), at('2026-11-16T10:00:00Z')];
  it('a negative budget counts the other way', () => {
    expect(add(kyiv, noon, -3600)).toBe(at('2026-11-16T09:00:00Z'));
    expect(subtract(kyiv, noon, -3600)).toBe(at('2026-11-16T11:00:00Z'));
    expect(add(kyiv, morning, -3600)).toBe(at('2026-11-13T15:00:00Z'));
  });
  it('time between is negative', () => expect(between(kyiv, noon, morning)).toBe(-3 * 3600));
  it('nothing to add or subtract leaves the instant, inside hours or not', () => {
    for (const from of [noon, at('2026-11-14T12:00:00Z')]) {
      expect(add(kyiv, from, 0)).toBe(from);
      expect(subtract(kyiv, from, 0)).toBe(from);
    }
  });
});

describe('where one year of spelled hours ends and the next begins', () => {
  // Monday 2026-10-19 is 57 times 364 days after Monday 1969-12-29
  const nights = calendarOf({ timezone: 'UTC', weekly: { sun: [['22:00', '06:00']], mon: [['05:00', '07:30']] } });
  const [before, after] = [at('2026-10-18T12:00:00Z'), at('2026-10-19T12:00:00Z')];
  it('a night across is counted once and whole', () => {
    expect(between(nights, before, after)).toBe(9.5 * 3600);
    expect(add(nights, before, 2 * 3600)).toBe(at('2026-10-19T00:00:00Z'));
    expect(add(nights, before, 2 * 3600 + 1)).toBe(at('2026-10-19T00:00:01Z'));
    expect(add(nights, before, 9 * 3600)).toBe(at('2026-10-19T07:00:00Z'));
    expect(subtract(nights, after, 7.5 * 3600)).toBe(at('2026-10-19T00:00:00Z'));
    expect(subtract(nights, after, 7.5 * 3600 + 1)).toBe(at('2026-10-18T23:59:59Z'));
  });
  it('it is open at that midnight, and not about to close', () => {
    expect(nextOpening(nights, at('2026-10-19T00:00:00Z'))).toBe(at('2026-10-19T00:00:00Z'));
    expect(previousClosing(nights, at('2026-10-19T00:00:00Z'))).toBe(at('2026-10-19T00:00:00Z'));
  });
  it('openings and closings lie on either side of it', () => {
    const fridays = calendarOf({ timezone: 'UTC', weekly: { fri: [['09:00', '12:30']] } });
    expect(nextOpening(fridays, at('2026-10-17T00:00:00Z'))).toBe(at('2026-10-23T09:00:00Z'));
    expect(previousClosing(fridays, at('2026-10-20T00:00:00Z'))).toBe(at('2026-10-16T12:30:00Z'));
  });
  it('one calendar is not taken for another that differs in its holidays, its hours or its zone', () => {
    const hours = (calendar: typeof nights) => between(calendar, before, after) / 3600;
    expect(hours({ ...nights, holidays: [{ date: '2026-10-19' }] })).toBe(2);
    expect(hours({ ...nights, weekly: { sun: nights.weekly.sun } })).toBe(8);
    expect(hours({ ...nights, timezone: 'Asia/Tokyo' })).toBe(9.5);
    expect(hours(nights)).toBe(9.5);
  });
});

describe('hours of every shape', () => {
  const overnight = daily('Europe/Kyiv', ['22:00', '06:00']);
  it.each([
    ['an overnight interval has its true length over the spring change', overnight, '2026-03-28T18:00:00Z', '2026-03-29T12:00:00Z', 7],
    ['an overnight interval has its true length over the autumn change', overnight, '2026-10-24T18:00:00Z', '2026-10-25T12:00:00Z', 9],
    ['a day of 24:00 is a whole day', daily('UTC', ['00:00', '24:00']), '2026-03-01T00:00:00Z', '2026-03-03T00:00:00Z', 48],
    ['split shifts count apart', daily('UTC', ['09:00', '12:00'], ['13:00', '18:00']), '2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z', 8],
    [
      'overlaps count once',
      daily('UTC', ['09:00', '12:00'], ['11:00', '13:00'], ['22:00', '10:00']),
      '2026-03-02T00:00:00Z',
      '2026-03-03T00:00:00Z',
      15,
    ],
    [
      'a half-hour shift is half an hour',
      daily('Australia/Lord_Howe', ['00:00', '24:00']),
      '2026-10-03T13:30:00Z',
      '2026-10-04T13:00:00Z',
      23.5,
    ],
    ['a change inside Ramadan counts', daily('Africa/Casablanca', ['00:00', '08:00']), '2026-02-14T12:00:00Z', '2026-02-15T12:00:00Z', 9],
  ])('%s', (_what, calendar, from, to, hours) => expect(between(calendar, at(from), at(to)) / 3600).toBe(hours));

  it('gives a holiday the local day from midnight to midnight, the tail of the night before included', () => {
    const nights = calendarOf({ ...overnight, holidays: [{ date: '2026-06-10' }, { date: '12-25' }] });
    expect(between(nights, at('2026-06-09T12:00:00Z'), at('2026-06-11T12:00:00Z')) / 3600).toBe(2 + 0);
    expect(between(nights, at('2027-12-24T12:00:00Z'), at('2027-12-26T12:00:00Z')) / 3600).toBe(2);
  });
  it('gives a half day its own hours, and works on an extra day', () => {
    const special = calendarOf({
      ...kyiv,
      holidays: [
        { date: '2026-12-24', intervals: [['09:00', '13:00']] },
        { date: '2026-12-26', intervals: [['10:00', '12:00']] },
        { date: '12-24' },
      ],
    });
    expect(between(special, at('2026-12-24T00:00:00Z'), at('2026-12-24T23:00:00Z')) / 3600).toBe(4);
    expect(between(special, at('2026-12-26T00:00:00Z'), at('2026-12-26T23:00:00Z')) / 3600).toBe(2);
    expect(between(special, at('2027-12-24T00:00:00Z'), at('2027-12-24T23:00:00Z'))).toBe(0);
  });
  it('refuses a calendar without hours', () => {
    const closed = calendarOf({ timezone: 'UTC', weekly: {} });
    const refusal = expect.objectContaining({ code: 'calendar.no-hours' });
    for (const ask of [() => add(closed, at('2026-01-01T00:00:00Z'), 1), () => subtract(closed, at('2026-01-01T00:00:00Z'), 1)])
      expect(ask).toThrow(refusal);
    expect(() => nextOpening(closed, at('2026-01-01T00:00:00Z'))).toThrow(refusal);
    expect(() => previousClosing(closed, at('2026-01-01T00:00:00Z'))).toThrow(refusal);
  });
});

describe('laws', () => {
  const zones = ['UTC', 'Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/Santiago', 'Pacific/Apia'];
  const wall = fc
    .integer({ min: 0, max: 95 })
    .map((quarter) => `${String(quarter >> 2).padStart(2, '0')}:${['00', '15', '30', '45'][quarter % 4]}`);
  const intervals = fc.array(fc.tuple(wall, wall), { maxLength: 3 });
  const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  const calendar = fc
    .record({
      timezone: fc.constantFrom(...zones),
      weekly: fc.record({ mon: intervals.filter(({ length }) => length > 0), tue: intervals, sat: intervals, sun: intervals }),
      holidays: fc.array(fc.record({ date: day.map((one) => one.toISOString().slice(0, 10)), intervals }, { requiredKeys: ['date'] }), {
        maxLength: 4,
      }),
    })
    .map(calendarOf);
  const instant = day.map((one) => at(one.toISOString()));
  const seconds = fc.integer({ min: 1, max: 400 * 3600 });

  it('between(a, add(a, n)) = n and between(subtract(a, n), a) = n', () =>
    fc.assert(
      fc.property(calendar, instant, seconds, (hours, a, n) => {
        expect(between(hours, a, add(hours, a, n))).toBe(n);
        expect(between(hours, subtract(hours, a, n), a)).toBe(n);
      }),
      { numRuns: 300 },
    ));
  it('add(a, between(a, b)) = b for b inside hours', () =>
    fc.assert(
      fc.property(calendar, instant, instant, (hours, one, other) => {
        const b = nextOpening(hours, later(one, other));
        const a = earlier(one, other);
        const inside = fromMillis(Date.parse(b) + 1000);
        fc.pre(between(hours, b, inside) === 1);
        expect(add(hours, a, between(hours, a, inside))).toBe(inside);
      }),
      { numRuns: 300 },
    ));
  it('later starts are never due earlier', () =>
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 0, max: 1e8 }), seconds, (hours, a, step, n) => {
        const after = fromMillis(Date.parse(a) + step);
        expect(add(hours, after, n) >= add(hours, a, n)).toBe(true);
      }),
      { numRuns: 300 },
    ));
});
