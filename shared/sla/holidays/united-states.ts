import { christmas, newYear } from './feasts.ts';
import { type CountryHolidays, nthWeekday, weekdayUntil, yearly } from './rules.ts';
import { nearestWeekday } from './substitutes.ts';

/**
 * The United States: federal holidays, 5 U.S.C. 6103(a); Juneteenth since 2021 (Public Law 117-17). One on a Saturday is observed
 * on the Friday before (6103(b)), one on a Sunday on the Monday after (Executive Order 11582, section 3). Inauguration Day,
 * kept around Washington only, single closings by executive order and the holidays of the states are not here.
 */
export const unitedStates: CountryHolidays = {
  regions: {},
  substitutes: nearestWeekday,
  rules: [
    newYear,
    { name: { en: 'Martin Luther King Jr. Day', uk: 'День Мартіна Лютера Кінга' }, on: nthWeekday(3, 1, '01') },
    { name: { en: "Washington's Birthday", uk: 'День народження Вашингтона' }, on: nthWeekday(3, 1, '02') },
    { name: { en: 'Memorial Day', uk: 'День памʼяті' }, on: weekdayUntil(1, '05-31') },
    { name: { en: 'Juneteenth', uk: 'Джунтінс, день скасування рабства' }, on: yearly('06-19'), since: 2021 },
    { name: { en: 'Independence Day', uk: 'День незалежності США' }, on: yearly('07-04') },
    { name: { en: 'Labor Day', uk: 'День праці' }, on: nthWeekday(1, 1, '09') },
    { name: { en: 'Columbus Day', uk: 'День Колумба' }, on: nthWeekday(2, 1, '10') },
    { name: { en: 'Veterans Day', uk: 'День ветеранів' }, on: yearly('11-11') },
    { name: { en: 'Thanksgiving Day', uk: 'День подяки' }, on: nthWeekday(4, 4, '11') },
    christmas,
  ],
};
