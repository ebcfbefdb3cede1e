import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../shared/contract/settings.ts';
import { needsAnswer, readIntent } from '../../../shared/intake/intent.ts';
import { languageOf } from '../../../shared/intake/language.ts';

/** What people wrote and what a person would say they want. */
const golden: ReadonlyArray<readonly [string, Intent, string]> = [
  ['When does the station on Main Street open?', 'question', 'en'],
  ['How do I return a bike', 'question', 'en'],
  ['Can I pay with cash?', 'question', 'en'],
  ['Anyone know where the dock is', 'question', 'en'],
  ['Коли відкриється станція на Подолі?', 'question', 'uk'],
  ['Підкажіть, скільки коштує поїздка', 'question', 'uk'],
  ['Чи можна взяти два велосипеди', 'question', 'uk'],
  ['Де моя станція?', 'question', 'uk'],
  ['The app is broken again', 'complaint', 'en'],
  ['I was charged twice, I want a refund', 'complaint', 'en'],
  ['Still waiting for an answer. Terrible.', 'complaint', 'en'],
  ['Застосунок не працює другий день', 'complaint', 'uk'],
  ['Списали гроші двічі, поверніть кошти', 'complaint', 'uk'],
  ['Жахливий сервіс, я обурена', 'complaint', 'uk'],
  ['It would be great to reserve a bike', 'idea', 'en'],
  ['Please add a dark theme', 'idea', 'en'],
  ['I suggest child seats', 'idea', 'en'],
  ['Було б добре, якби в застосунку показували, які станції працюють', 'idea', 'uk'],
  ['Додайте, будь ласка, дитячі крісла', 'idea', 'uk'],
  ['Пропоную зробити знижку студентам', 'idea', 'uk'],
  ['Love the new bikes, well done', 'praise', 'en'],
  ['Amazing service!', 'praise', 'en'],
  ['Чудовий сервіс, ви молодці', 'praise', 'uk'],
  ['Дуже подобається, супер', 'praise', 'uk'],
  ['Thanks!', 'courtesy', 'en'],
  ['Ok, got it', 'courtesy', 'en'],
  ['Дякую', 'courtesy', 'und'],
  ['Зрозуміло, дякую', 'courtesy', 'uk'],
  ['👍👍', 'noise', 'und'],
  ['...', 'noise', 'und'],
  ['lol', 'noise', 'en'],
];

describe('the first rule of intents', () => {
  it.each(golden)('reads "%s" as %s', (text, intent) => {
    expect(readIntent(text).intent).toBe(intent);
  });
  it('overlooks none that needs an answer', () => {
    expect(golden.filter(([text, intent]) => needsAnswer(intent) && !needsAnswer(readIntent(text).intent))).toEqual([]);
  });
  it('says which words spoke for it', () => {
    expect(readIntent('I was charged twice, I want a refund').because).toEqual(['charged', 'refund', 'twice']);
  });
  it('takes a long text without a known word for a wish to be answered', () => {
    expect(readIntent('Bicycles at corner dock number seven')).toEqual({ intent: 'question', because: ['long'] });
  });
});

describe('the rule of languages', () => {
  it.each(golden.filter(([text]) => !['Дякую', 'lol'].includes(text)))('tells the language of "%s" (%s: %s)', (text, _intent, language) => {
    expect(languageOf(text)).toBe(language);
  });
  it.each([
    ['Дякую', 'uk'],
    ['Объявление', 'ru'],
    ['Привет', 'ru'],
    ['Straße', 'und'],
    ['', 'und'],
  ])('takes "%s" for %s', (text, language) => expect(languageOf(text)).toBe(language));
});

describe('a kind word', () => {
  it.each([
    ['Дякую, до завтра!', 'courtesy'],
    ['ok, thanks', 'courtesy'],
    ['Майже все добре. Застосунок інколи не бачить станцію.', 'question'],
    ['Thanks. The bike at the bridge has had no saddle since Monday', 'question'],
  ] as const)('of "%s" makes it %s', (text, intent) => expect(readIntent(text).intent).toBe(intent));
});
