import type { Step } from '../contract/conversations.ts';
import type { Ladder, LadderStep, NoticeChannel, Settings } from '../contract/settings.ts';
import { climbOf } from '../conversations/watch.ts';
import type { Instant } from '../kernel/instant.ts';
import { climbTimes } from '../sla/due-steps.ts';
import { toldAt } from '../sla/ladder.ts';
import { leadSeconds } from '../sla/lead.ts';
import type { Promised } from '../sla/promise.ts';
import { add } from '../sla/working-hours.ts';
import { type Hearer, hearersOf, waysOf } from './audience.ts';

/** One telling of a ladder: when, what it is told by, who hears that is known beforehand, and by which ways. */
export interface Foreseen {
  readonly at: Instant;
  readonly step: Step;
  readonly told: LadderStep;
  readonly hearers: readonly Hearer[];
  readonly ways: readonly NoticeChannel[];
}
const nobodyHasIt = { assignee: null, team: null };

/**
 * How a ladder would climb from a breach at an instant while nobody takes it: the warning before, the breach, every rung and its
 * repetitions, by the rooms that alarms are settled by. Rungs that nobody answers to are not climbed.
 */
export const foreseeClimb = (inForce: Settings, ladder: Ladder, by: Promised, breached: Instant): readonly Foreseen[] => {
  const settings = { ...inForce, ladders: [...inForce.ladders.filter(({ id }) => id !== ladder.id), ladder] };
  const promised = { ...by, policy: { ...by.policy, ladder: ladder.id } };
  const climb = climbOf(settings, promised, []);
  const { first_response: first, resolution = 0 } = by.policy.targetMinutes;
  const lead = leadSeconds(promised, (first ?? resolution) * 60);
  const times = climb ? climbTimes(climb, breached) : [];
  const steps: ReadonlyArray<readonly [Step, Instant | undefined]> = [
    ['warning', add(promised.calendar, breached, -lead)],
    ['breach', breached],
    ...(climb?.rungs ?? []).map(({ step }, index) => [step, times[index]] as const),
  ];
  return steps
    .flatMap(([step, at]) =>
      toldAt(ladder, step.split('.', 1)[0] ?? step).flatMap((told) =>
        at ? [{ at, step, told, hearers: hearersOf(settings, nobodyHasIt, at, told.tell), ways: waysOf(settings, told) }] : [],
      ),
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};
