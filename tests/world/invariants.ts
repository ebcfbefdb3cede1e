import type { Claim, Conversation } from '../../shared/contract/conversations.ts';
import { graceOf } from '../../shared/conversations/fold.ts';
import { addSeconds, type Instant, later, secondsBetween } from '../../shared/kernel/instant.ts';
import type { World } from './world.ts';

/** What a world did wrong, as sentences that begin with the invariant. */
export type Violations = readonly string[];

/** How late an alarm may be after it could be known: sixty seconds to the sweep, sixty in it, five to settle. */
export const latest = 125;

const clockOf = (head: Conversation, claim: Claim) =>
  head.clocks.find(({ metric, cycle }) => metric === claim.metric && cycle === claim.cycle);
const named = ({ conversation, metric, cycle, step, at }: Claim) => `${step} of ${conversation} ${metric} ${cycle} at ${at}`;

/** I3: what is told as broken is broken. */
const falseAlarms = (head: Conversation, claims: readonly Claim[]): string[] =>
  claims
    .filter(({ step, revokedAt }) => step === 'breach' && revokedAt === null)
    .filter((claim) => {
      const clock = clockOf(head, claim);
      return !clock || clock.state === 'met' || clock.state === 'withdrawn';
    })
    .map((claim) => `I3 false: ${named(claim)}`);

/** I4: what broke is told, and soon after that could be known. `disturbed` are the instants at which something was learned. */
const missedAlarms = (
  head: Conversation,
  claims: readonly Claim[],
  grace: number,
  now: Instant,
  disturbed: readonly Instant[],
  lateBy: number,
) =>
  head.clocks.flatMap((clock) => {
    const limit = addSeconds(clock.dueAt, grace);
    const claim = claims.find(
      ({ step, metric, cycle, revokedAt }) => step === 'breach' && metric === clock.metric && cycle === clock.cycle && revokedAt === null,
    );
    const open = clock.settledAt === null && clock.pausedAt === null && (clock.state === 'running' || clock.state === 'breached');
    if (open && !claim && secondsBetween(limit, now) > lateBy && head.state === 'open')
      return [`I4 missed: breach of ${head.id} ${clock.metric} ${clock.cycle} due ${clock.dueAt}`];
    if (!claim) return [];
    const known = disturbed.filter((at) => at <= claim.at).reduce(later, later(limit, addSeconds(claim.dueAt, grace)));
    return secondsBetween(known, claim.at) > lateBy ? [`I4 late by ${secondsBetween(known, claim.at)} s: ${named(claim)}`] : [];
  });

/** I5: once, however often timers fire: one standing claim a step, one message a notice on a channel that cannot tell them apart. */
const doubleAlarms = (claims: readonly Claim[]): string[] => {
  const seen = new Set<string>();
  return claims
    .filter(({ revokedAt }) => revokedAt === null)
    .flatMap((claim) => {
      const key = `${claim.conversation} ${claim.metric} ${claim.cycle} ${claim.step}`;
      if (seen.has(key)) return [`I5 double: ${named(claim)}`];
      seen.add(key);
      return [];
    });
};
const doubleMessages = ({ sends }: World): string[] => {
  const seen = new Set<string>();
  return sends
    .filter(({ channel }) => channel !== 'webhook')
    .flatMap(({ channel, id, step, conversation }) => {
      if (seen.has(`${channel} ${id}`)) return [`I5 told twice: ${step} of ${conversation} on ${channel}`];
      seen.add(`${channel} ${id}`);
      return [];
    });
};

/** I6: nothing is claimed before it is due, grace included. */
const earlyAlarms = (claims: readonly Claim[], grace: number): string[] =>
  claims
    .filter((claim) => claim.step === 'breach' && claim.at <= addSeconds(claim.dueAt, grace))
    .map((claim) => `I6 early: ${named(claim)}`);

/** Everything that a world did wrong up to now, of the conversations named. */
export const violationsOf = async (
  world: World,
  conversations: readonly string[],
  disturbed: readonly Instant[],
  lateBy = latest,
): Promise<Violations> => {
  const found: string[] = [...doubleMessages(world)];
  for (const id of conversations) {
    const { conversation: head, claims } = await world.memory.shelf.read(id);
    if (!head) continue;
    const grace = graceOf(world.settings(), head.channel);
    found.push(
      ...falseAlarms(head, claims),
      ...missedAlarms(head, claims, grace, world.time.now(), disturbed, lateBy),
      ...doubleAlarms(claims),
      ...earlyAlarms(claims, grace),
    );
  }
  const { alarms, letters, heard } = world.deadLetters;
  if (alarms.length + letters.length + heard.length > 0)
    found.push(`I1 given up: ${alarms.length} alarms, ${letters.length} letters, ${heard.length} notices`);
  return found;
};
