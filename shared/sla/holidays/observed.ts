import type { Calendar, Words } from '../../contract/settings.ts';
import { publicHolidays } from './public-holidays.ts';
import { martialLawSince } from './ukraine.ts';

type Year = ReadonlyMap<string, Words>;

const spell = ({ observes }: Calendar, year: number): Year => {
  const found = new Map<string, Words>();
  for (const { country, region, martialLaw } of observes)
    for (const { date, name } of publicHolidays(country, region, year)) {
      const suspended = martialLaw && country === 'UA' && date >= martialLawSince;
      if (!suspended && !found.has(date)) found.set(date, name);
    }
  return found;
};

const years = new WeakMap<Calendar, Map<string, Year>>();

/** The name of the public holiday that a calendar observes on a local date, the first country's where several have one. */
export const observedOn = (calendar: Calendar, date: string): Words | undefined => {
  if (calendar.observes.length === 0) return undefined;
  const known = years.get(calendar) ?? new Map<string, Year>();
  years.set(calendar, known);
  const year = date.slice(0, 4);
  const holidays = known.get(year) ?? spell(calendar, Number(year));
  known.set(year, holidays);
  return holidays.get(date);
};
