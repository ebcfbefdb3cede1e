import { describe, expect, it } from 'vitest';
import { Policy, Settings } from '../../../shared/contract/settings.ts';
import { checkCalendar } from '../../../shared/sla/check-calendar.ts';
import { inOrder, type Mark } from '../../../shared/sla/clocks.ts';
import { leadSeconds } from '../../../shared/sla/lead.ts';
import { matchPolicy, policiesAt } from '../../../shared/sla/policies.ts';
import { stampOf, targetSeconds } from '../../../shared/sla/promise.ts';
import { at, calendarOf, daily, kyiv } from './calendars.ts';
import { foldClocks } from './fold-clocks.ts';

const always = daily('UTC', ['00:00', '24:00']);
const policyOf = (more: object = {}) =>
  Policy.parse({ id: 'p', position: 1, name: 'p', calendar: 'c', targetMinutes: { first_response: 120 }, ...more });
const promise = (when: string, calendar: typeof kyiv | null, more: object = {}): Mark => ({
  what: 'promise',
  at: at(when),
  key: `promise ${when}`,
  promised: calendar && { policy: policyOf(more), calendar },
});
const ask = (when: string): Mark => ({ what: 'ask', at: at(when), key: `ask ${when}`, ask: when });
const answer = (when: string): Mark => ({ what: 'answer', at: at(when), key: `answer ${when}` });
const status = (state: 'open' | 'waiting' | 'on_hold' | 'resolved', when: string): Mark => ({
  what: 'status',
  at: at(when),
  key: `${state} ${when}`,
  state,
});
const window = (when: string, closesAt: string): Mark => ({ what: 'window', at: at(when), key: `window ${when}`, closesAt: at(closesAt) });
const first = (marks: readonly Mark[], grace = 0) => foldClocks(marks, grace, []).clocks[0];
const begin = '2026-01-01T00:00:00Z';

// Monday in Kyiv, open from 07:00Z to 16:00Z
describe('a clock', () => {
  it('is not warned of before it started, where the lead is longer than what is promised', () =>
    expect(first([promise(begin, kyiv, { warning: { minutes: 600 } }), ask('2026-11-16T08:00:00Z')])?.warnAt).toBe(
      at('2026-11-16T08:00:00Z'),
    ));
  it('counts by another calendar from the instant of the other promise, and keeps the time used', () => {
    const marks = [promise(begin, kyiv), ask('2026-11-16T15:00:00Z'), promise('2026-11-16T19:00:00Z', always)];
    expect(first(marks)).toMatchObject({ startedAt: at('2026-11-16T15:00:00Z'), dueAt: at('2026-11-16T20:00:00Z') });
  });
  it('counts by the same calendar from the start, whatever else is promised', () => {
    const marks = [promise(begin, kyiv), ask('2026-11-16T08:00:00Z')];
    const longer = promise('2026-11-16T09:30:00Z', kyiv, { targetMinutes: { first_response: 240 } });
    expect(first([...marks, longer])).toMatchObject({ dueAt: at('2026-11-16T12:00:00Z'), targetMinutes: 240 });
  });
  it('stays with the promise that it broke', () => {
    const marks = [promise(begin, kyiv), ask('2026-11-16T08:00:00Z')];
    const longer = promise('2026-11-16T11:00:00Z', kyiv, { targetMinutes: { first_response: 240 } });
    expect(first([...marks, longer])).toMatchObject({ dueAt: at('2026-11-16T10:00:00Z'), targetMinutes: 120 });
  });
  it('is told of no more where nothing is promised any more', () => {
    const read = foldClocks([promise(begin, kyiv), ask('2026-11-16T08:00:00Z'), promise('2026-11-16T09:00:00Z', null)], 0, []);
    expect(read.clocks).toEqual([]);
    expect(read.followed).toHaveLength(2);
  });
  it('stands still only in a status that its promise names', () => {
    const marks = [promise(begin, kyiv, { pausedBy: ['on_hold'] }), ask('2026-11-16T08:00:00Z')];
    expect(first([...marks, status('waiting', '2026-11-16T09:00:00Z')])).toMatchObject({ state: 'running', pausedAt: null });
    expect(first([...marks, status('on_hold', '2026-11-16T09:00:00Z')])).toMatchObject({ state: 'paused' });
    const other = promise('2026-11-16T10:00:00Z', kyiv, { pausedBy: ['waiting'] });
    expect(first([...marks, status('on_hold', '2026-11-16T09:00:00Z'), other])).toMatchObject({
      state: 'running',
      dueAt: at('2026-11-16T11:00:00Z'),
    });
  });
  it('stays paused when another promise comes meanwhile', () =>
    expect(
      first([
        promise(begin, kyiv),
        ask('2026-11-16T08:00:00Z'),
        status('waiting', '2026-11-16T08:30:00Z'),
        promise('2026-11-16T09:00:00Z', always),
      ]),
    ).toMatchObject({ state: 'paused', pausedAt: at('2026-11-16T08:30:00Z') }));
  it('that was late before a pause is late by what was used, without the pause and the grace', () => {
    const marks = [promise(begin, kyiv), ask('2026-11-16T08:00:00Z'), answer('2026-11-16T10:02:00Z')];
    expect(first(marks, 60)).toMatchObject({ state: 'met_late', overdueMinutes: 1 });
    expect(first(marks, 120)).toMatchObject({ state: 'met', overdueMinutes: 0 });
  });
});

