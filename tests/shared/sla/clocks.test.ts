import { describe, expect, it } from 'vitest';
import { Policy } from '../../../shared/contract/settings.ts';
import { addSeconds } from '../../../shared/kernel/instant.ts';
import type { Mark } from '../../../shared/sla/clocks.ts';
import { dueSteps } from '../../../shared/sla/due-steps.ts';
import { at, calendarOf, cases, kyiv } from './calendars.ts';
import { foldClocks } from './fold-clocks.ts';

const promise = (calendar: object, targetMinutes: Record<string, number>): Mark => ({
  what: 'promise',
  at: at('2000-01-01T00:00:00Z'),
  key: '',
  promised: {
    policy: Policy.parse({ id: 'p', position: 1, name: 'p', calendar: 'c', targetMinutes }),
    calendar: calendarOf(calendar),
  },
});
const ask = (id: string, when: string): Mark => ({ what: 'ask', at: at(when), key: id, ask: id });
const answer = (key: string, when: string): Mark => ({ what: 'answer', at: at(when), key });
const status = (state: 'open' | 'waiting' | 'on_hold' | 'resolved', when: string): Mark => ({
  what: 'status',
  at: at(when),
  key: `${state} ${when}`,
  state,
});
const unask = (ask: string, when: string): Mark => ({ what: 'unask', at: at(when), key: `un${ask}`, ask });
const clocksOf = (...marks: Mark[]) => foldClocks(marks, 0, []);
const find = (read: ReturnType<typeof foldClocks>, metric: string, cycle?: string) =>
  read.clocks.find((clock) => clock.metric === metric && (!cycle || clock.cycle === cycle));
const sequence = (id: string) => cases.sequences.find((one: { id: string }) => one.id === id);
const always = cases.calendars.utc_24x7;

describe('public sequences', () => {
  it('further messages do not move the clock of the oldest unanswered one', () => {
    const { calendar, events } = sequence('seq-02-repeat-customer-messages-do-not-move-clock');
    const read = clocksOf(
      promise(cases.calendars[calendar], { next_response: 1200 }),
      ask('q', '2016-11-07T13:00:00Z'),
      answer('a', '2016-11-07T13:10:00Z'),
      ...events.map((event: { at: string }) => ask(event.at, event.at)),
    );
    expect(find(read, 'next_response')).toMatchObject({ dueAt: at('2016-11-09T09:26:36Z'), cycle: 'a' });
  });
  it('pauses move deadlines by the working time inside them, however many', () => {
    const { events, extra } = sequence('seq-04-pause-shift-and-settle-while-paused');
    const start = [promise(always, { first_response: 60, resolution: 240 }), ask('q', events[0].at)];
    const before = clocksOf(...start);
    expect(find(before, 'first_response')?.dueAt).toBe(at(events[0].then.first_response_deadline));
    expect(find(before, 'resolution')?.dueAt).toBe(at(events[0].then.time_to_close_deadline));
    const moves = events
      .slice(1)
      .map((event: { type: string; at: string }) => status(event.type === 'pause' ? 'waiting' : 'open', event.at));
    const after = clocksOf(...start, ...moves);
    expect(find(after, 'first_response')?.dueAt).toBe(at(events.at(-1).then.first_response_deadline));
    expect(find(after, 'resolution')?.dueAt).toBe(at(events.at(-1).then.time_to_close_deadline));
    const paused = extra.settle_while_paused;
    expect(find(clocksOf(...start, status('waiting', paused.pause), answer('a', paused.agent_message)), 'first_response')).toMatchObject({
      state: paused.result,
      dueAt: at(paused.effective_deadline),
    });
  });
  it('a late answer settles after the breach, once', () => {
    const marks = [
      promise(always, { next_response: 120 }),
      ask('q', '2026-01-05T10:00:00Z'),
      answer('a', '2026-01-05T10:30:00Z'),
      ask('q2', '2026-01-05T10:40:00Z'),
    ];
    const [clock] = clocksOf(...marks).clocks;
    expect(clock?.dueAt).toBe(at('2026-01-05T12:40:00Z'));
    if (!clock) throw new Error('no clock');
    expect(dueSteps([clock], [], 0, at('2026-01-05T12:45:00Z')).map(({ step }) => step)).toEqual(['breach']);
    const claimed = { metric: clock.metric, cycle: clock.cycle, step: 'breach' as const, dueAt: clock.dueAt };
    const told = foldClocks(marks, 0, [claimed]);
    expect(dueSteps(told.clocks, [claimed], 0, at('2026-01-05T12:50:00Z'))).toEqual([]);
    const settled = foldClocks([...marks, answer('b', '2026-01-05T13:00:00Z')], 0, [claimed]);
    expect(settled.clocks[0]).toMatchObject({ state: 'met_late', overdueMinutes: 20 });
  });
  it('breaches strictly after the due instant', () => {
    const { calendar, start, targets_minutes, expect: expected } = sequence('seq-09-strictly-after');
    const { clocks } = clocksOf(promise(cases.calendars[calendar], targets_minutes), ask('q', start));
    expect(clocks[0]?.dueAt).toBe(at(expected.deadline));
    const steps = (now: string) => dueSteps(clocks, [], 0, at(now)).map(({ step }) => step);
    expect(steps(expected.deadline)).toEqual(['warning']);
    expect(steps(expected.first_breached_minute)).toEqual(['breach']);
  });
});

