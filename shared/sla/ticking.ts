import type { Clock } from '../contract/conversations.ts';
import type { Calendar, Metric } from '../contract/settings.ts';
import { addSeconds, earlier, type Instant, later } from '../kernel/instant.ts';
import { leadSeconds } from './lead.ts';
import type { Pause } from './pauses.ts';
import { type Promised, stampOf, targetSeconds } from './promise.ts';
import { add, between, subtract } from './working-hours.ts';

/**
 * One clock while its story is folded. It is followed even where nothing is promised for its metric. `used` is the working
 * time (seconds) before `since`; `since` is null while it stands still; `fixedDue` is a deadline that passed before a pause.
 */
export interface Ticking {
  readonly metric: Metric;
  readonly cycle: string;
  readonly startedAt: Instant;
  readonly promised: Promised | null;
  readonly used: number;
  readonly since: Instant | null;
  readonly stoodAt: Instant | null;
  readonly fixedDue: Instant | null;
  readonly ended: { readonly at: Instant; readonly how: 'settled' | 'disarmed' } | null;
  /** Stretches that ran before `since`, each with the calendar that counted it. */
  readonly ran: ReadonlyArray<Pause & { readonly calendar: Calendar }>;
  /** When the platform takes no reply any more, of a clock that waits for one. */
  readonly window: Instant | null;
  /** Promises that it left unbroken, by their stamps. */
  readonly left: readonly string[];
}

/** A breach that was told for a cycle of a metric, not taken back, with the promise that it was told by. */
export interface ToldBreach {
  readonly metric: Metric;
  readonly cycle: string;
  readonly dueAt: Instant;
  readonly promise?: string | undefined;
}

/**
 * Whether what was told still holds: due by then as we count now, or told by a version of the promise that was edited since. A
 * promise that was left unbroken, as we know now, was not broken.
 */
const holds = (told: ToldBreach, clock: Ticking, counted: Instant, promise: string): boolean => {
  if (told.promise !== undefined && told.promise !== promise) return !clock.left.includes(told.promise);
  const stoodBefore = !clock.since && !clock.ended && !clock.fixedDue;
  return told.dueAt >= counted && !stoodBefore;
};

/** What was told by another version of the promise stays as it was told; what came to light since may move it earlier. */
const dueAsTold = (counted: Instant, told: ToldBreach | undefined, promise: string): Instant => {
  if (!told) return counted;
  return told.promise === undefined || told.promise === promise ? counted : told.dueAt;
};

export const startClock = (
  metric: Metric,
  cycle: string,
  at: Instant,
  promised: Promised | null,
  window: Instant | null = null,
): Ticking => ({
  metric,
  cycle,
  startedAt: at,
  promised,
  used: 0,
  since: at,
  stoodAt: null,
  fixedDue: null,
  ended: null,
  ran: [],
  window,
  left: [],
});

/** Working seconds used by an instant. */
const usedBy = (clock: Ticking, at: Instant): number =>
  clock.used + (clock.since && clock.promised ? Math.max(0, between(clock.promised.calendar, clock.since, at)) : 0);

/** The deadline; of a clock that stands still, as if it went on at once (or at `at`). Null where nothing is promised. */
const dueOf = (clock: Ticking, at: Instant | null = null): Instant | null => {
  const target = targetSeconds(clock.promised, clock.metric);
  if (!clock.promised || target === null) return null;
  if (clock.fixedDue) return clock.fixedDue;
  const from = clock.since ?? at ?? clock.stoodAt ?? clock.startedAt;
  return add(clock.promised.calendar, from, Math.max(0, target - clock.used));
};

const ranUntil = ({ ran, since, promised }: Ticking, to: Instant): Ticking['ran'] =>
  since && promised && to > since ? [...ran, { from: since, to, calendar: promised.calendar }] : ran;

/** Stops counting: removes exactly the working time until it goes on. A deadline that has passed stays where it was. */
export const pauseClock = (clock: Ticking, at: Instant): Ticking => {
  if (!clock.since) return clock;
  const due = dueOf(clock);
  return { ...clock, used: usedBy(clock, at), ran: ranUntil(clock, at), since: null, stoodAt: at, fixedDue: due && at > due ? due : null };
};

