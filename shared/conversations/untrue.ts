import type { Claim, Conversation } from '../contract/conversations.ts';

/** Standing breaches that are no longer true: their clock was answered or withdrawn in time, is due later, or never ran. */
const untrueBreaches = ({ clocks }: Conversation, claims: readonly Claim[]): Claim[] =>
  claims.filter((claim) => {
    if (claim.step !== 'breach' || claim.revokedAt !== null) return false;
    const clock = clocks.find(({ metric, cycle }) => metric === claim.metric && cycle === claim.cycle);
    return !clock || (clock.state !== 'breached' && clock.state !== 'met_late');
  });

/** What is to be taken back: untrue breaches, and the rungs that were climbed because of them. */
export const untrue = (head: Conversation, claims: readonly Claim[]): Claim[] => {
  const breaches = untrueBreaches(head, claims);
  const climbed = claims.filter(
    ({ step, revokedAt, metric, cycle, at }) =>
      step.startsWith('climb') &&
      revokedAt === null &&
      breaches.some((breach) => breach.metric === metric && breach.cycle === cycle && breach.at <= at),
  );
  return [...climbed, ...breaches];
};
