import type { Claim, Clock, Step } from '../contract/conversations.ts';
import type { Calendar } from '../contract/settings.ts';
import { addSeconds, earlier, fromMillis, type Instant, toMillis } from '../kernel/instant.ts';
import type { Attention } from './attention.ts';
import type { Rung } from './ladder.ts';
import { dueWithPauses } from './pauses.ts';

/** What an alarm may claim for a clock, and from when. */
export interface DueStep {
  readonly clock: Clock;
  readonly step: Step;
  readonly at: Instant;
}

/** What a ladder knows beside the clocks: its rungs, who had it when, and the calendar by which it climbs. */
export interface Climb extends Attention {
  readonly rungs: readonly Rung[];
  readonly calendar: Calendar;
}

type Claimed = Pick<Claim, 'metric' | 'cycle' | 'step'> & { readonly revokedAt?: Instant | null };
const has = (claims: readonly Claimed[], { metric, cycle }: Clock, step: Step): boolean =>
  claims.some((claim) => claim.metric === metric && claim.cycle === cycle && claim.step === step && !claim.revokedAt);

/** Breach is strictly after the due instant and its grace. */
const breachAt = ({ dueAt }: Clock, graceSeconds: number): Instant => fromMillis(toMillis(addSeconds(dueAt, graceSeconds)) + 1);

const lastOwner: Readonly<Record<Clock['metric'], number>> = { first_response: 0, next_response: 0, resolution: 1, approval: 2 };
/** The clock that what staff did at an instant was about: the response that was awaited then, else the resolution. */
const ownerAt = (clocks: readonly Clock[], at: Instant): Clock | undefined =>
  clocks
    .filter(({ startedAt, settledAt }) => startedAt <= at && (settledAt === null || settledAt > at))
    .toSorted((a, b) => lastOwner[a.metric] - lastOwner[b.metric])[0];

/** When each rung is climbed that follows a breach at an instant: in working time without what was held. */
export const climbTimes = ({ rungs, calendar, holds }: Omit<Climb, 'escalated'>, breached: Instant): readonly Instant[] =>
  rungs.map(({ after }) => dueWithPauses(calendar, breached, after * 60, holds));

/** Rungs with their instants: in working time from the breach without what was held; each escalation pulls the next one to itself. */
const climbs = (clock: Clock, breached: Instant | null, escalated: readonly Instant[], climb: Climb): DueStep[] => {
  const at: Array<Instant | null> = breached ? [...climbTimes(climb, breached)] : climb.rungs.map(() => null);
  for (const now of escalated) {
    const next = at.findIndex((one) => one === null || one > now);
    if (next >= 0) at[next] = now;
  }
  return climb.rungs.flatMap(({ step }, index) => {
    const when = at[index];
    return when ? [{ clock, step, at: when }] : [];
  });
};

const ofClimb = (clocks: readonly Clock[], clock: Clock, breached: Instant | null, climb: Climb): DueStep[] => {
  const escalated = climb.escalated.filter((at) => ownerAt(clocks, at) === clock);
  const reminders = climb.holds
    .filter(({ lapses, from }) => lapses && ownerAt(clocks, from) === clock)
    .map(({ key, to }) => ({ clock, step: `reminder-${key}`, at: to }));
  return [...climbs(clock, breached, escalated, climb), ...reminders];
};

/** A rung that is told again later than another that is due as well is told once, as the latest. */
const rung = (step: Step): string => step.split('.', 1)[0] ?? step;
const overtaken = ({ clock, step, at }: DueStep, due: readonly DueStep[]): boolean =>
  due.some(
    (other) =>
      other.clock === clock &&
      ((step === 'warning' && other.step === 'breach') || (other.step !== step && rung(other.step) === rung(step) && other.at > at)),
  );

const isOpen = ({ settledAt, state }: Clock): boolean => settledAt === null && state !== 'withdrawn';

/** Everything that is still to be claimed, each with its instant. */
const wanted = (clocks: readonly Clock[], claims: readonly Claimed[], graceSeconds: number, climb: Climb | null): DueStep[] => {
  const steps = clocks.filter(isOpen).flatMap((clock): DueStep[] => {
    const breach = breachAt(clock, graceSeconds);
    if (clock.pausedAt !== null) return clock.pausedAt >= breach ? [{ clock, step: 'breach', at: breach }] : [];
    const told = has(claims, clock, 'breach');
    const own: DueStep[] = told ? [] : [{ clock, step: 'breach', at: breach }];
    if (!told && !clock.apart) own.push({ clock, step: 'warning', at: clock.warnAt });
    if (clock.metric === 'approval') own.push({ clock, step: 'asked', at: clock.startedAt });
    return climb && !clock.apart ? [...own, ...ofClimb(clocks, clock, told ? breach : null, climb)] : own;
  });
  const left = ({ clock, step }: DueStep) => !has(claims, clock, step);
  const passed = steps.filter((step) => !left(step));
  return steps.filter((step) => left(step) && !overtaken(step, passed));
};

/** What is due now, each step once unless it was taken back. A warning that comes after its breach is not told: the breach says it all. */
export const dueSteps = (
  clocks: readonly Clock[],
  claims: readonly Claimed[],
  graceSeconds: number,
  now: Instant,
  climb: Climb | null = null,
): DueStep[] => {
  const due = wanted(clocks, claims, graceSeconds, climb).filter(({ at }) => now >= at);
  return due.filter((step) => !overtaken(step, due)).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

/** The earliest instant at which any clock wants a warning, a breach, a rung or a reminder, or null. */
export const nextLook = (
  clocks: readonly Clock[],
  claims: readonly Claimed[],
  graceSeconds: number,
  climb: Climb | null = null,
): Instant | null =>
  wanted(clocks, claims, graceSeconds, climb)
    .map(({ at }) => at)
    .reduce<Instant | null>((first, at) => (first ? earlier(first, at) : at), null);
