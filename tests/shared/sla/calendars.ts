import { readFileSync } from 'node:fs';
import { Calendar } from '../../../shared/contract/settings.ts';
import { type Instant, instantFrom } from '../../../shared/kernel/instant.ts';

export const at = (text: string): Instant => instantFrom(text);
export const calendarOf = (given: object): Calendar => Calendar.parse(given);

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
/** Monday to Friday, the same hours. */
export const workweek = (timezone: string, opens: string, closes: string, holidays: object[] = []): Calendar =>
  calendarOf({ timezone, weekly: Object.fromEntries(weekdays.map((day) => [day, [[opens, closes]]])), holidays });

/** Every day, the same hours. */
export const daily = (timezone: string, ...intervals: Array<[string, string]>): Calendar =>
  calendarOf({ timezone, weekly: Object.fromEntries([...weekdays, 'sat', 'sun'].map((day) => [day, intervals])) });

export const kyiv = workweek('Europe/Kyiv', '09:00', '18:00');
export const cases = JSON.parse(readFileSync(new URL('./sla-cases.json', import.meta.url), 'utf8'));
