import type { Claim, Clock } from '../contract/conversations.ts';
import { addSeconds, fromMillis, type Instant, toMillis } from '../kernel/instant.ts';

/** What an alarm may claim for a clock. */
export interface DueStep {
  readonly clock: Clock;
  readonly step: 'warning' | 'breach';
}

type Claimed = Pick<Claim, 'metric' | 'cycle' | 'step'> & { readonly revokedAt?: Instant | null };
const has = (claims: readonly Claimed[], { metric, cycle }: Clock, step: Claim['step']): boolean =>
  claims.some((claim) => claim.metric === metric && claim.cycle === cycle && claim.step === step && !claim.revokedAt);

/** Breach is strictly after the due instant and its grace. */
const breachAt = ({ dueAt }: Clock, graceSeconds: number): Instant => fromMillis(toMillis(addSeconds(dueAt, graceSeconds)) + 1);

const waiting = (clocks: readonly Clock[], claims: readonly Claimed[]): readonly Clock[] =>
  clocks.filter((clock) => clock.state === 'running' && !has(claims, clock, 'breach'));

/** What is due now, each step once unless it was taken back. A warning that comes after its breach is not told: the breach says it all. */
export const dueSteps = (clocks: readonly Clock[], claims: readonly Claimed[], graceSeconds: number, now: Instant): DueStep[] =>
  waiting(clocks, claims).flatMap((clock): DueStep[] => {
    if (now >= breachAt(clock, graceSeconds)) return [{ clock, step: 'breach' }];
    return now >= clock.warnAt && !has(claims, clock, 'warning') ? [{ clock, step: 'warning' }] : [];
  });

/** The earliest instant at which any clock wants a warning or a breach, or null. */
export const nextLook = (clocks: readonly Clock[], claims: readonly Claimed[], graceSeconds: number): Instant | null =>
  waiting(clocks, claims)
    .map((clock) => (has(claims, clock, 'warning') ? breachAt(clock, graceSeconds) : clock.warnAt))
    .toSorted()
    .at(0) ?? null;
