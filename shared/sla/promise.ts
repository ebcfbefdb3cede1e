import type { Calendar, Metric, Policy } from '../contract/settings.ts';
import { derivedId } from '../kernel/ids.ts';

/** What is promised from an instant on: a policy with the calendar that it counts by. */
export interface Promised {
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** The target of a metric in working seconds, or null where nothing is promised for it. */
export const targetSeconds = (promised: Promised | null, metric: Metric): number | null => {
  const minutes = metric === 'approval' ? promised?.policy.approval?.within : promised?.policy.targetMinutes[metric];
  return minutes === undefined ? null : minutes * 60;
};

const stamps = new WeakMap<Promised, string>();

/** Names a promise by its policy and by everything that its deadlines depend on: `standard#x1Yz…`. */
export const stampOf = (promised: Promised): string => {
  const known = stamps.get(promised);
  if (known) return known;
  const { policy, calendar } = promised;
  const { timezone, weekly, holidays, observes } = calendar;
  // Countries are spread, so that a calendar that observes none keeps the stamp that it had before there were any; so is approval.
  const approval = policy.approval ? [policy.approval.within] : [];
  const content = JSON.stringify([policy.targetMinutes, policy.warning, timezone, weekly, holidays, ...observes, ...approval]);
  const stamp = `${policy.id}${derivedId('', calendar.id, String(calendar.version), content).replace('_', '#')}`;
  stamps.set(promised, stamp);
  return stamp;
};
