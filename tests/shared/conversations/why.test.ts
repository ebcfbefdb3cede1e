import { describe, expect, it } from 'vitest';
import type { Act } from '../../../shared/contract/acts.ts';
import { Calendar, type Settings } from '../../../shared/contract/settings.ts';
import { explainClock } from '../../../shared/conversations/explain-clock.ts';
import { foldWhole } from '../../../shared/conversations/fold.ts';
import { previewEdit } from '../../../shared/conversations/preview-edit.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { whatIf } from '../../../shared/conversations/what-if.ts';
import { instantFrom as at } from '../../../shared/kernel/instant.ts';
import { explainWords } from '../../../shared/words/explain-words.ts';
import { editHoliday, editPolicy } from '../../world/histories.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { answered, conversation, did, said, settingsWith, standard, status } from './story.ts';

const friday = said('q', '2026-11-13T14:30:00.000Z');
const whyOf = (acts: readonly Act[], settings: Settings = standard, metric: 'first_response' | 'resolution' = 'first_response') => {
  const folded = foldWhole(acts, settings);
  return folded && explainClock(folded, metric, undefined, 'en');
};

describe('why a clock is due then', () => {
  it('names the promise, the calendar and the hours that were used', () =>
    expect(whyOf([friday])).toMatchObject({
      dueAt: '2026-11-16T07:30:00.000Z',
      policy: { id: 'standard', because: "policy 'standard' at position 1: no conditions" },
      calendars: [{ id: 'kyiv', version: 1, timezone: 'Europe/Kyiv' }],
      intervals: [{ usedMinutes: 90 }, { usedMinutes: 30 }],
      pauses: [],
    }));
  it('takes pauses away, and says of one that lasts that the deadline is as if it ended now', () => {
    const paused = [friday, status('waiting', '2026-11-13T15:00:00.000Z')];
    expect(whyOf(paused)).toMatchObject({ state: 'paused', pauses: [{ from: '2026-11-13T15:00:00.000Z', to: null }] });
    const went = whyOf([...paused, status('open', '2026-11-16T08:00:00.000Z')]);
    expect(went).toMatchObject({ dueAt: '2026-11-16T09:30:00.000Z', pauses: [{ removedMinutes: 120 }] });
    expect(went?.intervals.map(({ usedMinutes }) => usedMinutes)).toEqual([30, 90]);
  });
  it('uses up the whole target, whatever happened on the way', () => {
    const turned = [friday, did({ type: 'priority', priority: 'urgent' }, '2026-11-13T15:30:00.000Z')];
    const settings = settingsWith([
      { id: 'urgent', calendar: 'always', targetMinutes: { first_response: 90 }, when: { priorities: ['urgent'] } },
      { id: 'standard', targetMinutes: { first_response: 120 } },
    ]);
    const why = whyOf(turned, settings);
    expect(why?.calendars.map(({ id }) => id)).toEqual(['kyiv', 'always']);
    expect(why?.promisedBefore).toMatchObject([{ policy: 'standard', until: '2026-11-13T15:30:00.000Z' }]);
    expect(why?.intervals.reduce((sum, { usedMinutes }) => sum + usedMinutes, 0)).toBe(90);
    expect(why?.dueAt).toBe('2026-11-13T16:00:00.000Z');
  });
  it('names the window of the platform where that comes first', () => {
    const message = said('q', '2026-11-13T14:30:00.000Z', { platform: 'facebook' });
    expect(whyOf([message], standard, 'first_response')?.windowClosesAt).toBe('2026-11-14T14:30:00.000Z');
    expect(whyOf([message])?.dueAt).toBe('2026-11-14T14:30:00.000Z');
  });
  it('is nothing where nothing is promised', () => {
    const folded = foldWhole([friday], standard);
    expect(folded && explainClock(folded, 'next_response', undefined, 'en')).toBe(null);
  });
  it('is said in both languages, in the local time of the calendar', () => {
    const why = whyOf([friday]);
    if (!why) throw new Error('no clock');
    const plain = (sentences: readonly string[]) => sentences.map((one) => one.replaceAll('\u00a0', ' '));
    expect(plain(explainWords('en', why))).toEqual([
      'Promised: first response within 2 h of working time. Started Fri 2026-11-13 16:30.',
      "The promise is policy 'standard' at position 1: no conditions.",
      'Counted by calendar kyiv, version 1, Europe/Kyiv.',
      'Fri 2026-11-13 16:30 – Fri 2026-11-13 18:00: 1 h 30 min used.',
      'Mon 2026-11-16 09:00 – Mon 2026-11-16 09:30: 30 min used.',
      'So it is due Mon 2026-11-16 09:30. The warning rings Mon 2026-11-16 09:00.',
    ]);
    expect(plain(explainWords('uk', why)).at(-1)).toBe('Отже, строк — пн 2026-11-16 09:30. Попередження — пн 2026-11-16 09:00.');
    expect(plain(explainWords('uk', why))[1]).toBe('Обіцянка: «standard», місце в списку 1: без умов.');
  });
  it('gives every reason in the language of the reader, of promises that held before as well', () => {
    const turned = [friday, did({ type: 'priority', priority: 'urgent' }, '2026-11-13T15:30:00.000Z')];
    const when = { intents: ['question' as const], kinds: ['comment', 'message'], languages: ['uk', 'en'] };
    const why = whyOf(
      turned,
      settingsWith([
        { id: 'urgent', targetMinutes: { first_response: 90 }, when: { ...when, priorities: ['urgent'], channels: ['demo-telegram'] } },
        { id: 'standard', targetMinutes: { first_response: 120 }, when },
      ]),
    );
    if (!why) throw new Error('no clock');
    const [, now, before] = explainWords('uk', why);
    expect(now).toBe(
      'Обіцянка: «urgent», місце в списку 1: канал — demo-telegram, потреба — питання, вид — особисте повідомлення, мова — українська, пріоритет — терміновий.',
    );
    expect(before).toContain('«standard», місце в списку 2: потреба — питання, вид — особисте повідомлення, мова — українська.');
    expect([...explainWords('uk', why)].join(' ')).not.toMatch(/policy|position|intent|kind is/);
  });
});

