import type { Words } from '../../contract/settings.ts';
import { dayMillis, easterDay, orthodoxEasterDay } from './easter.ts';

/** The day of a year on which a holiday falls, counted from 1970-01-01. */
export type FallsOn = (year: number) => number;

/** One holiday of a country. It holds in the years `since` to `until`, both included, and `only` in some regions where it says so. */
export interface Rule {
  readonly name: Words;
  readonly on: FallsOn;
  readonly since?: number;
  readonly until?: number;
  readonly only?: readonly string[];
}

/** A day off, counted from 1970-01-01. */
export interface DayOff {
  readonly day: number;
  readonly name: Words;
}

/** What a country keeps. Regions are named by the second part of their ISO 3166-2 code: `BY` for DE-BY. */
export interface CountryHolidays {
  readonly regions: Readonly<Record<string, Words>>;
  readonly rules: readonly Rule[];
  /** The days off that are given for holidays on a weekend, where the law gives any. */
  readonly substitutes?: (holidays: readonly DayOff[]) => readonly DayOff[];
}

/** Monday 1 to Sunday 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The same date every year: `12-25`. */
export const yearly =
  (date: string): FallsOn =>
  (year) =>
    Date.parse(`${year}-${date}T00:00:00Z`) / dayMillis;

/** The last such weekday (Monday 1 to Sunday 7) on or before a date of the year. */
export const weekdayUntil =
  (weekday: number, date: string): FallsOn =>
  (year) => {
    const last = yearly(date)(year);
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  };

/** The nth such weekday (Monday 1 to Sunday 7) of a month (`01` to `12`). */
export const nthWeekday = (nth: 1 | 2 | 3 | 4, weekday: number, month: string): FallsOn =>
  weekdayUntil(weekday, `${month}-${String(nth * 7).padStart(2, '0')}`);

/** So many days after Western Easter Sunday, or before it where negative. */
export const easter =
  (days: number): FallsOn =>
  (year) =>
    easterDay(year) + days;

/** So many days after Orthodox Easter Sunday. */
export const orthodoxEaster =
  (days: number): FallsOn =>
  (year) =>
    orthodoxEasterDay(year) + days;

/** A rule with the years in which it was moved to another date: `{ 2020: '05-08' }`. */
export const moved =
  (usual: FallsOn, exceptions: Readonly<Record<number, string>>): FallsOn =>
  (year) => {
    const date = exceptions[year];
    return date ? yearly(date)(year) : usual(year);
  };

/** A holiday of one year only: `2022-06-03`. */
export const once = (date: string, name: Words, only?: readonly string[]): Rule => {
  const year = Number(date.slice(0, 4));
  return { name, on: yearly(date.slice(5)), since: year, until: year, ...(only && { only }) };
};