describe('what is asked', () => {
  const policy = { targetMinutes: { first_response: 60, next_response: 120 } };
  const metrics = (...marks: Mark[]) => foldClocks([promise(begin, kyiv, policy), ...marks], 0, []).clocks.map(({ metric }) => metric);
  it('after staff wrote first awaits a first response', () =>
    expect(metrics(answer('2026-11-16T07:30:00Z'), ask('2026-11-16T08:00:00Z'))).toEqual(['first_response']));
  it('and told again after the answer asks nothing more', () => {
    const again: Mark = { what: 'ask', at: at('2026-11-16T09:00:00Z'), key: 'again', ask: '2026-11-16T08:00:00Z' };
    expect(metrics(ask('2026-11-16T08:00:00Z'), answer('2026-11-16T08:30:00Z'), again)).toEqual(['first_response']);
  });
});

describe('a story', () => {
  const nine = '2026-11-16T09:00:00Z';
  const unask: Mark = { what: 'unask', at: at(nine), key: 'u', ask: 'x' };
  const ordered = [
    ask('2026-11-16T08:00:00Z'),
    promise(nine, kyiv),
    window(nine, nine),
    ask(nine),
    answer(nine),
    status('open', nine),
    unask,
  ];
  it('is told in the order of its instants, and at one instant promise, window, question, answer, status, deletion', () =>
    expect(ordered.toReversed().toSorted(inOrder)).toEqual(ordered));
  it('is told by the names of its acts where nothing else decides, so that any order gives the same', () => {
    const [a, b] = [
      { ...answer(nine), key: 'a' },
      { ...answer(nine), key: 'b' },
    ];
    expect([inOrder(a, b), inOrder(b, a), inOrder(a, { ...a })]).toEqual([-1, 1, 0]);
  });
  it('tells first responses before next ones, older before newer, the resolution last', () => {
    const targetMinutes = { first_response: 60, next_response: 60, resolution: 480 };
    const marks = [
      promise(begin, kyiv, { targetMinutes }),
      ...[8, 9, 10].flatMap((hour) => both(`2026-11-16T${String(hour).padStart(2, '0')}`)),
    ];
    expect(foldClocks(marks, 0, []).clocks.map(({ metric, startedAt }) => [metric, startedAt.slice(11, 13)])).toEqual([
      ['first_response', '08'],
      ['next_response', '09'],
      ['next_response', '10'],
      ['resolution', '08'],
    ]);
  });
  const both = (hour: string) => [ask(`${hour}:00:00Z`), answer(`${hour}:30:00Z`)];
  it('is withdrawn only with everything that was asked, and not once it is resolved', () => {
    const gone: Mark = { what: 'unask', at: at('2026-11-16T10:00:00Z'), key: 'gone', ask: '2026-11-16T08:00:00Z' };
    const state = (...marks: Mark[]) => foldClocks([promise(begin, kyiv), ...marks], 0, []).state;
    expect(state()).toBe('open');
    expect(state(ask('2026-11-16T08:00:00Z'), gone)).toBe('withdrawn');
    expect(state(ask('2026-11-16T08:00:00Z'), ask(nine), gone)).toBe('open');
    expect(state(ask('2026-11-16T08:00:00Z'), status('resolved', nine), gone)).toBe('resolved');
  });
  it('says which stretches ran, by which calendar', () => {
    const marks = [promise(begin, kyiv), ask('2026-11-16T08:00:00Z'), status('waiting', '2026-11-16T08:30:00Z')];
    const ran = (...more: Mark[]) =>
      foldClocks([...marks, ...more], 0, []).followed[0]?.ran.map(({ from, to }) => [from.slice(11, 16), to.slice(11, 16)]);
    expect(ran()).toEqual([['08:00', '08:30']]);
    expect(ran(status('open', nine), status('on_hold', '2026-11-16T09:10:00Z'))).toEqual([
      ['08:00', '08:30'],
      ['09:00', '09:10'],
    ]);
    expect(ran(status('open', nine), status('waiting', nine))).toEqual([['08:00', '08:30']]);
  });
});

