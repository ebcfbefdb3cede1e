import type { Calendar } from '../contract/settings.ts';
import { type Instant, instantFrom } from '../kernel/instant.ts';
import { localDate, Temporal } from '../kernel/temporal.ts';
import { nextOpening } from '../sla/working-hours.ts';

/** The month before the one that holds an instant in a zone, as `2026-11`. */
export const monthBefore = (now: Instant, timezone: string): string => {
  const [year = 0, month = 0] = localDate(now, timezone).split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
};

/** Whether the first day of its month on which the calendar opens has come at an instant. */
export const isDraftDue = (calendar: Calendar, now: Instant): boolean => {
  const today = localDate(now, calendar.timezone);
  const first = Temporal.PlainDate.from(`${today.slice(0, 7)}-01`)
    .toZonedDateTime(calendar.timezone)
    .toInstant();
  const firstOpening = nextOpening(calendar, instantFrom(first.toString()));
  return localDate(firstOpening, calendar.timezone) <= today;
};
