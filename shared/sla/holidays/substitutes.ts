import type { Words } from '../../contract/settings.ts';
import { type DayOff, weekdayOf } from './rules.ts';

const insteadOf = ({ en, uk }: Words): Words => ({ en: `${en} (substitute day)`, uk: `${uk} (перенесений вихідний)` });
const isWeekend = (day: number): boolean => weekdayOf(day) > 5;

/** A holiday on Saturday or Sunday gives the next day off that is neither a weekend nor free already; two on one day give one. */
export const nextWorkingDay = (holidays: readonly DayOff[]): readonly DayOff[] => {
  const taken = new Set(holidays.map(({ day }) => day));
  const onWeekend = new Map(holidays.filter(({ day }) => isWeekend(day)).map((holiday) => [holiday.day, holiday]));
  return [...onWeekend.values()]
    .toSorted((a, b) => a.day - b.day)
    .map(({ day, name }) => {
      let free = day + 1;
      while (isWeekend(free) || taken.has(free)) free += 1;
      taken.add(free);
      return { day: free, name: insteadOf(name) };
    });
};

/** A holiday on Saturday gives the Friday before, one on Sunday the Monday after. */
export const nearestWeekday = (holidays: readonly DayOff[]): readonly DayOff[] =>
  holidays
    .filter(({ day }) => isWeekend(day))
    .map(({ day, name }) => ({ day: weekdayOf(day) === 6 ? day - 1 : day + 1, name: insteadOf(name) }));
