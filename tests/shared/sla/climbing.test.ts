import { describe, expect, it } from 'vitest';
import { Clock } from '../../../shared/contract/conversations.ts';
import { Ladder } from '../../../shared/contract/settings.ts';
import { attentionOf, type Deed } from '../../../shared/sla/attention.ts';
import { type Climb, dueSteps, nextLook } from '../../../shared/sla/due-steps.ts';
import { rungsOf, toldAt, usualLadder } from '../../../shared/sla/ladder.ts';
import { at, kyiv } from './calendars.ts';

// Monday in Kyiv, open from 07:00Z to 16:00Z
const clockOf = (more: object = {}) =>
  Clock.parse({
    metric: 'first_response',
    cycle: 'start',
    state: 'running',
    targetMinutes: 120,
    startedAt: at('2026-11-16T07:00:00Z'),
    dueAt: at('2026-11-16T09:00:00Z'),
    warnAt: at('2026-11-16T08:30:00Z'),
    settledAt: null,
    overdueMinutes: 0,
    ...more,
  });
const clock = clockOf();
const claim = (step: string, revokedAt: string | null = null) => ({
  metric: clock.metric,
  cycle: clock.cycle,
  step,
  revokedAt: revokedAt === null ? null : at(revokedAt),
});
const climbOf = (deeds: readonly Deed[] = [], ladder = usualLadder): Climb => ({
  rungs: rungsOf(ladder),
  calendar: kyiv,
  ...attentionOf(deeds, kyiv, 60),
});
const had = (when: string, by = 'olha') => ({ at: at(when), key: when.slice(11, 16).replace(':', ''), by });
const acknowledged = (when: string): Deed => ({ ...had(when), what: 'acknowledge' });
const followed = (when: string): Deed => ({ ...had(when), what: 'follow' });
const escalated = (when: string): Deed => ({ ...had(when), what: 'escalate' });
const snoozed = (when: string, until: string): Deed => ({ ...had(when), what: 'snooze', until: at(until) });

const minute = (instant: string | null) => instant?.slice(11, 23) ?? null;
const due = (now: string, claims: ReturnType<typeof claim>[], climb: Climb | null = climbOf(), clocks = [clock]) =>
  dueSteps(clocks, claims, 0, at(now), climb).map(({ step }) => step);

describe('a ladder', () => {
  const ladder = Ladder.parse({
    id: 'long',
    steps: [
      { after: 60, tell: ['role:lead'] },
      { at: 'warning', tell: ['assignee'] },
      { at: 'warning', after: 5, tell: ['team'] },
      { tell: ['role:support-manager'] },
      { after: 15, tell: ['team'], repeat: { everyMinutes: 30, times: 2 } },
    ],
  });
  it('has its rungs in order, the repeated ones among the rest', () =>
    expect(rungsOf(ladder).map(({ step, after }) => [step, after])).toEqual([
      ['climb-1', 15],
      ['climb-1.1', 45],
      ['climb-2', 60],
      ['climb-1.2', 75],
    ]));
  it('says who is told at each step', () => {
    const told = (step: string) => toldAt(ladder, step).flatMap(({ tell }) => tell);
    expect(told('warning')).toEqual(['assignee', 'team']);
    expect(told('breach')).toEqual(['role:support-manager']);
    expect(told('climb-1.2')).toEqual(['team']);
    expect(told('climb-2')).toEqual(['role:lead']);
    expect(told('climb-3')).toEqual([]);
  });
  it('tells whoever has it, the manager, the lead and who is on call where no other is named', () => {
    expect(usualLadder.id).toBe('usual');
    expect(['warning', 'breach', 'climb-1', 'climb-2'].flatMap((step) => toldAt(usualLadder, step).flatMap(({ tell }) => tell))).toEqual([
      'assignee',
      'role:support-manager',
      'role:lead',
      'rota:on-call',
    ]);
    expect(rungsOf(usualLadder).map(({ after }) => after)).toEqual([30, 60]);
  });
});

