import {
  allSaints,
  ascension,
  assumption,
  christmas,
  corpusChristi,
  easterMonday,
  easterSunday,
  epiphany,
  goodFriday,
  labourDay,
  newYear,
  secondChristmas,
  whitMonday,
  whitSunday,
  womensDay,
} from './feasts.ts';
import { type CountryHolidays, once, type Rule, weekdayUntil, yearly } from './rules.ts';

const reformation: Rule = { name: { en: 'Reformation Day', uk: 'День Реформації' }, on: yearly('10-31') };
const east = ['BB', 'MV', 'SN', 'ST', 'TH'];
const north = ['HB', 'HH', 'NI', 'SH'];
const liberation = { en: 'Liberation Day', uk: 'День визволення' };

/**
 * Germany: the Unification Treaty, article 2 (3 October), and the holiday acts of the Länder (Feiertagsgesetze), which agree on
 * the days without `only`. Reformation Day was kept by all in 2017, and is by the northern Länder since 2018. Days of single
 * communes are not here: Assumption and the Augsburg Peace Festival in Bavaria, Corpus Christi in parts of Saxony and Thuringia.
 * Nothing moves from a weekend.
 */
export const germany: CountryHolidays = {
  regions: {
    BB: { en: 'Brandenburg', uk: 'Бранденбург' },
    BE: { en: 'Berlin', uk: 'Берлін' },
    BW: { en: 'Baden-Württemberg', uk: 'Баден-Вюртемберг' },
    BY: { en: 'Bavaria', uk: 'Баварія' },
    HB: { en: 'Bremen', uk: 'Бремен' },
    HE: { en: 'Hesse', uk: 'Гессен' },
    HH: { en: 'Hamburg', uk: 'Гамбург' },
    MV: { en: 'Mecklenburg-Vorpommern', uk: 'Мекленбург-Передня Померанія' },
    NI: { en: 'Lower Saxony', uk: 'Нижня Саксонія' },
    NW: { en: 'North Rhine-Westphalia', uk: 'Північний Рейн-Вестфалія' },
    RP: { en: 'Rhineland-Palatinate', uk: 'Рейнланд-Пфальц' },
    SH: { en: 'Schleswig-Holstein', uk: 'Шлезвіг-Гольштейн' },
    SL: { en: 'Saarland', uk: 'Саар' },
    SN: { en: 'Saxony', uk: 'Саксонія' },
    ST: { en: 'Saxony-Anhalt', uk: 'Саксонія-Ангальт' },
    TH: { en: 'Thuringia', uk: 'Тюрингія' },
  },
  rules: [
    newYear,
    { ...epiphany, only: ['BW', 'BY', 'ST'] },
    { ...womensDay, only: ['BE'], since: 2019 },
    { ...womensDay, only: ['MV'], since: 2023 },
    goodFriday,
    { ...easterSunday, only: ['BB'] },
    easterMonday,
    labourDay,
    once('2020-05-08', liberation, ['BE']),
    once('2025-05-08', liberation, ['BE']),
    ascension,
    { ...whitSunday, only: ['BB'] },
    whitMonday,
    { ...corpusChristi, only: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'] },
    once('2028-06-17', { en: 'Anniversary of the uprising of 1953', uk: 'Річниця повстання 1953 року' }, ['BE']),
    { ...assumption, only: ['SL'] },
    { name: { en: "World Children's Day", uk: 'Всесвітній день дитини' }, on: yearly('09-20'), only: ['TH'], since: 2019 },
    { name: { en: 'German Unity Day', uk: 'День німецької єдності' }, on: yearly('10-03') },
    { ...reformation, only: east },
    { ...reformation, only: north, since: 2018 },
    { ...reformation, since: 2017, until: 2017 },
    { ...allSaints, only: ['BW', 'BY', 'NW', 'RP', 'SL'] },
    { name: { en: 'Day of Prayer and Repentance', uk: 'День покаяння і молитви' }, on: weekdayUntil(3, '11-22'), only: ['SN'] },
    christmas,
    secondChristmas,
  ],
};
