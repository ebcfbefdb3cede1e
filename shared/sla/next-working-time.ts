import type { Calendar } from '../contract/settings.ts';
import { addSeconds, type Instant } from '../kernel/instant.ts';
import { nextOpening } from './working-hours.ts';

const quarter = 900;

/** The next opening after an instant; within hours that is the one after today's closing, round the clock the same time tomorrow. */
export const nextWorkingTime = (calendar: Calendar, at: Instant): Instant => {
  for (let later = at; later < addSeconds(at, 2 * 86_400); later = addSeconds(later, quarter)) {
    const opening = nextOpening(calendar, later);
    if (opening > later) return opening;
  }
  return addSeconds(at, 86_400);
};