describe('the life of a conversation', () => {
  const start = [promise(kyiv, { first_response: 60, next_response: 120, resolution: 480 }), ask('q', '2026-11-16T08:00:00Z')];
  it('arms the next response at the oldest message after the answer, and the answer before it names the cycle', () => {
    const read = clocksOf(
      ...start,
      answer('a', '2026-11-16T08:30:00Z'),
      answer('a2', '2026-11-16T08:40:00Z'),
      ask('q2', '2026-11-16T09:00:00Z'),
      ask('q3', '2026-11-16T09:30:00Z'),
    );
    expect(find(read, 'first_response')).toMatchObject({ state: 'met', settledAt: at('2026-11-16T08:30:00Z') });
    expect(find(read, 'next_response')).toMatchObject({ cycle: 'a', startedAt: at('2026-11-16T09:00:00Z'), state: 'running' });
  });
  it('does not arm the next response while the first is awaited', () =>
    expect(find(clocksOf(...start, ask('q2', '2026-11-16T09:00:00Z')), 'next_response')).toBeUndefined());
  it('follows the first response even where nothing is promised for it', () => {
    const read = clocksOf(promise(kyiv, { next_response: 120 }), ask('q', '2026-11-16T08:00:00Z'), ask('q2', '2026-11-16T09:00:00Z'));
    expect(read.clocks).toEqual([]);
  });
  it('disarms the next response when it is resolved, and goes on with the time used when it is reopened', () => {
    const resolved = [
      ...start,
      answer('a', '2026-11-16T08:30:00Z'),
      ask('q2', '2026-11-16T09:00:00Z'),
      status('resolved', '2026-11-16T10:00:00Z'),
    ];
    const read = clocksOf(...resolved);
    expect(read).toMatchObject({ state: 'resolved', resolvedAt: at('2026-11-16T10:00:00Z') });
    expect(find(read, 'next_response')?.state).toBe('withdrawn');
    expect(find(read, 'resolution')).toMatchObject({ state: 'met', settledAt: at('2026-11-16T10:00:00Z') });
    const reopened = clocksOf(...resolved, ask('q3', '2026-11-17T08:00:00Z'));
    expect(reopened).toMatchObject({ state: 'open', resolvedAt: null });
    // two hours were used on Monday, six are left on Tuesday
    expect(find(reopened, 'resolution')).toMatchObject({ state: 'running', dueAt: at('2026-11-17T14:00:00Z') });
    expect(find(reopened, 'next_response', 'resolved 2026-11-16T10:00:00Z')).toMatchObject({
      startedAt: at('2026-11-17T08:00:00Z'),
      state: 'running',
    });
  });
  it('counts nothing at night while on hold over closing time', () => {
    const read = clocksOf(...start, status('on_hold', '2026-11-16T08:30:00Z'), status('open', '2026-11-17T07:30:00Z'));
    expect(find(read, 'first_response')?.dueAt).toBe(at('2026-11-17T08:00:00Z'));
  });
  it('says paused while it is paused, and a message of the person wakes it', () => {
    const paused = clocksOf(...start, status('waiting', '2026-11-16T08:30:00Z'));
    expect(find(paused, 'first_response')).toMatchObject({ state: 'paused', pausedAt: at('2026-11-16T08:30:00Z') });
    expect(dueSteps(paused.clocks, [], 0, at('2026-12-01T00:00:00Z'))).toEqual([]);
    expect(clocksOf(...start, status('waiting', '2026-11-16T08:30:00Z'), ask('q2', '2026-11-16T08:45:00Z')).state).toBe('open');
  });
  it('leaves a deadline that passed before a pause where it was', () => {
    const read = clocksOf(
      ...start,
      status('waiting', '2026-11-16T09:30:00Z'),
      status('open', '2026-11-16T10:30:00Z'),
      answer('a', '2026-11-16T11:00:00Z'),
    );
    expect(find(read, 'first_response')).toMatchObject({ dueAt: at('2026-11-16T09:00:00Z'), state: 'met_late', overdueMinutes: 60 });
  });
  it('withdraws what was deleted, and starts another cycle for what is asked next', () => {
    const gone = clocksOf(...start, unask('q', '2026-11-16T08:10:00Z'));
    expect(gone.state).toBe('withdrawn');
    expect(gone.clocks.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    const again = clocksOf(...start, unask('q', '2026-11-16T08:10:00Z'), ask('q2', '2026-11-16T08:20:00Z'));
    expect(again.state).toBe('open');
    expect(find(again, 'first_response', 'unq')).toMatchObject({ state: 'running', startedAt: at('2026-11-16T08:20:00Z') });
  });
  it('goes on while another unanswered message stands', () =>
    expect(find(clocksOf(...start, ask('q2', '2026-11-16T08:05:00Z'), unask('q', '2026-11-16T08:10:00Z')), 'first_response')).toMatchObject(
      {
        state: 'running',
        startedAt: at('2026-11-16T08:00:00Z'),
      },
    ));
  it('counts an answer of the same millisecond', () =>
    expect(find(clocksOf(...start, answer('a', '2026-11-16T08:00:00Z')), 'first_response')?.state).toBe('met'));
  it('warns a share of the target before the deadline, never before the start', () => {
    expect(find(clocksOf(...start), 'resolution')?.warnAt).toBe(at('2026-11-16T14:00:00Z'));
    expect(addSeconds(at('2026-11-16T08:45:00Z'), 0)).toBe(find(clocksOf(...start), 'first_response')?.warnAt);
  });
});
