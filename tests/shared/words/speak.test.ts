import { expect, it } from 'vitest';
import { Calendar } from '../../../shared/contract/settings.ts';
import { Instant } from '../../../shared/kernel/instant-schema.ts';
import { hoursWords } from '../../../shared/words/hours-words.ts';
import { moments, monthAfter, monthTitle } from '../../../shared/words/moments.ts';
import { siteWords } from '../../../shared/words/site-words.ts';
import { spanWords } from '../../../shared/words/span-words.ts';
import { speak, speakMarked } from '../../../shared/words/speak.ts';
import { talkWords } from '../../../shared/words/talk-words.ts';

it.each([
  [1, '1 голос'],
  [2, '2 голоси'],
  [5, '5 голосів'],
  [21, '21 голос'],
  [112, '112 голосів'],
])('counts %i votes in Ukrainian', (n, words) => {
  expect(speak(siteWords, 'uk')('votes', { n })).toBe(words);
});

it('groups thousands as the language does', () => {
  expect(speak(siteWords, 'en')('votes', { n: 2318 })).toBe('2,318 votes');
  expect(speak(siteWords, 'uk')('votes', { n: 2318 })).toBe('2\u00a0318 голосів');
});

it('hands marked parts to their tags, in order', () => {
  const words = { line: { en: 'We built <b>{n}</b> of them', uk: 'Зробили <b>{n}</b>' } };
  const parts = speakMarked(words, 'en')<{ heavy: string }>('line', { b: (inside) => ({ heavy: inside.join('') }) }, { n: 7 });
  expect(parts).toEqual(['We built ', { heavy: '7' }, ' of them']);
});

it('sets a name that runs from right to left apart from its sentence, and leaves others alone', () => {
  const words = { line: { en: 'Written by {name} <b>{n}</b>', uk: 'Пише {name} <b>{n}</b>' } };
  const tags = { b: (inside: readonly string[]) => inside.join('') };
  expect(speakMarked(words, 'en')<string>('line', tags, { name: 'محمد (42', n: 7 }).join('')).toBe('Written by \u2068محمد (42\u2069 7');
  expect(speak(talkWords, 'uk')('vote.title', { name: 'שלום' })).toBe('Ідея, якої хоче \u2068שלום\u2069');
  expect(speak(talkWords, 'uk')('vote.title', { name: 'Олена' })).toBe('Ідея, якої хоче Олена');
});

it.each([
  ['en', 16, '16 min'],
  ['en', 66, '1 h 06 min'],
  ['en', 120, '2 h'],
  ['uk', 872, '14 год 32 хв'],
  ['en', 0, '0 min'],
] as const)('says in %s that %d minutes are %s', (language, minutes, words) => {
  expect(spanWords(language, minutes)).toBe(words.replaceAll(' ', '\u00a0'));
});

it('counts the last two minutes in seconds, and never below zero', () => {
  expect(spanWords('en', 1.5, true)).toBe('90\u00a0s');
  expect(spanWords('en', -3, true)).toBe('0\u00a0s');
});

const monday = Instant.parse('2026-11-16T07:54:00.000Z');
it.each([
  ['the hour today', '2026-11-16T08:10:00.000Z', '10:10'],
  ['the weekday this week', '2026-11-17T08:10:00.000Z', 'Tue 10:10'],
  ['the date beyond a week', '2026-12-01T08:10:00.000Z', '1 Dec, 10:10'],
  ['tomorrow when it is tomorrow in the brand’s zone', '2026-11-16T22:30:00.000Z', 'Tue 00:30'],
])('tells a near moment as %s', (_what, at, words) => {
  expect(moments('en', 'Europe/Kyiv').near(Instant.parse(at), monday).replace('\u00a0', ' ')).toBe(words);
});

it('keeps the last letter of a shortened month', () => {
  expect(moments('uk', 'Europe/Kyiv').shortDate(Instant.parse('2026-09-14T08:00:00.000Z'))).toBe('14 вер.');
});

it('titles months and knows the next one', () => {
  expect(monthTitle('uk', '2026-12')).toBe('Грудень 2026');
  expect(monthTitle('en', '2026-12')).toBe('December 2026');
  expect(['2026-11', '2026-12'].map(monthAfter)).toEqual(['2026-12', '2027-01']);
});

it('says neighbouring days with the same hours together', () => {
  const calendar = Calendar.parse({
    timezone: 'Europe/Kyiv',
    weekly: {
      mon: [['09:00', '18:00']],
      tue: [['09:00', '18:00']],
      thu: [
        ['10:00', '13:00'],
        ['14:00', '18:00'],
      ],
    },
  });
  expect(hoursWords('en', calendar).map(({ days, hours }) => `${days}: ${hours}`)).toEqual([
    'Monday – Tuesday: 09:00–18:00',
    'Wednesday: closed',
    'Thursday: 10:00–13:00, 14:00–18:00',
    'Friday – Sunday: closed',
  ]);
});
