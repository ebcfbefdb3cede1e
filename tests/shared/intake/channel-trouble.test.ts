import { describe, expect, it } from 'vitest';
import { ChannelState } from '../../../shared/contract/channel-state.ts';
import { gapEnded, silentAfter, troubleOf } from '../../../shared/intake/channel-trouble.ts';
import { addSeconds, type Instant, instantFrom } from '../../../shared/kernel/instant.ts';

const start = instantFrom('2026-11-02T08:00:00Z');
const hour = (n: number): Instant => addSeconds(start, n * 3600);
const stateOf = (given: object) => ChannelState.parse({ channel: 'page', ...given });
/** What is known of a channel that was heard at these hours. */
const heardAt = (...hours: number[]) => {
  let state = stateOf({});
  for (const n of hours) {
    state = { ...state, heardAt: hour(n) };
    state = { ...state, ...gapEnded(state) };
  }
  return state;
};

describe('what is usual', () => {
  it('is not known before the channel was heard in two weeks', () => {
    expect(silentAfter({}, heardAt(0, 5, 12))).toBeNull();
    expect(silentAfter({}, heardAt(0, 5, 170, 175))).not.toBeNull();
  });
  it('is the longest silence of each week, in whole hours or more', () => {
    expect(heardAt(0, 0.5, 5, 12, 170, 175).gaps.map(({ hours }) => hours)).toEqual([7, 158]);
  });
  it('forgets what was usual more than four weeks before', () => {
    const weeks = Array.from({ length: 6 }, (_, n) => [n * 168, n * 168 + 10]).flat();
    expect(heardAt(...weeks).gaps).toHaveLength(4);
  });
  it('is twice the longest, and a day at least', () => {
    const lively = Array.from({ length: 400 }, (_, n) => n * 0.9);
    expect(silentAfter({}, heardAt(...lively))).toBe(24);
    expect(silentAfter({}, heardAt(0, 40, 80, 120, 160, 200, 240))).toBe(80);
  });
  it('is what a lead says, and never where a lead says so', () => {
    expect(silentAfter({ silentAfterHours: 3 }, heardAt(0))).toBe(3);
    expect(silentAfter({ silentAfterHours: 0 }, heardAt(0, 40, 240))).toBeNull();
  });
  it('is no silence that was told as trouble', () => {
    const told = { ...heardAt(0, 40, 200), trouble: { id: 't', code: 'channel.silent', at: hour(500) }, heardAt: hour(900) };
    expect(gapEnded(told)).toEqual({ gapFrom: hour(900), gaps: told.gaps });
  });
});

describe('trouble', () => {
  const quiet = heardAt(0, 40, 80, 120, 160, 200, 240);
  it.each<[string, object, Instant, string | null]>([
    ['nothing is wrong', {}, hour(0), null],
    ['nothing was ever heard', {}, hour(9000), null],
    ['the token was just refused', { problem: 'platform.401', problemAt: hour(0) }, addSeconds(start, 599), null],
    ['the token stays refused', { problem: 'platform.401', problemAt: hour(0) }, addSeconds(start, 600), 'platform.401'],
    ['the platform was asked too often', { problem: 'platform.429', problemAt: hour(0) }, addSeconds(start, 3599), null],
    ['the platform does not answer for an hour', { problem: 'platform.no-answer', problemAt: hour(0) }, hour(1), 'platform.no-answer'],
    ['nobody knows since when', { problem: 'platform.401' }, hour(9), null],
    ['it is as silent as it may be', quiet, hour(320), null],
    ['it is silent for longer than is usual', quiet, addSeconds(hour(320), 1), 'channel.silent'],
    ['it is silent and its token refused', { ...quiet, problem: 'platform.403', problemAt: hour(1) }, hour(400), 'platform.403'],
  ])('when %s', (_when, state, at, code) => {
    expect(troubleOf({}, stateOf(state), at)).toBe(code);
  });
});