describe('what is resolved', () => {
  const marks = [promise(begin, kyiv), ask('2026-11-16T08:00:00Z'), status('resolved', '2026-11-16T09:00:00Z')];
  it('was resolved when it was first resolved, however often', () => {
    const read = foldClocks([...marks, status('resolved', '2026-11-16T09:30:00Z')], 0, []);
    expect(read).toMatchObject({ state: 'resolved', resolvedAt: at('2026-11-16T09:00:00Z') });
  });
  it('is open again with a status or a message', () => {
    expect(foldClocks([...marks, status('open', '2026-11-16T09:30:00Z')], 0, [])).toMatchObject({ state: 'open', resolvedAt: null });
    expect(foldClocks([...marks, ask('2026-11-16T09:30:00Z')], 0, [])).toMatchObject({ state: 'open', resolvedAt: null });
  });
});

describe('a breach that was told', () => {
  const told = (dueAt: string, promise?: string) => [{ metric: 'first_response' as const, cycle: 'start', dueAt: at(dueAt), promise }];
  const marks = [promise(begin, kyiv), ask('2026-11-16T08:00:00Z')];
  it.each([
    ['stays where it was told, though an edited promise is due later', '2026-11-16T09:00:00Z', 'standard#before', '2026-11-16T09:00:00Z'],
    ['stays where it was told, though an edited promise is due sooner', '2026-11-16T11:00:00Z', 'standard#before', '2026-11-16T11:00:00Z'],
    ['comes sooner when an earlier question comes to light', '2026-11-16T11:00:00Z', undefined, '2026-11-16T10:00:00Z'],
  ])('%s', (_what, was, by, is) =>
    expect(foldClocks(marks, 0, told(was, by)).clocks[0]).toMatchObject({ state: 'breached', dueAt: at(is), overdueMinutes: 0 }),
  );
  it('is none when by the same promise it is due later', () =>
    expect(foldClocks(marks, 0, told('2026-11-16T09:00:00Z')).clocks[0]).toMatchObject({
      state: 'running',
      dueAt: at('2026-11-16T10:00:00Z'),
    }));
  it('of another cycle or metric is none of it', () => {
    const dueAt = at('2026-11-16T09:00:00Z');
    const others = [
      { metric: 'first_response' as const, cycle: 'a', dueAt },
      { metric: 'resolution' as const, cycle: 'start', dueAt },
    ];
    expect(foldClocks(marks, 0, others).clocks[0]).toMatchObject({ state: 'running', dueAt: at('2026-11-16T10:00:00Z') });
  });
  it('stays a breach when what was asked is deleted late, and not when it is deleted in time', () => {
    const unask = (when: string): Mark => ({ what: 'unask', at: at(when), key: 'un', ask: '2026-11-16T08:00:00Z' });
    const state = (when: string) => foldClocks([...marks, unask(when)], 0, told('2026-11-16T10:00:00Z')).clocks[0]?.state;
    expect(state('2026-11-16T11:00:00Z')).toBe('breached');
    expect(state('2026-11-16T09:59:00Z')).toBe('withdrawn');
    expect(first([...marks, unask('2026-11-16T11:00:00Z')])).toMatchObject({ state: 'breached', overdueMinutes: 60 });
  });
});

