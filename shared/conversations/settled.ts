import type { Clock } from '../contract/conversations.ts';

const policyOf = ({ promise }: Clock): string | undefined => promise?.split('#')[0];

/**
 * Settled results do not change when a promise or calendar is edited: a clock that was settled by an earlier version of the
 * same policy, at the same instants, stays as it was told. A reply or question that comes to light later counts anew.
 */
export const keepSettled = (folded: readonly Clock[], before: readonly Clock[]): readonly Clock[] =>
  folded.map((clock) => {
    const told = before.find(({ metric, cycle }) => metric === clock.metric && cycle === clock.cycle);
    const same = told && clock.settledAt !== null && told.settledAt === clock.settledAt && told.startedAt === clock.startedAt;
    return same && told.promise !== clock.promise && policyOf(told) === policyOf(clock) ? told : clock;
  });
