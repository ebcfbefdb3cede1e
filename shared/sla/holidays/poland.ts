import {
  allSaints,
  assumption,
  christmas,
  corpusChristi,
  easterMonday,
  easterSunday,
  epiphany,
  labourDay,
  newYear,
  secondChristmas,
  whitSunday,
} from './feasts.ts';
import { type CountryHolidays, once, yearly } from './rules.ts';

/**
 * Poland: Act of 18 January 1951 on days free from work, article 1; Epiphany since 2011 (Act of 24 September 2010), Christmas Eve
 * since 2025 (Act of 6 December 2024). Whoever works by the hour is owed another day for a holiday on a Saturday, but of the
 * employer's choice (Labour Code, article 130 paragraph 2): no date is moved.
 */
export const poland: CountryHolidays = {
  regions: {},
  rules: [
    newYear,
    { ...epiphany, since: 2011 },
    easterSunday,
    easterMonday,
    labourDay,
    { name: { en: 'Constitution Day', uk: 'День Конституції 3 травня' }, on: yearly('05-03') },
    whitSunday,
    corpusChristi,
    assumption,
    allSaints,
    { name: { en: 'Independence Day', uk: 'День незалежності Польщі' }, on: yearly('11-11') },
    once('2018-11-12', { en: 'Centenary of Independence', uk: 'Сторіччя незалежності Польщі' }),
    { name: { en: 'Christmas Eve', uk: 'Святвечір' }, on: yearly('12-24'), since: 2025 },
    christmas,
    secondChristmas,
  ],
};
