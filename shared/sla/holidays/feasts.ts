import { easter, type Rule, yearly } from './rules.ts';

/** Days that several countries keep alike; Easter is the Western one. Each country's file says by which law. */
export const newYear: Rule = { name: { en: "New Year's Day", uk: 'Новий рік' }, on: yearly('01-01') };
export const epiphany: Rule = { name: { en: 'Epiphany', uk: 'Богоявлення' }, on: yearly('01-06') };
export const womensDay: Rule = { name: { en: "International Women's Day", uk: 'Міжнародний жіночий день' }, on: yearly('03-08') };
export const maundyThursday: Rule = { name: { en: 'Maundy Thursday', uk: 'Великий четвер' }, on: easter(-3) };
export const goodFriday: Rule = { name: { en: 'Good Friday', uk: 'Страсна пʼятниця' }, on: easter(-2) };
export const easterSunday: Rule = { name: { en: 'Easter Sunday', uk: 'Великдень' }, on: easter(0) };
export const easterMonday: Rule = { name: { en: 'Easter Monday', uk: 'Великодній понеділок' }, on: easter(1) };
export const labourDay: Rule = { name: { en: 'Labour Day', uk: 'День праці' }, on: yearly('05-01') };
export const ascension: Rule = { name: { en: 'Ascension Day', uk: 'Вознесіння' }, on: easter(39) };
export const whitSunday: Rule = { name: { en: 'Whit Sunday', uk: 'Зелена неділя' }, on: easter(49) };
export const whitMonday: Rule = { name: { en: 'Whit Monday', uk: 'День Святого Духа' }, on: easter(50) };
export const corpusChristi: Rule = { name: { en: 'Corpus Christi', uk: 'Свято Тіла і Крові Христових' }, on: easter(60) };
export const assumption: Rule = { name: { en: 'Assumption Day', uk: 'Успіння Богородиці' }, on: yearly('08-15') };
export const allSaints: Rule = { name: { en: "All Saints' Day", uk: 'День усіх святих' }, on: yearly('11-01') };
export const christmas: Rule = { name: { en: 'Christmas Day', uk: 'Різдво Христове' }, on: yearly('12-25') };
export const secondChristmas: Rule = { name: { en: 'Second Day of Christmas', uk: 'Другий день Різдва' }, on: yearly('12-26') };
