import {
  allSaints,
  ascension,
  assumption,
  christmas,
  easterMonday,
  goodFriday,
  labourDay,
  newYear,
  secondChristmas,
  whitMonday,
} from './feasts.ts';
import { type CountryHolidays, yearly } from './rules.ts';

const alsaceMoselle = ['57', '67', '68'];

/**
 * France: Code du travail, article L3133-1; in Alsace-Moselle (the three departments) also Good Friday, in law only where a commune
 * has a Protestant church, and 26 December: article L3134-13. Nothing moves from a weekend. The overseas departments' day of the
 * abolition of slavery is not here.
 */
export const france: CountryHolidays = {
  regions: {
    57: { en: 'Alsace-Moselle: Moselle', uk: 'Ельзас-Мозель: Мозель' },
    67: { en: 'Alsace-Moselle: Bas-Rhin', uk: 'Ельзас-Мозель: Нижній Рейн' },
    68: { en: 'Alsace-Moselle: Haut-Rhin', uk: 'Ельзас-Мозель: Верхній Рейн' },
  },
  rules: [
    newYear,
    { ...goodFriday, only: alsaceMoselle },
    easterMonday,
    labourDay,
    { name: { en: 'Victory Day', uk: 'День перемоги' }, on: yearly('05-08') },
    ascension,
    whitMonday,
    { name: { en: 'Bastille Day', uk: 'День взяття Бастилії' }, on: yearly('07-14') },
    assumption,
    allSaints,
    { name: { en: 'Armistice Day', uk: 'День перемирʼя' }, on: yearly('11-11') },
    christmas,
    { ...secondChristmas, only: alsaceMoselle },
  ],
};
