import type { Clock } from '../../../shared/contract/conversations.ts';
import type { Calendar } from '../../../shared/contract/settings.ts';
import { earlier, type Instant, later } from '../../../shared/kernel/instant.ts';
import { explainDeadline } from '../../../shared/sla/explain.ts';
import { between } from '../../../shared/sla/working-hours.ts';
import type { Stretch } from '../../../shared/ui/clock-strip.tsx';

/**
 * The account of a deadline: working minutes used in each stretch of open hours, what is left, what is paused away. It adds up
 * to the target; where the platform stops taking replies before that, to the open hours until then, which no pause moves.
 */
export interface Ledger {
  readonly lines: ReadonlyArray<{ readonly from: Instant; readonly to: Instant; readonly minutes: number }>;
  readonly left: { readonly from: Instant; readonly minutes: number } | null;
  readonly pausedMinutes: number;
  readonly sum: number;
  readonly stretches: readonly Stretch[];
}

const minutesOf = (calendar: Calendar, from: Instant, to: Instant): number => Math.max(0, between(calendar, from, to) / 60);

/** The way of a clock from its start to its deadline, seen at one moment; one that stands still or is settled is seen as it stood then. */
export const ledgerOf = (clock: Clock, calendar: Calendar, now: Instant): Ledger => {
  const whole = minutesOf(calendar, clock.startedAt, clock.dueAt);
  const { intervals } = explainDeadline(calendar, clock.startedAt, whole * 60);
  const seen = earlier(later(clock.settledAt ?? clock.pausedAt ?? now, clock.startedAt), clock.dueAt);
  const lines = intervals
    .filter(({ from }) => from < seen)
    .map(({ from, to }) => ({ from, to: earlier(to, seen), minutes: minutesOf(calendar, from, earlier(to, seen)) }))
    .filter(({ minutes }) => minutes > 0);
  const leftMinutes = minutesOf(calendar, seen, clock.dueAt);
  const stretches = intervals.flatMap(({ from, to }, index): Stretch[] => {
    const before = intervals[index - 1]?.to ?? clock.startedAt;
    const open = { from, to, open: true };
    return before < from ? [{ from: before, to: from, open: false }, open] : [open];
  });
  const paused = clock.windowClosesAt ? 0 : Math.max(0, Math.round(whole - clock.targetMinutes));
  return {
    lines,
    left: leftMinutes > 0 ? { from: seen, minutes: leftMinutes } : null,
    pausedMinutes: paused,
    sum: Math.round(whole - paused),
    stretches,
  };
};