describe('a clock past its deadline', () => {
  const told = [claim('warning'), claim('breach')];
  it('climbs in working time from the breach, each rung once', () => {
    expect(due('2026-11-16T09:30:00Z', told)).toEqual([]);
    expect(due('2026-11-16T09:30:00.001Z', told)).toEqual(['climb-1']);
    expect(due('2026-11-16T10:30:00Z', told)).toEqual(['climb-1', 'climb-2']);
    expect(due('2026-11-16T10:30:00Z', [...told, claim('climb-1')])).toEqual(['climb-2']);
    expect(minute(nextLook([clock], told, 0, climbOf()))).toBe('09:30:00.001');
    expect(minute(nextLook([clock], [...told, claim('climb-1')], 0, climbOf()))).toBe('10:00:00.001');
    expect(nextLook([clock], [...told, claim('climb-1'), claim('climb-2')], 0, climbOf())).toBeNull();
  });
  it('does not climb before its breach was told, and tells the breach in place of the warning', () => {
    expect(due('2026-11-16T12:00:00Z', [])).toEqual(['breach']);
    expect(due('2026-11-16T12:00:00Z', [claim('warning')])).toEqual(['breach']);
    expect(due('2026-11-16T09:00:00Z', [])).toEqual(['warning']);
    expect(due('2026-11-16T12:00:00Z', [claim('warning'), claim('breach', '2026-11-16T09:10:00Z')])).toEqual(['breach']);
    expect(minute(nextLook([clock], [], 0))).toBe('08:30:00.000');
    expect(minute(nextLook([clock], [claim('warning')], 60))).toBe('09:01:00.001');
  });
  it('is told once as the latest where a rung is told again late', () => {
    const often = Ladder.parse({ id: 'often', steps: [{ after: 10, tell: ['team'], repeat: { everyMinutes: 10, times: 3 } }] });
    expect(due('2026-11-16T09:25:00Z', told, climbOf([], often))).toEqual(['climb-1.1']);
    expect(due('2026-11-16T09:25:00Z', [...told, claim('climb-1.1')], climbOf([], often))).toEqual([]);
  });
  it.each([
    ['settled', { state: 'met_late', settledAt: at('2026-11-16T09:20:00Z') }],
    ['withdrawn', { state: 'withdrawn' }],
    ['standing still', { state: 'breached', pausedAt: at('2026-11-16T08:00:00Z') }],
  ])('is told to nobody once it is %s', (_how, more) => {
    expect(due('2026-11-16T12:00:00Z', told, climbOf(), [clockOf(more)])).toEqual([]);
    expect(nextLook([clockOf(more)], [], 0, climbOf())).toBeNull();
  });
  it('that stands apart is told once, and climbs no ladder', () => {
    const apart = clockOf({ apart: true });
    expect(due('2026-11-16T12:00:00Z', [], climbOf(), [apart])).toEqual(['breach']);
    expect(due('2026-11-16T08:45:00Z', [], climbOf(), [apart])).toEqual([]);
    expect(due('2026-11-16T12:00:00Z', told, climbOf(), [apart])).toEqual([]);
  });
  it('does not climb while somebody has it, and reminds them when that has passed', () => {
    const climb = climbOf([acknowledged('2026-11-16T09:10:00Z')]);
    expect(due('2026-11-16T10:09:59Z', told, climb)).toEqual([]);
    expect(due('2026-11-16T10:10:00Z', told, climb)).toEqual(['reminder-0910']);
    expect(due('2026-11-16T10:30:00.001Z', [...told, claim('reminder-0910')], climb)).toEqual(['climb-1']);
  });
  it('pulls the next rung up when it is escalated, one for each time', () => {
    const once = climbOf([escalated('2026-11-16T09:05:00Z')]);
    expect(due('2026-11-16T09:05:00Z', told, once)).toEqual(['climb-1']);
    const twice = climbOf([escalated('2026-11-16T09:05:00Z'), escalated('2026-11-16T09:06:00Z')]);
    expect(due('2026-11-16T09:06:00Z', told, twice)).toEqual(['climb-1', 'climb-2']);
    expect(due('2026-11-16T08:10:00Z', [], climbOf([escalated('2026-11-16T08:10:00Z')]))).toEqual(['climb-1']);
  });
  it('is climbed for the response that was awaited, not for the resolution beside it', () => {
    const resolution = clockOf({ metric: 'resolution', dueAt: at('2026-11-16T15:00:00Z'), warnAt: at('2026-11-16T14:00:00Z') });
    const both = dueSteps([resolution, clock], told, 0, at('2026-11-16T09:06:00Z'), climbOf([escalated('2026-11-16T09:05:00Z')]));
    expect(both.map(({ step, clock: { metric } }) => [metric, step])).toEqual([['first_response', 'climb-1']]);
    const settled = clockOf({ state: 'met', settledAt: at('2026-11-16T09:05:00Z') });
    const later = dueSteps([settled, resolution], [], 0, at('2026-11-16T09:06:00Z'), climbOf([escalated('2026-11-16T09:05:00Z')]));
    expect(later.map(({ step, clock: { metric } }) => [metric, step])).toEqual([['resolution', 'climb-1']]);
  });
});

