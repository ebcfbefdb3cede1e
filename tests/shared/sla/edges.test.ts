import { describe, expect, it } from 'vitest';
import { Clock } from '../../../shared/contract/conversations.ts';
import { Calendar, Policy } from '../../../shared/contract/settings.ts';
import { addSeconds } from '../../../shared/kernel/instant.ts';
import { checkCalendar } from '../../../shared/sla/check-calendar.ts';
import { nextWorkingTime } from '../../../shared/sla/next-working-time.ts';
import { overdueMinutes } from '../../../shared/sla/overdue.ts';
import { matchPolicy, type PolicySubject } from '../../../shared/sla/policies.ts';
import { add, subtract } from '../../../shared/sla/working-hours.ts';
import { at, kyiv } from './calendars.ts';

const day = [['00:00', '24:00']];
const always = Calendar.parse({
  id: 'always',
  timezone: 'UTC',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
});
const never = { ...kyiv, id: 'shut', weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } };

describe('the next working time', () => {
  // Monday 16 November 2026; Kyiv is two hours ahead of UTC and works from 09:00 to 18:00
  it.each([
    ['within hours, the opening after today’s closing', '2026-11-16T10:20:00Z', '2026-11-17T07:00:00Z'],
    ['a quarter before closing', '2026-11-16T15:45:00Z', '2026-11-17T07:00:00Z'],
    ['at night, this morning', '2026-11-16T03:00:00Z', '2026-11-16T07:00:00Z'],
    ['at the very opening, the next one', '2026-11-16T07:00:00Z', '2026-11-17T07:00:00Z'],
    ['on Friday, Monday', '2026-11-20T12:00:00Z', '2026-11-23T07:00:00Z'],
  ])('is %s', (_when, now, next) => expect(nextWorkingTime(kyiv, at(now))).toBe(at(next)));
  it('is the same time tomorrow where it is never closed', () => {
    const now = at('2026-11-16T10:20:00Z');
    expect(nextWorkingTime(always, now)).toBe(addSeconds(now, 86_400));
  });
});

describe('by how much a clock is late', () => {
  const clock = (given: Partial<Clock>): Clock =>
    Clock.parse({
      metric: 'first_response',
      cycle: 'start',
      state: 'running',
      targetMinutes: 120,
      startedAt: at('2026-11-16T07:00:00Z'),
      dueAt: at('2026-11-16T09:00:00Z'),
      warnAt: at('2026-11-16T08:30:00Z'),
      settledAt: null,
      overdueMinutes: 7,
      pausedAt: null,
      ...given,
    });
  it.each([
    ['runs and is late', {}, '2026-11-16T10:00:00Z', 60],
    ['broke and still runs', { state: 'breached' }, '2026-11-16T10:00:00Z', 60],
    ['runs and is due this instant', {}, '2026-11-16T09:00:00Z', 7],
    ['runs and has time left', {}, '2026-11-16T08:00:00Z', 7],
    ['stands still', { state: 'paused' }, '2026-11-16T10:00:00Z', 7],
    ['is settled', { state: 'met_late', settledAt: at('2026-11-16T09:07:00Z') }, '2026-11-16T10:00:00Z', 7],
  ] as const)('is told of one that %s', (_what, given, now, minutes) =>
    expect(overdueMinutes(clock(given), kyiv, 0, at(now))).toBe(minutes),
  );
});

describe('what a refusal says', () => {
  it('of a calendar without hours names it', () => {
    expect(() => add(never, at('2026-11-16T07:00:00Z'), 60)).toThrow("Calendar 'shut' never opens. Give it at least one interval a week.");
    expect(() => subtract(never, at('2026-11-16T07:00:00Z'), 60)).toThrow("Calendar 'shut' never opens.");
  });
  it('of an unknown region names those that are known, or that there are none', () => {
    const observing = (country: string, region: string) => Calendar.parse({ ...kyiv, observes: [{ country, region }] });
    expect(() => checkCalendar(observing('GB', 'XX'))).toThrow(/observes a region of GB that is not known. Known: (\w+, )+\w+\.$/);
    expect(() => checkCalendar(observing('UA', 'XX'))).toThrow(
      "'calendar' observes a region of UA that is not known. Known: none, leave it out.",
    );
  });
});

it('a budget below nothing goes the other way', () => {
  const noon = at('2026-11-16T10:00:00Z');
  expect(add(kyiv, noon, -3600)).toBe(at('2026-11-16T09:00:00Z'));
  expect(subtract(kyiv, noon, -3600)).toBe(at('2026-11-16T11:00:00Z'));
});

describe('a policy for one team', () => {
  const policy = Policy.parse({ id: 'vip', position: 1, name: 'VIP', when: { teams: ['night'] }, calendar: 'office', targetMinutes: {} });
  const subject: Omit<PolicySubject, 'team'> = {
    channel: 'page',
    intent: 'question',
    kind: 'message',
    language: 'en',
    priority: 'normal',
    tags: [],
    roles: [],
  };
  it('is not for who has no team', () => expect(matchPolicy([policy], { ...subject, team: null })).toBeNull());
  it('is not for another', () => expect(matchPolicy([policy], { ...subject, team: 'day' })).toBeNull());
  it('says so', () =>
    expect(matchPolicy([policy], { ...subject, team: 'night' })?.because).toBe("policy 'vip' at position 1: team is night"));
});
