import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../shared/intake/language.ts';
import { saidIn, saidLaterIn } from '../../fixtures/said/languages.ts';

const read = ['uk', 'en', 'ru', 'pl'];
const counted = (said: typeof saidIn) => {
  const found = said.map(([language, text]) => ({ language, text, told: languageOf(text) }));
  const ours = found.filter(({ language }) => read.includes(language));
  const wrong = found.filter(({ language, told }) => told !== language && told !== 'und');
  return {
    right: ours.filter(({ language, told }) => told === language).length / ours.length,
    wrong: wrong.map(({ text, told }) => [text, told]),
  };
};

describe('the language of a short comment', () => {
  it('is told by the rule for nearly all that it was made from, and never told wrong', () => {
    const { right, wrong } = counted(saidIn);
    expect([right > 0.95, wrong]).toEqual([true, []]);
  });
  it('is told for more than half of what was written later, and never told wrong', () => {
    const { right, wrong } = counted(saidLaterIn);
    expect([right > 0.5, wrong]).toEqual([true, []]);
  });
  it.each([
    ['letters of two languages', 'Їжак и ёжик', 'und'],
    ['a word of each', 'Привіт, Привет', 'uk'],
    ['words that two languages share', 'не на рама', 'und'],
    ['a curved apostrophe', 'It doesn’t open', 'en'],
    ['a straight apostrophe', "It doesn't open", 'en'],
    ['capitals', 'ДЕ ВЕЛОСИПЕДИ', 'uk'],
    ['nothing', '', 'und'],
  ])('with %s', (_what, text, language) => expect(languageOf(text)).toBe(language));
});
