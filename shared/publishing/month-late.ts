import type { Calendar, LadderStep, Settings, Tell } from '../contract/settings.ts';
import { type Instant, instantFrom } from '../kernel/instant.ts';
import { localDate, Temporal } from '../kernel/temporal.ts';
import { add, nextOpening } from '../sla/working-hours.ts';

/** Where the settings have no ladder `report`: those who make it hear at once, leads a day of eight working hours later. */
const plainSteps: readonly LadderStep[] = [
  { at: 'breach', after: 0, tell: ['raci:responsible', 'raci:accountable'] },
  { at: 'breach', after: 480, tell: ['role:lead'] },
];

/** Who hears of a late month, rung by rung. Columns of the RACI are those of the process `report`; without one, editors and leads. */
export const monthLadder = ({ ladders, raci }: Settings): LadderStep[] => {
  const own = raci.find(({ id }) => id === 'report');
  const meant = (tell: Tell): readonly Tell[] => {
    const column = (['responsible', 'accountable', 'consulted', 'informed'] as const).find((name) => tell === `raci:${name}`);
    return column ? (own?.[column] ?? ['role:editor', 'role:lead']) : [tell];
  };
  const steps = ladders.find(({ id }) => id === 'report')?.steps ?? plainSteps;
  return steps.map((step) => ({ ...step, tell: [...new Set(step.tell.flatMap(meant))] }));
};

/** The end of the n-th working day after the one of an instant, as midnight in the calendar's zone. */
export const workingDaysAfter = (calendar: Calendar, from: Instant, days: number): Instant => {
  const midnightAfter = (at: Instant) =>
    instantFrom(
      Temporal.PlainDate.from(localDate(at, calendar.timezone)).add({ days: 1 }).toZonedDateTime(calendar.timezone).toInstant().toString(),
    );
  let end = midnightAfter(from);
  for (let day = 0; day < days; day += 1) end = midnightAfter(nextOpening(calendar, end));
  return end;
};

/** A rung of the ladder that a late month has reached: its number, from 0. */
export interface LateStep {
  readonly step: string;
  readonly told: LadderStep;
  readonly dueAt: Instant;
}

/** The rungs that a month which was drafted and not approved has reached at an instant. `after` counts working minutes from when it was due. */
export const lateSteps = (settings: Settings, calendar: Calendar, draftedAt: Instant, at: Instant): LateStep[] => {
  const dueAt = workingDaysAfter(calendar, draftedAt, settings.brand?.monthWithinDays ?? 3);
  if (at < dueAt) return [];
  return monthLadder(settings)
    .map((told, n) => ({ step: `climb-${n}`, told, dueAt }))
    .filter(({ told }) => (told.after === 0 ? dueAt : add(calendar, dueAt, told.after * 60)) <= at);
};
