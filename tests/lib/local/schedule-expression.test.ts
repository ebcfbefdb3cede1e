import { expect, it } from 'vitest';
import { nextFiring } from '../../../lib/local/engines/schedule-expression.ts';

const at = (text: string) => Date.parse(text);
const next = (expression: string, zone: string, after: string) => {
  const { at: millis } = nextFiring(expression, zone, at(after), at('2026-11-13T00:00:00Z'));
  return millis === null ? null : new Date(millis).toISOString();
};

it.each([
  ['a moment that is to come', 'at(2026-11-16T09:00:00)', 'UTC', '2026-11-13T12:00:00Z', '2026-11-16T09:00:00.000Z'],
  ['a moment in a zone', 'at(2026-11-16T09:00:00)', 'Europe/Kyiv', '2026-11-13T12:00:00Z', '2026-11-16T07:00:00.000Z'],
  ['a moment that has been', 'at(2026-11-12T09:00:00)', 'UTC', '2026-11-13T12:00:00Z', null],
  ['every minute', 'rate(1 minute)', 'UTC', '2026-11-13T12:00:30Z', '2026-11-13T12:01:00.000Z'],
  ['every two hours', 'rate(2 hours)', 'UTC', '2026-11-13T12:00:30Z', '2026-11-13T14:00:00.000Z'],
  ['a time of day', 'cron(0 6 * * ? *)', 'UTC', '2026-11-13T12:00:00Z', '2026-11-14T06:00:00.000Z'],
  [
    'a time of day in a zone, over the change of clocks',
    'cron(0 9 * * ? *)',
    'Europe/Kyiv',
    '2026-10-24T12:00:00Z',
    '2026-10-25T07:00:00.000Z',
  ],
  ['a weekday by name', 'cron(30 8 ? * MON *)', 'UTC', '2026-11-13T12:00:00Z', '2026-11-16T08:30:00.000Z'],
  ['the first of a month', 'cron(0 0 1 * ? *)', 'UTC', '2026-11-13T12:00:00Z', '2026-12-01T00:00:00.000Z'],
  ['steps', 'cron(0/20 * * * ? *)', 'UTC', '2026-11-13T12:21:00Z', '2026-11-13T12:40:00.000Z'],
  ['a year that has been', 'cron(0 0 1 1 ? 2020)', 'UTC', '2026-11-13T12:00:00Z', null],
])('finds %s', (_what, expression, zone, after, expected) => {
  expect(next(expression, zone, after)).toBe(expected);
});

it.each(['every day', 'rate(0 minutes)', 'rate(3 fortnights)'])('refuses %s', (expression) => {
  expect(() => next(expression, 'UTC', '2026-11-13T12:00:00Z')).toThrow(RangeError);
});