const recorded = async (settings: Settings, acts: readonly Act[]) => {
  const { shelf } = memoryConversations();
  const ports = { shelf, settings: async () => settings, now: () => at('2026-11-13T15:00:00.000Z') };
  await recordActs(ports)(acts);
  return ports;
};

describe('before a promise is saved', () => {
  it('an edited holiday shows which deadlines it moves, and by how much; nothing is written', async () => {
    const ports = await recorded(standard, [friday]);
    const before = await ports.shelf.read(conversation);
    const { moved, next } = await previewEdit(ports)(editHoliday(16, true)(standard));
    expect(moved).toEqual([
      { conversation, metric: 'first_response', before: '2026-11-16T07:30:00.000Z', after: '2026-11-17T07:30:00.000Z', minutes: 1440 },
      { conversation, metric: 'resolution', before: '2026-11-17T12:30:00.000Z', after: '2026-11-18T12:30:00.000Z', minutes: 1440 },
    ]);
    expect(next).toBe(null);
    expect(await ports.shelf.read(conversation)).toEqual(before);
  });
  it('an edit that moves nothing shows nothing', async () => {
    const ports = await recorded(standard, [friday]);
    expect((await previewEdit(ports)(editHoliday(27, true)(standard))).moved).toEqual([]);
  });
  it('a policy is told from what held before', async () => {
    const settings = editPolicy(
      at('2026-11-13T15:00:00.000Z'),
      60,
      'kyiv',
    )(settingsWith([{ id: 'standard', targetMinutes: { first_response: 120 } }]));
    expect(foldWhole([friday], settings)?.head).toMatchObject({
      promisedBefore: [{ policy: 'standard' }],
      clocks: [{ dueAt: '2026-11-13T15:30:00.000Z' }, {}],
    });
  });
});

it('a month is replayed by another promise', async () => {
  const acts = [
    friday,
    answered('a', '2026-11-13T15:45:00.000Z'),
    said('r', '2026-11-13T14:30:00.000Z', { conversation: 'con_2' }),
    answered('b', '2026-11-13T15:00:00.000Z', { conversation: 'con_2' }),
    said('s', '2026-10-30T14:30:00.000Z', { conversation: 'con_3' }),
  ];
  const ports = await recorded(standard, acts);
  const hour = { ...standard.policies[0], targetMinutes: { first_response: 60 } } as Settings['policies'][number];
  const by = whatIf({ ...ports, now: () => at('2026-12-01T00:00:00.000Z') });
  const { conversations, metrics } = await by([hour], { from: '2026-11', to: '2026-11' });
  expect(conversations).toBe(2);
  const days = await Promise.all(
    [
      ['2026-11-13', '2026-11-13'],
      ['2026-11-14', '2026-11-20'],
      ['2026-10-30', '2026-11-13'],
    ].map(([from = '', to = '']) => by([hour], { from, to })),
  );
  expect(days.map((page) => page.conversations)).toEqual([2, 0, 3]);
  expect(metrics[0]).toEqual({ metric: 'first_response', was: { counted: 2, inTime: 2 }, would: { counted: 2, inTime: 1 } });
});

it('a calendar with a region that does not exist is no calendar', () =>
  expect(Calendar.safeParse({ timezone: 'UTC', weekly: {}, observes: [{ country: 'XX' }] }).success).toBe(false));
