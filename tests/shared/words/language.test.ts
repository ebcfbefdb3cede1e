import { expect, it } from 'vitest';
import { chooseLanguage } from '../../../shared/words/language.ts';

it.each([
  ['what is asked for', { asked: 'uk', cookie: 'en', accept: 'en' }, 'uk'],
  ['what is remembered', { cookie: 'uk', accept: 'en' }, 'uk'],
  ['what is accepted', { accept: 'fr, uk;q=0.8, en;q=0.5' }, 'uk'],
  ['a region of a language', { accept: 'uk-UA,uk;q=0.9' }, 'uk'],
  ['the first offered when nothing fits', { accept: 'fr' }, 'en'],
  ['the first offered when nothing is said', {}, 'en'],
  ['not what is refused by weight 0', { accept: 'uk;q=0, en' }, 'en'],
  ['not what is asked for and not offered', { asked: 'fr', accept: 'uk' }, 'uk'],
  ['the first offered for a header that makes no sense', { accept: ';;q=,,' }, 'en'],
])('answers in %s', (_what, hints, language) => {
  expect(chooseLanguage(hints)).toBe(language);
});

it('offers only the languages of the brand', () => {
  expect(chooseLanguage({ asked: 'en' }, ['uk'])).toBe('uk');
});