export const resumeClock = (clock: Ticking, at: Instant): Ticking =>
  clock.since ? clock : { ...clock, since: at, stoodAt: null, ended: null };

/** The earlier of the promise's deadline and the platform's window. */
const deadlineOf = (clock: Ticking): Instant | null => {
  const due = dueOf(clock);
  return due && clock.window ? earlier(due, clock.window) : due;
};

/** Whether the clock ran past its deadline and grace by an instant. */
const brokenBy = (clock: Ticking, at: Instant, graceSeconds: number): boolean => {
  const due = deadlineOf(clock);
  return due !== null && earlier(at, clock.stoodAt ?? at) > addSeconds(due, graceSeconds);
};

/**
 * Another promise takes over: the start and the working time already used are kept, its own calendar counts from here. A clock
 * that is broken by then stays with the promise that it broke.
 */
export const promiseClock = (clock: Ticking, promised: Promised | null, at: Instant, graceSeconds: number): Ticking => {
  if (!clock.promised || clock.promised === promised) return { ...clock, promised };
  if (brokenBy(clock, at, graceSeconds)) return clock;
  const left = [...clock.left, stampOf(clock.promised)];
  if (clock.promised.calendar === promised?.calendar || !clock.since) return { ...clock, promised, fixedDue: null, left };
  return { ...clock, promised, left, used: usedBy(clock, at), ran: ranUntil(clock, at), since: at, fixedDue: null };
};

/** The platform opens its window anew, as the person wrote again; one that closed unanswered stays closed. */
export const openWindow = (clock: Ticking, window: Instant, at: Instant, graceSeconds: number): Ticking =>
  clock.window && at > addSeconds(clock.window, graceSeconds) && brokenBy(clock, at, graceSeconds) ? clock : { ...clock, window };

export const endClock = (clock: Ticking, at: Instant, how: 'settled' | 'disarmed'): Ticking => {
  const due = dueOf(clock, at);
  const stopped = pauseClock(clock, at);
  return { ...stopped, stoodAt: at, fixedDue: due && at > due ? due : stopped.fixedDue, ended: { at, how } };
};

/** The clock as it is told, or null where nothing is promised. Lateness is measured from due + grace. */
export const readClock = (clock: Ticking, graceSeconds: number, told: readonly ToldBreach[]): Clock | null => {
  const target = targetSeconds(clock.promised, clock.metric);
  const counted = dueOf(clock);
  if (!clock.promised || target === null || !counted) return null;
  const { calendar } = clock.promised;
  const windowClosesAt = clock.window && clock.window < counted ? clock.window : null;
  const promisedAt = windowClosesAt ?? counted;
  const promise = stampOf(clock.promised);
  const breach = told.find((one) => one.metric === clock.metric && one.cycle === clock.cycle && holds(one, clock, promisedAt, promise));
  const dueAt = dueAsTold(promisedAt, breach, promise);
  const limit = addSeconds(dueAt, graceSeconds);
  const late = clock.ended !== null && clock.ended.at > limit;
  const overBy = (at: Instant) =>
    windowClosesAt ? between(calendar, limit, at) : usedBy(clock, at) - target - between(calendar, dueAt, limit);
  const over = late && clock.ended ? Math.max(0, overBy(clock.ended.at)) : 0;
  const state = (): Clock['state'] => {
    if (clock.ended?.how === 'settled') return late ? 'met_late' : 'met';
    if (clock.ended) return late ? 'breached' : 'withdrawn';
    if (breach) return 'breached';
    return clock.since ? 'running' : 'paused';
  };
  const settled = state();
  return {
    metric: clock.metric,
    cycle: clock.cycle,
    state: settled,
    targetMinutes: target / 60,
    startedAt: clock.startedAt,
    dueAt,
    warnAt: later(clock.startedAt, subtract(calendar, dueAt, leadSeconds(clock.promised, target))),
    settledAt: clock.ended?.at ?? null,
    overdueMinutes: settled === 'withdrawn' ? 0 : over / 60,
    usedMinutes: clock.since ? undefined : clock.used / 60,
    pausedAt: clock.ended || clock.since ? null : clock.stoodAt,
    promise,
    windowClosesAt,
    apart: false,
  };
};