describe('a window of the platform', () => {
  const marks = [promise(begin, kyiv), ask('2026-11-16T08:00:00Z')];
  it('that closes before the promise is due is the deadline', () => {
    const early = [...marks, window('2026-11-16T08:00:00Z', '2026-11-16T09:00:00Z')];
    expect(first(early)).toMatchObject({ dueAt: at('2026-11-16T09:00:00Z'), windowClosesAt: at('2026-11-16T09:00:00Z') });
    expect(first([...early, answer('2026-11-16T09:30:00Z')])).toMatchObject({ state: 'met_late', overdueMinutes: 30 });
  });
  it('that closes later is none, and the latest message moves it', () => {
    expect(first([...marks, window('2026-11-16T08:00:00Z', '2026-11-16T10:00:00Z')])).toMatchObject({
      dueAt: at('2026-11-16T10:00:00Z'),
      windowClosesAt: null,
    });
    const moved = [window('2026-11-16T07:00:00Z', '2026-11-16T08:30:00Z'), window('2026-11-16T08:10:00Z', '2026-11-16T09:30:00Z')];
    expect(first([...marks, ...moved])).toMatchObject({ dueAt: at('2026-11-16T09:30:00Z') });
  });
  it('binds no resolution', () => {
    const [, resolution] = foldClocks(
      [
        promise(begin, kyiv, { targetMinutes: { first_response: 30, resolution: 480 } }),
        window('2026-11-16T08:00:00Z', '2026-11-16T09:00:00Z'),
        ask('2026-11-16T08:00:00Z'),
      ],
      0,
      [],
    ).clocks;
    expect(resolution).toMatchObject({ metric: 'resolution', dueAt: at('2026-11-16T16:00:00Z'), windowClosesAt: null });
  });
});

