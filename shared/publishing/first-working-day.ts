import type { Calendar } from '../contract/settings.ts';
import { type Instant, instantFrom } from '../kernel/instant.ts';
import { localDate } from '../kernel/temporal.ts';
import { nextOpening } from '../sla/working-hours.ts';

/** The month before the one that holds an instant in a zone, as `2026-11`. */
export const monthBefore = (now: Instant, timezone: string): string => {
  const [year = 0, month = 0] = localDate(now, timezone).split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
};

/** Whether an instant lies on the first day of its month on which the calendar opens. */
export const isFirstWorkingDay = (calendar: Calendar, now: Instant): boolean => {
  const today = localDate(now, calendar.timezone);
  const firstOpening = nextOpening(calendar, instantFrom(`${today.slice(0, 7)}-01T00:00:00Z`));
  return localDate(firstOpening, calendar.timezone) === today;
};
