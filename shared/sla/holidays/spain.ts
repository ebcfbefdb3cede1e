import { allSaints, assumption, christmas, easterMonday, epiphany, goodFriday, labourDay, maundyThursday, newYear } from './feasts.ts';
import { type CountryHolidays, yearly } from './rules.ts';

/** Communities: their names, and the date of their own day where the yearly lists have kept it so far. */
const communities: Readonly<Record<string, readonly [en: string, uk: string, ownDay?: string]>> = {
  AN: ['Andalusia', 'Андалусія', '02-28'],
  AR: ['Aragon', 'Арагон', '04-23'],
  AS: ['Asturias', 'Астурія', '09-08'],
  CB: ['Cantabria', 'Кантабрія', '09-15'],
  CE: ['Ceuta', 'Сеута'],
  CL: ['Castile and León', 'Кастилія і Леон', '04-23'],
  CM: ['Castile-La Mancha', 'Кастилія-Ла-Манча', '05-31'],
  CN: ['Canary Islands', 'Канарські острови', '05-30'],
  CT: ['Catalonia', 'Каталонія', '09-11'],
  EX: ['Extremadura', 'Естремадура', '09-08'],
  GA: ['Galicia', 'Галісія', '07-25'],
  IB: ['Balearic Islands', 'Балеарські острови', '03-01'],
  MC: ['Murcia', 'Мурсія', '06-09'],
  MD: ['Madrid', 'Мадрид', '05-02'],
  ML: ['Melilla', 'Мелілья'],
  NC: ['Navarre', 'Наварра'],
  PV: ['Basque Country', 'Країна Басків'],
  RI: ['La Rioja', 'Ріоха', '06-09'],
  VC: ['Valencian Community', 'Валенсія', '10-09'],
};

/**
 * Spain: the days that all communities keep, Real Decreto 2001/1983, article 45. For the rest each community chooses anew every
 * year, for holidays on a Sunday too (Estatuto de los Trabajadores, article 37.2; the list is in the BOE each autumn). Of that
 * only the steady part is here: Maundy Thursday or Easter Monday, the community's own day, and Catalonia's 24 June and
 * 26 December. The Mondays after a holiday on a Sunday are added as the calendar's own days once they are published.
 */
export const spain: CountryHolidays = {
  regions: Object.fromEntries(Object.entries(communities).map(([code, [en, uk]]) => [code, { en, uk }])),
  rules: [
    newYear,
    epiphany,
    { ...maundyThursday, only: Object.keys(communities).filter((code) => code !== 'CT' && code !== 'VC') },
    goodFriday,
    { ...easterMonday, only: ['CT', 'IB', 'NC', 'PV', 'RI', 'VC'] },
    labourDay,
    { name: { en: "Saint John's Day", uk: 'День святого Івана' }, on: yearly('06-24'), only: ['CT'] },
    assumption,
    { name: { en: 'National Day', uk: 'Національний день Іспанії' }, on: yearly('10-12') },
    allSaints,
    { name: { en: 'Constitution Day', uk: 'День Конституції Іспанії' }, on: yearly('12-06') },
    { name: { en: 'Immaculate Conception', uk: 'Непорочне зачаття' }, on: yearly('12-08') },
    christmas,
    { name: { en: "Saint Stephen's Day", uk: 'День святого Стефана' }, on: yearly('12-26'), only: ['CT'] },
    ...Object.entries(communities).flatMap(([code, [en, uk, ownDay]]) =>
      ownDay ? [{ name: { en: `Day of ${en}`, uk: `День громади: ${uk}` }, on: yearly(ownDay), only: [code] }] : [],
    ),
  ],
};
