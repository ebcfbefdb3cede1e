import { expect, it } from 'vitest';
import { Clock } from '../../../shared/contract/conversations.ts';
import { explainDeadline } from '../../../shared/sla/explain.ts';
import { overdueMinutes } from '../../../shared/sla/overdue.ts';
import { at, calendarOf, kyiv } from './calendars.ts';

it('says which hours a deadline consumed, which holidays it skipped and when clocks were changed', () => {
  const calendar = calendarOf({ ...kyiv, id: 'kyiv', version: 3, holidays: [{ date: '2026-10-26', name: 'Inventory' }] });
  expect(explainDeadline(calendar, at('2026-10-23T14:00:00Z'), 3 * 3600)).toEqual({
    startedAt: at('2026-10-23T14:00:00Z'),
    dueAt: at('2026-10-27T09:00:00Z'),
    calendar: { id: 'kyiv', version: 3, timezone: 'Europe/Kyiv' },
    intervals: [
      { from: at('2026-10-23T14:00:00Z'), to: at('2026-10-23T15:00:00Z'), usedMinutes: 60 },
      { from: at('2026-10-27T07:00:00Z'), to: at('2026-10-27T09:00:00Z'), usedMinutes: 120 },
    ],
    holidays: [{ date: '2026-10-26', name: 'Inventory', ownHours: false }],
    pauses: [],
    shifts: [{ at: at('2026-10-25T01:00:00Z'), minutes: -60 }],
  });
});

it.each([
  ['breached', null, 0, '2026-11-17T08:00:00Z', 0, 570],
  ['breached', null, 0, '2026-11-17T08:00:00Z', 60, 569],
  ['running', null, 0, '2026-11-16T07:30:00Z', 0, 0],
  ['breached', '2026-11-16T08:00:00Z', 30, '2026-11-20T08:00:00Z', 0, 30],
  ['paused', null, 0, '2026-11-20T08:00:00Z', 0, 0],
  ['met_late', '2026-11-16T08:00:00Z', 30, '2026-11-20T08:00:00Z', 0, 30],
])('a %s clock settled at %s is late by working minutes', (state, settledAt, recorded, now, grace, late) => {
  const clock = Clock.parse({
    metric: 'first_response',
    cycle: 'start',
    state,
    targetMinutes: 120,
    startedAt: at('2026-11-13T14:30:00Z'),
    dueAt: at('2026-11-16T07:30:00Z'),
    warnAt: at('2026-11-16T07:00:00Z'),
    settledAt: settledAt && at(settledAt),
    overdueMinutes: recorded,
  });
  expect(overdueMinutes(clock, kyiv, grace, at(now))).toBe(late);
});

it('says what pauses took away, and what each stretch between them used', () => {
  const pauses = [
    { from: at('2026-11-16T15:00:00Z'), to: at('2026-11-17T08:00:00Z') },
    { from: at('2026-11-16T08:00:00Z'), to: at('2026-11-16T09:00:00Z') },
    { from: at('2026-11-17T09:00:00Z'), to: at('2026-11-17T10:00:00Z') },
  ];
  const told = explainDeadline(kyiv, at('2026-11-16T07:30:00Z'), 7.5 * 3600, pauses);
  expect(told.dueAt).toBe(at('2026-11-17T09:00:00Z'));
  expect(told.pauses).toEqual([
    { from: at('2026-11-16T08:00:00Z'), to: at('2026-11-16T09:00:00Z'), removedMinutes: 60 },
    { from: at('2026-11-16T15:00:00Z'), to: at('2026-11-17T08:00:00Z'), removedMinutes: 120 },
  ]);
  expect(told.intervals.map(({ usedMinutes }) => usedMinutes)).toEqual([30, 360, 60]);
});

it('names each holiday on the way once, half days as such, and no change of name alone for a change of the clocks', () => {
  const calendar = calendarOf({
    timezone: 'Europe/Kyiv',
    weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '18:00']]])),
    holidays: [{ date: '2026-03-27', name: 'Half', intervals: [['09:00', '12:00']] }, { date: '03-30' }, { date: '2026-04-01' }],
  });
  const told = explainDeadline(calendar, at('2026-03-27T07:00:00Z'), 6 * 3600);
  expect(told.dueAt).toBe(at('2026-03-31T09:00:00Z'));
  expect(told.holidays).toEqual([
    { date: '2026-03-27', name: 'Half', ownHours: true },
    { date: '2026-03-30', name: null, ownHours: false },
  ]);
  expect(told.shifts).toEqual([{ at: at('2026-03-29T01:00:00Z'), minutes: 60 }]);
  expect(explainDeadline(calendar, at('2026-03-31T07:00:00Z'), 3600)).toMatchObject({ holidays: [], shifts: [], pauses: [] });
});
