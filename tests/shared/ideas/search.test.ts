import { expect, it } from 'vitest';
import { searchTexts } from '../../../shared/ideas/search.ts';

const texts = [
  'Показувати вільні місця на станції',
  'Гучніший дзвоник',
  'Єва Ґжицька просить об’їзд на лівому березі',
  'A family account: one card, two bikes',
  'Сімейний доступ: один рахунок, двоє велосипедів',
];
const found = (question: string) => searchTexts(texts, question, (text) => text).map((text) => texts.indexOf(text));

it.each([
  ['a word as it stands', 'дзвоник', [1]],
  ['another case of it', 'дзвоником', [1]],
  ['the plural', 'станціями', [0]],
  ['its beginning', 'велоси', [4]],
  ['capitals', 'ДЗВОНИК', [1]],
  ['г for ґ', 'гжицька', [2]],
  ['ґ for г', 'Ґучніший', [1]],
  ['no apostrophe', 'обїзд', [2]],
  ['another apostrophe', "об'їзд", [2]],
  ['two words in any order', 'місць вільних', [0]],
  ['a short word among long ones, as if it were not there', 'де на подолі станція', [0]],
  ['English in another number', 'accounts', [3]],
  ['a short word alone', 'on', [3]],
])('finds %s', (_what, question, at) => expect(found(question)).toEqual(at));

it.each([
  ['a word nobody used', 'unicorn'],
  ['a longer word that only begins alike', 'гучномовець'],
  ['marks alone', '%%%'],
  ['what would be a pattern', '.*'],
])('finds nothing for %s', (_what, question) => expect(found(question)).toEqual([]));

it('finds everything when nothing is asked', () => expect(found('  ')).toHaveLength(texts.length));
it('prefers what has every word, and falls back to what has most', () => {
  expect(found('вільні місця станції')).toEqual([0]);
  expect(found('вільні місця єдиноріг')).toEqual([0]);
  expect(found('вільні єдиноріг дракон')).toEqual([]);
});
