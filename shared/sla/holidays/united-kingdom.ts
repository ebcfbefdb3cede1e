import { christmas, easterMonday, goodFriday, newYear } from './feasts.ts';
import { type CountryHolidays, moved, nthWeekday, once, weekdayUntil, yearly } from './rules.ts';
import { nextWorkingDay } from './substitutes.ts';

const notScotland = ['ENG', 'WLS', 'NIR'];
const summer = { en: 'Summer bank holiday', uk: 'Літній банківський вихідний' };
const springMovedTo = { 2002: '06-04', 2012: '06-04', 2022: '06-02' };

/**
 * The United Kingdom: Banking and Financial Dealings Act 1971, schedule 1, with the days that are proclaimed under its section 1
 * each year alike; St Andrew's Day Bank Holiday (Scotland) Act 2007; single days by proclamation (gov.uk/bank-holidays). A day on a
 * weekend gives the next weekday that is free. Good Friday and Christmas Day are holidays by common law outside Scotland, so that
 * the weekend day stays a holiday beside its substitute. Without a region: what all four keep.
 */
export const unitedKingdom: CountryHolidays = {
  regions: {
    ENG: { en: 'England', uk: 'Англія' },
    NIR: { en: 'Northern Ireland', uk: 'Північна Ірландія' },
    SCT: { en: 'Scotland', uk: 'Шотландія' },
    WLS: { en: 'Wales', uk: 'Уельс' },
  },
  substitutes: nextWorkingDay,
  rules: [
    newYear,
    { name: { en: '2 January', uk: '2 січня' }, on: yearly('01-02'), only: ['SCT'] },
    { name: { en: "St Patrick's Day", uk: 'День святого Патрика' }, on: yearly('03-17'), only: ['NIR'] },
    goodFriday,
    { ...easterMonday, only: notScotland },
    once('2011-04-29', { en: 'Royal wedding', uk: 'Королівське весілля' }),
    {
      name: { en: 'Early May bank holiday', uk: 'Травневий банківський вихідний' },
      on: moved(nthWeekday(1, 1, '05'), { 2020: '05-08' }),
    },
    once('2023-05-08', { en: 'Coronation of King Charles III', uk: 'Коронація короля Чарльза III' }),
    { name: { en: 'Spring bank holiday', uk: 'Весняний банківський вихідний' }, on: moved(weekdayUntil(1, '05-31'), springMovedTo) },
    once('2002-06-03', { en: 'Golden Jubilee', uk: 'Золотий ювілей королеви' }),
    once('2012-06-05', { en: 'Diamond Jubilee', uk: 'Діамантовий ювілей королеви' }),
    once('2022-06-03', { en: 'Platinum Jubilee', uk: 'Платиновий ювілей королеви' }),
    once('2026-06-15', { en: 'World Cup bank holiday', uk: 'Вихідний до чемпіонату світу з футболу' }, ['SCT']),
    { name: { en: 'Battle of the Boyne', uk: 'Річниця битви на Бойні' }, on: yearly('07-12'), only: ['NIR'] },
    { name: summer, on: nthWeekday(1, 1, '08'), only: ['SCT'] },
    { name: summer, on: weekdayUntil(1, '08-31'), only: notScotland },
    once('2022-09-19', { en: 'State funeral of Queen Elizabeth II', uk: 'Похорон королеви Єлизавети II' }),
    { name: { en: "St Andrew's Day", uk: 'День святого Андрія' }, on: yearly('11-30'), only: ['SCT'], since: 2007 },
    christmas,
    { name: { en: 'Boxing Day', uk: 'День подарунків' }, on: yearly('12-26') },
  ],
};
