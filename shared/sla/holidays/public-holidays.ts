import type { Country, Words } from '../../contract/settings.ts';
import { dayMillis } from './easter.ts';
import { france } from './france.ts';
import { germany } from './germany.ts';
import { poland } from './poland.ts';
import type { CountryHolidays, DayOff } from './rules.ts';
import { spain } from './spain.ts';
import { ukraine } from './ukraine.ts';
import { unitedKingdom } from './united-kingdom.ts';
import { unitedStates } from './united-states.ts';

/** A public holiday: its local date as `2026-08-24`, its name in both languages. */
export interface PublicHoliday {
  readonly date: string;
  readonly name: Words;
}

const countries: Readonly<Record<Country, CountryHolidays>> = {
  UA: ukraine,
  PL: poland,
  DE: germany,
  FR: france,
  ES: spain,
  GB: unitedKingdom,
  US: unitedStates,
};

/** Regions of a country whose holidays differ, by the second part of their ISO 3166-2 code; none where the whole country is alike. */
export const regionsOf = (country: Country): Readonly<Record<string, Words>> => countries[country].regions;

const holidaysIn = ({ rules }: CountryHolidays, region: string | undefined, year: number): DayOff[] =>
  rules
    .filter(({ since = 0, until = Number.POSITIVE_INFINITY }) => since <= year && year <= until)
    .filter(({ only }) => !only || (region !== undefined && only.includes(region)))
    .map(({ name, on }) => ({ day: on(year), name }));

const spell = (country: Country, region: string | undefined, year: number): readonly PublicHoliday[] => {
  const { substitutes } = countries[country];
  // Neighbouring years, too: New Year's Day on a Saturday gives a day off in December.
  const holidays = [year - 1, year, year + 1].flatMap((one) => holidaysIn(countries[country], region, one));
  const byDate = new Map<string, Words>();
  for (const { day, name } of [...holidays, ...(substitutes?.(holidays) ?? [])].toSorted((a, b) => a.day - b.day)) {
    const date = new Date(day * dayMillis).toISOString().slice(0, 10);
    if (date.startsWith(`${year}-`) && !byDate.has(date)) byDate.set(date, name);
  }
  return [...byDate].map(([date, name]) => ({ date, name }));
};

const spelled = new Map<string, readonly PublicHoliday[]>();

/**
 * The days off that the law of a country gives in a year (2000 to 2100 by the law of today), in order of date, one a date; days
 * off instead of holidays on a weekend included. Without a region, or with one that is not known, what the whole country keeps.
 */
export const publicHolidays = (country: Country, region: string | undefined, year: number): readonly PublicHoliday[] => {
  const key = `${country}-${region ?? ''}-${year}`;
  const known = spelled.get(key) ?? spell(country, region, year);
  spelled.set(key, known);
  return known;
};
