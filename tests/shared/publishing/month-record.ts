import { Idea, Vote } from '../../../shared/contract/ideas.ts';
import { Topic } from '../../../shared/contract/settings.ts';
import { figuresOf } from '../../../shared/insights/rollups.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import type { DraftInput } from '../../../shared/publishing/draft-report.ts';

const author = (person: string, name: string, language: string, consent = true) => ({
  person,
  name,
  consent,
  language,
  origin: { conversation: `conv_${person}`, channel: 'demo' },
});
const at = (day: string) => `2026-10-${day}T09:00:00.000Z`;
const move = (to: string, when: string, reason: string, evidence: object | null = null) => ({
  id: `mov_${to}_${when}`,
  to,
  reason,
  at: when,
  by: 'staff',
  evidence,
});
const idea = (id: string, rest: object): Idea =>
  Idea.parse({
    id,
    title: 'Стійки біля ринку',
    text: 'Стійок біля ринку бракує щосуботи.',
    language: 'uk',
    topics: ['stands'],
    state: 'new',
    authors: [author(`per_${id}`, 'Віра Ткач', 'uk')],
    origin: null,
    createdAt: at('02'),
    movedAt: at('02'),
    moves: [],
    ...rest,
  });

export const cutOff = instantFrom('2026-11-02T07:00:00Z');
/** A month with one of everything: built out of two merged ideas, planned, declined, open, and what happened after the cut-off. */
export const ideas: readonly Idea[] = [
  idea('idea_market', {
    state: 'shipped',
    movedAt: at('20'),
    moves: [
      move('valid', at('03'), 'Їх справді бракує.'),
      move('planned', at('05'), 'Беремо в жовтень.'),
      move('shipped', at('20'), 'Десять нових стійок.', { text: 'Карта стійок', url: 'https://brand.example/map' }),
    ],
  }),
  idea('idea_stands', {
    title: 'More stands at the market',
    text: 'There are never enough stands on Saturdays.',
    language: 'en',
    authors: [author('per_ann', 'Ann Roe', 'en'), author('per_shy', 'Shy Person', 'en', false)],
    state: 'merged',
    mergedInto: 'idea_market',
    movedAt: at('04'),
    moves: [move('merged', at('04'), 'Стійки біля ринку')],
  }),
  idea('idea_app', {
    title: 'A dark theme',
    text: 'A dark theme',
    language: 'en',
    topics: ['app'],
    state: 'planned',
    plan: { from: '2026-11-02', to: '2026-12-18' },
    movedAt: at('10'),
    moves: [move('planned', at('10'), 'In November.')],
  }),
  idea('idea_free', {
    title: 'Безкоштовно щодня',
    text: 'Хай усе буде без грошей.',
    authors: [author('per_ihor', 'Ігор Рись', 'uk')],
    topics: ['prices'],
    state: 'declined',
    movedAt: at('12'),
    moves: [move('declined', at('12'), 'Це коштувало б більше, ніж ремонт.')],
  }),
  idea('idea_open', { title: 'Тихіші замки', createdAt: at('28'), movedAt: at('28') }),
  // declined a day after the cut-off: at the cut-off it was still open
  idea('idea_later', {
    state: 'declined',
    movedAt: '2026-11-03T09:00:00.000Z',
    moves: [move('declined', '2026-11-03T09:00:00.000Z', 'Пізніше.')],
  }),
  idea('idea_young', { createdAt: '2026-11-02T08:00:00.000Z', movedAt: '2026-11-02T08:00:00.000Z' }),
];
const vote = (of: string, voter: string, day: string, rest: object = {}) =>
  Vote.parse({ idea: of, voter, at: at(day), by: 'person', ...rest });

export const monthRecord: DraftInput = {
  month: '2026-10',
  timezone: 'Europe/Kyiv',
  cutOff,
  ideas,
  votes: {
    idea_market: [vote('idea_market', 'vot_1', '06', { name: 'Лев', consent: true }), vote('idea_market', 'vot_2', '07')],
    idea_stands: [vote('idea_stands', 'vot_1', '08'), vote('idea_stands', 'vot_3', '03', { name: 'Not Asked' })],
  },
  consents: new Map(),
  topics: [
    Topic.parse({ id: 'stands', words: { en: 'stands', uk: 'стійки' } }),
    Topic.parse({ id: 'app', words: { en: 'app', uk: 'застосунок' } }),
    Topic.parse({ id: 'prices', words: { en: 'prices', uk: 'ціни' } }),
    Topic.parse({ id: 'silence', words: { en: 'silence', uk: 'тиша' } }),
  ],
  figures: figuresOf([]),
  contacts: new Map([
    ['app', 40],
    ['stands', 7],
  ]),
  effects: new Map([['idea_market', { beforeAWeek: 12, afterAWeek: 3, daysAfter: 13, certain: false }]]),
};
