import { describe, expect, it } from 'vitest';
import { Script } from '../../../shared/contract/knowledge-settings.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { fillScript, gapsIn } from '../../../shared/knowledge/fill-script.ts';
import { findInserts, insertsOf } from '../../../shared/knowledge/inserts.ts';
import { replyLanguage, saidIn } from '../../../shared/knowledge/said-in.ts';

describe('a script', () => {
  it('is filled from what is known; the rest stays a gap to fill', () => {
    const text = fillScript('{name}, see {idea} by {due}. {unknown}', { name: 'Ірина', due: 'Mon 10:12' });
    expect(text).toBe('Ірина, see {idea} by Mon 10:12. {unknown}');
    expect(gapsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['{idea}']);
    expect(gapsIn('Nothing {else}')).toEqual([]);
  });
  it('is not filled from what people put into their names', () => {
    expect(fillScript('{name}', { name: '{idea}', idea: 'x' })).toBe('{idea}');
    expect(fillScript('{name}', { name: '$&' })).toBe('$&');
  });
  it.each([
    ['words in neither language', { words: {} }],
    ['a variable that is not there', { words: { en: 'Dear {nmae}' } }],
    ['no name', { name: ' ', words: { en: 'Yes' } }],
    ['a day that is none', { words: { en: 'Yes' }, expires: '2026-13-01' }],
  ])('is refused with %s', (_what, given) => {
    expect(Script.safeParse({ id: 'x', name: 'X', ...given }).success).toBe(false);
  });
});

const { scripts, faq, helpRoutes } = Settings.parse({
  scripts: [
    { id: 'old', name: 'Old', words: { en: 'Gone' }, expires: '2026-11-15' },
    { id: 'hello', name: 'Вітання', words: { uk: 'Доброго дня, {name}!' } },
    { id: 'refund', name: 'Refund', words: { en: 'We pay it back', uk: 'Повертаємо кошти' }, topics: ['payments'], intents: ['complaint'] },
    { id: 'sorry', name: 'Sorry', words: { en: 'We are sorry' }, intents: ['complaint'], expires: '2026-11-16' },
  ],
  faq: [{ id: 'price', question: { en: 'What is the price?' }, answer: { en: 'Three hryvnias' } }],
  helpRoutes: [{ id: 'stuck', title: { uk: 'Станція повна' }, text: { uk: 'Залиште поруч' }, topics: ['docks'] }],
});
const inserts = insertsOf({ scripts, faq, helpRoutes }, '2026-11-16');
const ids = (topics: string[], intent: 'question' | 'complaint', language: 'en' | 'uk', query = '') =>
  findInserts(inserts, { topics, intent }, language, query).map(({ id }) => id);

describe('what is offered for a reply', () => {
  it('is everything that has not run out, the last day included', () => {
    expect(inserts.map(({ id }) => id)).toEqual(['hello', 'refund', 'sorry', 'price', 'stuck']);
  });
  it.each([
    ['what suits the topic', ['docks'], 'question', 'uk', '', ['stuck', 'hello', 'refund', 'sorry', 'price']],
    ['topic and intent before intent alone', ['payments'], 'complaint', 'en', '', ['refund', 'sorry', 'price', 'hello', 'stuck']],
    ['the person’s language', [], 'question', 'en', '', ['refund', 'sorry', 'price', 'hello', 'stuck']],
    ['what is sought by its words', [], 'question', 'en', 'повер', ['refund']],
    ['what is sought by its name before words', [], 'question', 'en', 'refund', ['refund']],
    ['every word sought', [], 'question', 'uk', 'станц повна', ['stuck']],
    ['nothing for what is nowhere', [], 'question', 'uk', 'unicorn', []],
  ] as const)('has first %s', (_what, topics, intent, language, query, expected) => {
    expect(ids([...topics], intent, language, query)).toEqual(expected);
  });
});

it('is said in the other language where it lacks in one', () => {
  expect(saidIn({ en: 'Yes', uk: '' }, 'uk')).toEqual({ text: 'Yes', language: 'en' });
  expect(saidIn({ en: 'Yes', uk: 'Так' }, 'uk')).toEqual({ text: 'Так', language: 'uk' });
});

it.each([
  ['as it is written', 'Доброго дня, повертаємо кошти', 'en', 'uk'],
  ['as it is written, whatever a link says', 'Гляньте сюди, прошу: https://example.org/a-very-long-address', 'en', 'uk'],
  ['as the person speaks while little is written', 'Ок', 'en', 'en'],
  ['as the brand speaks first where the person’s cannot be told', '', 'und', 'uk'],
] as const)('a reply is in a language %s', (_what, draft, spoken, expected) => {
  expect(replyLanguage(draft, spoken, ['uk', 'en'])).toBe(expected);
});
