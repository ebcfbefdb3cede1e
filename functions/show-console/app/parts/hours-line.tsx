import type { Calendar } from '../../../../shared/contract/settings.ts';
import { fromMillis, type Instant, toMillis } from '../../../../shared/kernel/instant.ts';
import { Refusal } from '../../../../shared/kernel/refusal.ts';
import { chunkAt, chunkOf } from '../../../../shared/sla/opening-spans.ts';
import { add, nextOpening } from '../../../../shared/sla/working-hours.ts';
import { now, say, settings, told } from '../state.ts';

/** When the hours that run now end, or null while closed. */
const openUntil = (calendar: Calendar, at: Instant): Instant | null => {
  const millis = toMillis(at);
  const { opens, closes } = chunkAt(calendar, chunkOf(millis));
  const span = opens.findIndex((open, index) => open <= millis && millis < (closes[index] ?? 0));
  const close = closes[span];
  return close === undefined ? null : fromMillis(close);
};

/** The day, the time, and until when the brand is open or closed. */
export const HoursLine = () => {
  const calendar = settings.value?.calendars.find(({ id }) => id === settings.value?.brand?.calendar);
  const said = () => {
    const known = { date: told.value.longDate(now.value), time: told.value.time(now.value) };
    if (!calendar) return `${known.date}, ${known.time}`;
    const until = openUntil(calendar, now.value);
    if (until) return say.value('inbox.open', { ...known, until: told.value.near(until, now.value) });
    try {
      return say.value('inbox.closed', { ...known, until: told.value.near(nextOpening(calendar, add(calendar, now.value, 0)), now.value) });
    } catch (error) {
      if (error instanceof Refusal) return `${known.date}, ${known.time}`;
      throw error;
    }
  };
  return <span class="mute sm only-w">{said()}</span>;
};
