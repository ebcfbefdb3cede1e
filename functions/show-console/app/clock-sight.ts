import type { Clock } from '../../../shared/contract/conversations.ts';
import type { Calendar } from '../../../shared/contract/settings.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { between } from '../../../shared/sla/working-hours.ts';
import { type ClockView, viewClock } from '../../../shared/ui/clock-view.ts';
import { language, now, settings, told } from './state.ts';

interface Held {
  readonly policy: { readonly calendar: string } | null;
  readonly clocks: readonly Clock[];
}

export const calendarOf = ({ policy }: Pick<Held, 'policy'>): Calendar | null =>
  settings.value?.calendars.find(({ id }) => id === policy?.calendar) ?? null;

/** Working minutes from an instant to a clock's deadline; in plain time where the calendar is not known. */
export const leftMinutes = (clock: Clock, calendar: Calendar | null, at: Instant): number =>
  calendar ? between(calendar, at, clock.dueAt) / 60 : (Date.parse(clock.dueAt) - Date.parse(at)) / 60_000;

/** A clock as it is told now. A settled clock is told as of its settling, a paused one as of its pause. */
export const clockSeen = (clock: Clock, held: Pick<Held, 'policy'>): ClockView => {
  const at = clock.settledAt ?? clock.pausedAt ?? now.value;
  return viewClock(clock, {
    language: language.value,
    moments: told.value,
    now: now.value,
    leftMinutes: leftMinutes(clock, calendarOf(held), at),
  });
};

const ticking = (clock: Clock): boolean => clock.state === 'running' || clock.state === 'breached';
const open = (clock: Clock): boolean => ticking(clock) && clock.settledAt === null;

/** The clock that a row shows: the next deadline that runs, else what is paused, else what was settled last. */
export const leadingClock = <C extends Clock>({ clocks }: { readonly clocks: readonly C[] }): C | null =>
  clocks.filter(open).toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))[0] ??
  clocks.find(({ state }) => state === 'paused') ??
  clocks.toSorted((a, b) => (b.settledAt ?? '').localeCompare(a.settledAt ?? ''))[0] ??
  null;

export const isTicking = <C extends Clock>(clock: C | null): clock is C => clock !== null && open(clock);
export const isOver = (clock: Clock): boolean => now.value > clock.dueAt || clock.state === 'breached';
/** Half an hour of working time. */
export const isSoon = (clock: Clock, held: Pick<Held, 'policy'>): boolean =>
  !isOver(clock) && leftMinutes(clock, calendarOf(held), now.value) <= 30;
