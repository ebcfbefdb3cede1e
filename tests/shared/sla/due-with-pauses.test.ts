import { describe, expect, it } from 'vitest';
import { dueWithPauses, mergePauses, workedBetween } from '../../../shared/sla/pauses.ts';
import { at, calendarOf, kyiv } from './calendars.ts';

const always = calendarOf({
  timezone: 'UTC',
  weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]])),
});
const pause = (from: string, to: string) => ({ from: at(from), to: at(to) });

describe('a deadline with pauses', () => {
  // Monday in Kyiv, open from 07:00Z to 16:00Z
  it.each([
    ['no pause', [], '2026-11-16T10:00:00Z'],
    ['one of an hour and a second', [pause('2026-11-16T08:30:00Z', '2026-11-16T09:30:01Z')], '2026-11-16T11:00:01Z'],
    ['one outside hours', [pause('2026-11-16T01:00:00Z', '2026-11-16T06:00:00Z')], '2026-11-16T10:00:00Z'],
    ['one that holds the start', [pause('2026-11-16T06:00:00Z', '2026-11-16T09:00:00Z')], '2026-11-16T11:00:00Z'],
    ['one that ends at the start', [pause('2026-11-16T06:00:00Z', '2026-11-16T08:00:00Z')], '2026-11-16T10:00:00Z'],
    ['one that begins at the deadline', [pause('2026-11-16T10:00:00Z', '2026-11-16T12:00:00Z')], '2026-11-16T10:00:00Z'],
    ['one that begins a second before it', [pause('2026-11-16T09:59:59Z', '2026-11-16T12:00:00Z')], '2026-11-16T12:00:01Z'],
    ['one after the deadline', [pause('2026-11-16T11:00:00Z', '2026-11-16T12:00:00Z')], '2026-11-16T10:00:00Z'],
    ['one over night', [pause('2026-11-16T09:00:00Z', '2026-11-17T08:00:00Z')], '2026-11-17T09:00:00Z'],
    [
      'overlapping ones, out of order',
      [
        pause('2026-11-16T09:15:00Z', '2026-11-16T09:45:00Z'),
        pause('2026-11-16T08:30:00Z', '2026-11-16T10:00:00Z'),
        pause('2026-11-16T09:00:00Z', '2026-11-16T09:30:00Z'),
      ],
      '2026-11-16T11:30:00Z',
    ],
    [
      'ones that touch',
      [pause('2026-11-16T08:30:00Z', '2026-11-16T09:00:00Z'), pause('2026-11-16T09:00:00Z', '2026-11-16T09:30:00Z')],
      '2026-11-16T11:00:00Z',
    ],
  ])('%s', (_what, pauses, due) => {
    expect(dueWithPauses(kyiv, at('2026-11-16T08:00:00Z'), 7200, pauses)).toBe(at(due));
    expect(workedBetween(kyiv, at('2026-11-16T08:00:00Z'), at(due), pauses)).toBe(7200);
  });
  it('is not moved by a pause that begins at it, whatever the milliseconds of the start', () => {
    const pauses = [pause('2026-11-16T08:00:01.662Z', '2026-11-16T09:00:00Z'), pause('2026-11-16T09:00:02.570Z', '2026-11-16T12:00:00Z')];
    for (const millis of ['338', '107', '901', '573'])
      expect(dueWithPauses(always, at(`2026-11-16T08:00:00.${millis}Z`), 4.232 - Number(`0.${millis}`), pauses)).toBe(
        at('2026-11-16T09:00:02.570Z'),
      );
  });
  it('counts whole milliseconds between', () =>
    expect(
      workedBetween(always, at('2026-11-16T08:00:00.662Z'), at('2026-11-16T08:43:30.662Z'), [
        pause('2026-11-16T08:10:00Z', '2026-11-16T08:10:40Z'),
      ]),
    ).toBe(2570));
  it('forgets empty and backward pauses', () =>
    expect(
      mergePauses(
        [pause('2026-11-16T08:00:00Z', '2026-11-16T08:00:00Z'), pause('2026-11-16T09:00:00Z', '2026-11-16T08:00:00Z')],
        at('2026-11-16T07:00:00Z'),
      ),
    ).toEqual([]));
});
