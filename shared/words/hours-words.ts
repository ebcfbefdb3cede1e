import type { Calendar, Language, Weekday } from '../contract/settings.ts';

const days: ReadonlyArray<{ readonly day: Weekday; readonly en: string; readonly uk: string }> = [
  { day: 'mon', en: 'Monday', uk: 'понеділок' },
  { day: 'tue', en: 'Tuesday', uk: 'вівторок' },
  { day: 'wed', en: 'Wednesday', uk: 'середа' },
  { day: 'thu', en: 'Thursday', uk: 'четвер' },
  { day: 'fri', en: 'Friday', uk: 'п’ятниця' },
  { day: 'sat', en: 'Saturday', uk: 'субота' },
  { day: 'sun', en: 'Sunday', uk: 'неділя' },
];
/** A weekday by its name. */
export const dayName = (language: Language, day: Weekday): string => days.find((one) => one.day === day)?.[language] ?? day;

const closed = { en: 'closed', uk: 'зачинено' };

/** One line of opening hours: `Monday–Friday` and `09:00–18:00`. */
export interface HoursLine {
  readonly days: string;
  readonly hours: string;
  readonly open: boolean;
}

/** The week of a calendar, neighbouring days with the same hours said together, Monday first. */
export const hoursWords = (language: Language, calendar: Calendar): HoursLine[] => {
  const hoursOf = (day: Weekday) => (calendar.weekly[day] ?? []).map(([opens, closes]) => `${opens}–${closes}`).join(', ');
  const runs: Array<{ from: string; to: string; hours: string }> = [];
  for (const entry of days) {
    const hours = hoursOf(entry.day);
    const last = runs.at(-1);
    if (last?.hours === hours) last.to = entry[language];
    else runs.push({ from: entry[language], to: entry[language], hours });
  }
  const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
  return runs.map(({ from, to, hours }) => ({
    days: capital(from === to ? from : `${from} – ${to}`),
    hours: hours || closed[language],
    open: hours !== '',
  }));
};
