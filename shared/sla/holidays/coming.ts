import type { Calendar, Words } from '../../contract/settings.ts';
import { Temporal } from '../../kernel/temporal.ts';
import { observedOn } from './observed.ts';

/**
 * The public holidays that a calendar observes in the twelve months from a local date (`2026-11-16`) on, that day included. What
 * the calendar's own list names stands there, with hours of its own perhaps, and is left out here.
 */
export const comingHolidays = (calendar: Calendar, from: string): ReadonlyArray<{ readonly date: string; readonly name: Words }> => {
  const own = new Set(calendar.holidays.map(({ date }) => date));
  const first = Temporal.PlainDate.from(from);
  const days = first.until(first.add({ years: 1 })).days;
  return Array.from({ length: days }, (_, ahead) => first.add({ days: ahead }).toString()).flatMap((date) => {
    const name = own.has(date) || own.has(date.slice(5)) ? undefined : observedOn(calendar, date);
    return name ? [{ date, name }] : [];
  });
};