describe('a promise', () => {
  const promised = { policy: policyOf({ warning: { minutes: 20 } }), calendar: kyiv };
  it('knows its target and its lead in seconds', () => {
    expect(targetSeconds(promised, 'first_response')).toBe(7200);
    expect(targetSeconds(promised, 'resolution')).toBeNull();
    expect(targetSeconds(null, 'first_response')).toBeNull();
    expect(leadSeconds(promised, 7200)).toBe(1200);
    expect(leadSeconds({ ...promised, policy: policyOf({ warning: { percent: 10 } }) }, 7200)).toBe(720);
  });
  it('is named by its policy and by what its deadlines depend on', () => {
    const stamp = stampOf(promised);
    expect(stamp).toMatch(/^p#\w+/);
    expect(stampOf(promised)).toBe(stamp);
    expect(stampOf({ policy: { ...promised.policy, name: 'other' }, calendar: { ...kyiv } })).toBe(stamp);
    for (const calendar of [
      { ...kyiv, version: 2 },
      { ...kyiv, id: 'other' },
      { ...kyiv, timezone: 'UTC' },
      { ...kyiv, holidays: [{ date: '12-25' }] },
    ])
      expect(stampOf({ ...promised, calendar })).not.toBe(stamp);
    expect(stampOf({ ...promised, policy: policyOf({ warning: { minutes: 21 } }) })).not.toBe(stamp);
  });
});

describe('the policy of a conversation', () => {
  const subject = {
    channel: 'shop',
    intent: 'complaint' as const,
    kind: 'message',
    language: 'uk',
    priority: 'high' as const,
    team: 'care',
    tags: ['vip', 'order'],
    roles: ['customer'],
  };
  it.each([
    ['channel', { channels: ['shop'] }, { channels: ['other'] }, 'shop'],
    ['intent', { intents: ['complaint'] }, { intents: ['question'] }, 'complaint'],
    ['kind', { kinds: ['message'] }, { kinds: ['comment'] }, 'message'],
    ['language', { languages: ['en', 'uk'] }, { languages: ['en'] }, 'uk'],
    ['priority', { priorities: ['high'] }, { priorities: ['normal'] }, 'high'],
    ['team', { teams: ['care'] }, { teams: ['sales'] }, 'care'],
    ['tag', { tags: ['order'] }, { tags: ['none'] }, 'order'],
    ['role', { roles: ['customer'] }, { roles: ['partner'] }, 'customer'],
  ])('is asked for its %s', (word, fits, other, is) => {
    expect(matchPolicy([policyOf({ when: fits })], subject)?.because).toBe(`policy 'p' at position 1: ${word} is ${is}`);
    expect(matchPolicy([policyOf({ when: other })], subject)).toBeNull();
    expect(matchPolicy([policyOf({ when: { ...other, ...{ intents: ['complaint'] } } })], subject) === null).toBe(word !== 'intent');
  });
  it('is the first by position, not by place; all conditions hold; an empty one holds', () => {
    const policies = [
      policyOf({ id: 'last', position: 9 }),
      policyOf({ id: 'both', position: 2, when: { channels: ['shop'], languages: ['uk'], tags: [] } }),
      policyOf({ id: 'half', position: 1, when: { channels: ['shop'], languages: ['en'] } }),
    ];
    expect(matchPolicy(policies, subject)?.because).toBe("policy 'both' at position 2: channel is shop, language is uk");
    expect(matchPolicy(policies, { ...subject, channel: 'x' })?.because).toBe("policy 'last' at position 9: no conditions");
    expect(matchPolicy([policyOf({ when: { teams: ['care'] } })], { ...subject, team: null })).toBeNull();
  });
  it('is of the list that was in force at the time', () => {
    const [before, now] = [[policyOf({ id: 'before' })], [policyOf({ id: 'now' })]];
    const settings = Settings.parse({ policies: now, policyEras: [{ id: 'era', until: at('2026-11-01T00:00:00Z'), policies: before }] });
    expect(policiesAt(settings, at('2026-10-31T23:59:59Z'))).toEqual(before);
    expect(policiesAt(settings, at('2026-11-01T00:00:00Z'))).toEqual(now);
  });
});

describe('a calendar that is saved', () => {
  it('is refused in a zone that nobody knows, with its cause', () => {
    const check = () => checkCalendar(calendarOf({ ...kyiv, id: 'far', timezone: 'Mars/Base' }));
    expect(check).toThrow(
      expect.objectContaining({
        code: 'calendar.unknown-zone',
        status: 422,
        message: expect.stringContaining("'far'"),
        cause: expect.any(Error),
      }),
    );
  });
  it.each([{}, { mon: [] }])('is refused without hours: %j', (weekly) =>
    expect(() => checkCalendar(calendarOf({ timezone: 'UTC', weekly }))).toThrow(
      expect.objectContaining({ code: 'calendar.no-hours', status: 422, message: expect.stringContaining("'calendar'") }),
    ),
  );
  it('is taken with hours on one day', () => {
    const sundays = calendarOf({ timezone: 'UTC', weekly: { mon: [], sun: [['10:00', '11:00']] } });
    expect(checkCalendar(sundays)).toBe(sundays);
  });
});
