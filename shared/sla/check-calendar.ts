import type { Calendar } from '../contract/settings.ts';
import { Refusal } from '../kernel/refusal.ts';
import { Temporal } from '../kernel/temporal.ts';
import { regionsOf } from './holidays/public-holidays.ts';

/**
 * Looks over a calendar before it is saved. Refuses `calendar.unknown-zone` for a zone that the time-zone database does not
 * know, `calendar.no-hours` for one that opens on no weekday (round the clock is written as seven full days) and
 * `calendar.unknown-region` for a region whose holidays are not known.
 */
export const checkCalendar = (calendar: Calendar): Calendar => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(calendar.timezone);
  } catch (cause) {
    throw new Refusal('calendar.unknown-zone', 422, `Calendar '${calendar.id}' names a time zone that does not exist.`, {
      cause,
      facts: { calendar: calendar.id },
    });
  }
  if (!Object.values(calendar.weekly).some((intervals) => intervals.length > 0))
    throw new Refusal('calendar.no-hours', 422, `Calendar '${calendar.id}' never opens. Give it at least one interval a week.`, {
      facts: { calendar: calendar.id },
    });
  for (const { country, region } of calendar.observes) {
    if (region === undefined || Object.hasOwn(regionsOf(country), region)) continue;
    const known = Object.keys(regionsOf(country)).join(', ') || 'none, leave it out';
    throw new Refusal(
      'calendar.unknown-region',
      422,
      `Calendar '${calendar.id}' observes a region of ${country} that is not known. Known: ${known}.`,
      { facts: { calendar: calendar.id, known } },
    );
  }
  return calendar;
};
