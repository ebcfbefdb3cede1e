import { labourDay, newYear, womensDay } from './feasts.ts';
import { type CountryHolidays, orthodoxEaster, yearly } from './rules.ts';
import { nextWorkingDay } from './substitutes.ts';

/**
 * Since this day the days of article 73 are ordinary working days while martial law lasts, and no day off is moved: Law 2136-IX
 * of 15 March 2022, article 6 part 6, in force since its publication on 24 March 2022.
 */
export const martialLawSince = '2022-03-24';

const christmas = { en: 'Christmas Day', uk: 'Різдво Христове' };
const statehood = { en: 'Day of Ukrainian Statehood', uk: 'День Української Державності' };
const defenders = { en: 'Defenders of Ukraine Day', uk: 'День захисників і захисниць України' };
const secondOfMay = { en: 'Labour Day, second day', uk: 'День праці, другий день' };
const victory = { en: 'Victory Day', uk: 'День перемоги над нацизмом у Другій світовій війні' };
const remembrance = {
  en: 'Day of Remembrance and Victory over Nazism',
  uk: 'День памʼяті та перемоги над нацизмом у Другій світовій війні',
};

/**
 * Ukraine: Labour Code, article 73 (the days) and article 67 part 3 (a day that meets the weekend of a five-day week moves the
 * day off to the next working day). Changed by Laws 238-VIII of 2015 (14 October), 2211-VIII of 16 November 2017 (25 December
 * added, 2 May dropped), 2295-IX of 2022 (28 July), 3107-IX, in force 15 June 2023 (8 May instead of 9 May), and 3258-IX, signed
 * 28 July 2023 (25 December only, 15 July and 1 October instead of 28 July and 14 October). What the government merely
 * recommends to move is not here.
 */
export const ukraine: CountryHolidays = {
  regions: {},
  substitutes: nextWorkingDay,
  rules: [
    newYear,
    { name: christmas, on: yearly('01-07'), until: 2023 },
    womensDay,
    { name: { en: 'Easter', uk: 'Великдень' }, on: orthodoxEaster(0) },
    labourDay,
    { name: secondOfMay, on: yearly('05-02'), until: 2017 },
    { name: victory, on: yearly('05-09'), until: 2023 },
    { name: remembrance, on: yearly('05-08'), since: 2024 },
    { name: { en: 'Trinity Sunday', uk: 'Трійця' }, on: orthodoxEaster(49) },
    { name: { en: 'Constitution Day', uk: 'День Конституції України' }, on: yearly('06-28') },
    { name: statehood, on: yearly('07-28'), since: 2022, until: 2023 },
    { name: statehood, on: yearly('07-15'), since: 2024 },
    { name: { en: 'Independence Day', uk: 'День незалежності України' }, on: yearly('08-24') },
    { name: defenders, on: yearly('10-14'), since: 2015, until: 2022 },
    { name: defenders, on: yearly('10-01'), since: 2023 },
    { name: christmas, on: yearly('12-25'), since: 2017 },
  ],
};
