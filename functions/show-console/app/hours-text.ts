import * as z from 'zod';
import { Interval } from '../../../shared/contract/settings.ts';

/** Working hours of a day as people write them: `09:00–13:00, 14:00–18:00`; nothing for a day that is closed. */
export const hoursText = (intervals: readonly Interval[] = []): string =>
  intervals.map(([opens, closes]) => `${opens}–${closes}`).join(', ');

const Hours = z.array(Interval);
/** The hours that a line says, or undefined where it says none. A hyphen or a dash stands between, a comma or a space after. */
export const hoursIn = (text: string): Interval[] | undefined => {
  const spans = text.replaceAll(/\s*[–—-]\s*/g, '–').split(/[,;\s]+/);
  const { data } = Hours.safeParse(spans.filter((span) => span !== '').map((span) => span.split('–').map((at) => at.padStart(5, '0'))));
  return data;
};