describe('who has it', () => {
  const holds = (...deeds: Deed[]) =>
    attentionOf(deeds, kyiv, 60).holds.map(({ from, to, how, lapses }) => [from.slice(11, 16), to.slice(11, 16), how, lapses]);
  it.each([
    ['an hour of work from an acknowledgement', [acknowledged('2026-11-16T09:00:00Z')], [['09:00', '10:00', 'acknowledged', true]]],
    ['over night in working time', [acknowledged('2026-11-16T15:30:00Z')], [['15:30', '07:30', 'acknowledged', true]]],
    [
      'longer with what follows inside it',
      [acknowledged('2026-11-16T09:00:00Z'), followed('2026-11-16T09:40:00Z')],
      [['09:00', '10:40', 'acknowledged', true]],
    ],
    [
      'no longer with what follows after it',
      [acknowledged('2026-11-16T09:00:00Z'), followed('2026-11-16T10:00:00Z')],
      [['09:00', '10:00', 'acknowledged', true]],
    ],
    ['until the end of a snooze', [snoozed('2026-11-16T09:00:00Z', '2026-11-16T14:00:00Z')], [['09:00', '14:00', 'snoozed', true]]],
    [
      'whatever follows a snooze',
      [snoozed('2026-11-16T09:00:00Z', '2026-11-16T14:00:00Z'), followed('2026-11-16T13:30:00Z')],
      [['09:00', '14:00', 'snoozed', true]],
    ],
    [
      'until it is escalated',
      [acknowledged('2026-11-16T09:00:00Z'), escalated('2026-11-16T09:20:00Z')],
      [['09:00', '09:20', 'acknowledged', false]],
    ],
    [
      'until somebody else takes it, in any order',
      [snoozed('2026-11-16T09:20:00Z', '2026-11-16T09:30:00Z'), acknowledged('2026-11-16T09:00:00Z')],
      [
        ['09:00', '09:20', 'acknowledged', false],
        ['09:20', '09:30', 'snoozed', true],
      ],
    ],
    ['nobody where it is escalated at the same instant', [escalated('2026-11-16T09:00:00Z'), acknowledged('2026-11-16T09:00:00Z')], []],
    ['nobody by an act that follows nothing', [followed('2026-11-16T09:00:00Z')], []],
  ])('is said: %s', (_what, deeds, expected) => expect(holds(...deeds)).toEqual(expected));
  it('keeps when it was escalated', () =>
    expect(attentionOf([escalated('2026-11-16T09:20:00Z'), escalated('2026-11-16T09:10:00Z')], kyiv, 60).escalated).toEqual([
      at('2026-11-16T09:10:00Z'),
      at('2026-11-16T09:20:00Z'),
    ]));
});
