import { Idea } from '../../shared/contract/ideas.ts';
import { Edition } from '../../shared/contract/reports.ts';
import { Settings } from '../../shared/contract/settings.ts';
import { Instant } from '../../shared/kernel/instant-schema.ts';
import { knowledge, paymentsDisclaimer } from './spytsia-knowledge.ts';

/** Spytsia, an invented bike-share, on Monday 16 November 2026, 09:54 in Kyiv. */
export const now = Instant.parse('2026-11-16T07:54:00.000Z');

/** Sites that may show our forms; a test adds one that it opens. */
export const embedOrigins: string[] = [];

export const settings = Settings.parse({
  brand: { name: { en: 'Spytsia', uk: 'Спиця' }, timezone: 'Europe/Kyiv', calendar: 'kyiv', languages: ['en', 'uk'], embedOrigins },
  connections: [
    { id: 'telegram', platform: 'telegram' },
    { id: 'facebook', platform: 'facebook' },
    { id: 'form', platform: 'form' },
  ],
  channels: [
    { id: 'telegram', connection: 'telegram', platform: 'telegram', name: 'Telegram', connectedAt: '2026-08-01T00:00:00.000Z' },
    { id: 'facebook', connection: 'facebook', platform: 'facebook', name: 'Facebook', connectedAt: '2026-08-01T00:00:00.000Z' },
    { id: 'form', connection: 'form', platform: 'form', name: 'Forms', connectedAt: '2026-08-01T00:00:00.000Z' },
  ],
  calendars: [
    {
      id: 'kyiv',
      timezone: 'Europe/Kyiv',
      weekly: {
        mon: [['09:00', '18:00']],
        tue: [['09:00', '18:00']],
        wed: [['09:00', '18:00']],
        thu: [['09:00', '18:00']],
        fri: [['09:00', '18:00']],
      },
      holidays: [{ date: '12-25', name: 'Різдво' }],
      observes: [{ country: 'UA' }],
    },
  ],
  policies: [{ id: 'standard', position: 1, name: 'Standard', calendar: 'kyiv', targetMinutes: { first_response: 120, resolution: 960 } }],
  staff: [
    { id: 'marta', email: 'marta@spytsia.example', name: 'Marta Rudenko', role: 'lead' },
    { id: 'olha', email: 'olha@spytsia.example', name: 'Ольга Левко', role: 'moderator', language: 'uk' },
    { id: 'ihor', email: 'ihor@spytsia.example', name: 'Ігор Гай', role: 'agent', language: 'uk', endedAt: '2026-11-06T15:00:00.000Z' },
  ],
  teams: [{ id: 'riders', name: 'Riders team', calendar: 'kyiv', members: ['marta', 'olha', 'ihor'] }],
  rotas: [{ id: 'evenings', members: ['olha', 'marta'], from: '2026-11-09', timezone: 'Europe/Kyiv' }],
  ladders: [
    {
      id: 'weekend',
      steps: [
        { at: 'warning', tell: ['assignee'] },
        { after: 30, tell: ['rota:evenings'], repeat: { everyMinutes: 15, times: 2 } },
      ],
    },
  ],
  raci: [{ id: 'press', responsible: ['staff:olha'], accountable: ['role:lead'] }],
  noticeChannels: [
    { id: 'riders-alerts', kind: 'slack', address: 'https://hooks.slack.com/services/T0/B0/not-a-real-hook' },
    { id: 'duty-mail', kind: 'email', language: 'uk' },
    { id: 'pager', kind: 'pagerduty' },
  ],
  topics: [
    { id: 'docks', words: { en: 'docks and stations', uk: 'місця й станції' }, match: [] },
    {
      id: 'payments',
      words: { en: 'payments', uk: 'оплата' },
      match: [],
      sensitive: { disclaimer: paymentsDisclaimer, helpRoute: 'full-station' },
    },
  ],
  ...knowledge,
  ideaRules: [{ id: 'marked', markers: ['#idea', '#ідея'] }],
  surveys: [
    { id: 'pulse', form: 'pulse', fromDay: 10, toDay: 20, score: 'score' },
    { id: 'later', form: 'later', fromDay: 24, toDay: 28 },
  ],
  forms: [
    {
      id: 'pulse',
      channel: 'form',
      purpose: 'survey',
      title: { en: 'How are your rides?', uk: 'Як вам їздиться?' },
      intro: { en: 'Three questions, once a month. No name needed.', uk: 'Три питання раз на місяць. Ім’я не потрібне.' },
      fields: [
        {
          id: 'score',
          type: 'scale',
          label: { en: 'Would you recommend us to a friend?', uk: 'Чи порадили б нас другові?' },
          required: true,
        },
        {
          id: 'often',
          type: 'choice',
          label: { en: 'How often do you ride?', uk: 'Як часто їздите?' },
          options: [
            { id: 'daily', label: { en: 'Every working day', uk: 'Щодня на роботу' } },
            { id: 'weekends', label: { en: 'At weekends', uk: 'На вихідних' } },
            { id: 'seldom', label: { en: 'Less often', uk: 'Рідше' } },
          ],
        },
        {
          id: 'better',
          type: 'long_text',
          label: { en: 'What would be better?', uk: 'Що було б краще?' },
          hint: { en: 'One thing is enough.', uk: 'Досить одного.' },
          becomes: 'idea',
        },
        {
          id: 'broken',
          type: 'text',
          label: { en: 'Is something broken?', uk: 'Щось не працює?' },
          hint: { en: 'We answer where you leave an address.', uk: 'Відповімо, якщо лишите адресу.' },
          becomes: 'case',
        },
        { id: 'email', type: 'email', label: { en: 'E-mail', uk: 'Пошта' } },
      ],
    },
    {
      id: 'later',
      channel: 'form',
      purpose: 'survey',
      title: { en: 'Winter survey', uk: 'Зимове опитування' },
      intro: { en: '', uk: '' },
      fields: [{ id: 'words', type: 'text', label: { en: 'Your words', uk: 'Ваші слова' } }],
    },
    {
      id: 'idea',
      channel: 'form',
      purpose: 'idea',
      title: { en: 'Suggest an improvement', uk: 'Запропонуйте зміну' },
      intro: {
        en: 'Tell us what would make your rides better. The best ones go on the board.',
        uk: 'Скажіть, що зробило б поїздки кращими. Найкраще потрапить на дошку.',
      },
    },
    {
      id: 'question',
      channel: 'form',
      purpose: 'question',
      title: { en: 'Ask us', uk: 'Запитайте нас' },
      intro: {
        en: 'A lock that would not close, a charge you do not know, anything else.',
        uk: 'Замок не зачинився, незнайомий платіж, будь-що інше.',
      },
    },
  ],
});

const author = (name: string, consent = true) => ({ person: `per_${name}`, name, consent });
const idea = (id: string, title: string, text: string, rest: Partial<Record<keyof Idea, unknown>>): Idea =>
  Idea.parse({
    id: `idea_${id}`,
    title,
    text,
    language: 'uk',
    topics: ['docks'],
    state: 'new',
    authors: [author('Тарас Білик')],
    origin: { conversation: 'conv_taras', channel: 'telegram' },
    createdAt: '2026-09-14T08:00:00.000Z',
    movedAt: '2026-09-14T08:00:00.000Z',
    moves: [],
    ...rest,
  });
const move = (to: string, at: string, reason: string) => ({ id: `mov_${to}`, to, at, reason, by: 'marta' });

export const ideas: readonly Idea[] = [
  idea(
    'docks',
    'Показувати вільні місця, поки я ще їду',
    'Проїхав три станції, заплатив за зайві 25 хвилин. Показували б, де ще є місце, поки я не приїхав.',
    {
      state: 'in_progress',
      votes: 214,
      impact: 5,
      cost: 2,
      movedAt: '2026-11-09T10:00:00.000Z',
      authors: [author('Тарас Білик'), author('@podil.rider'), author('Галина Гнатюк', false)],
      moves: [
        move('valid', '2026-09-22T09:00:00.000Z', 'Two similar ideas joined it. All authors keep their credit.'),
        move('planned', '2026-10-05T09:00:00.000Z', 'Quick win: most votes, two weeks of work.'),
        move(
          'in_progress',
          '2026-11-09T10:00:00.000Z',
          'Holding a dock works at 30 test stations. We still have to make it fair when two people tap at once.',
        ),
      ],
    },
  ),
  idea('river', 'Станції на лівому березі', 'Живу на Березняках, а найближча «Спиця» за мостом.', {
    state: 'valid',
    votes: 188,
    impact: 4,
    cost: 5,
    movedAt: '2026-10-12T09:00:00.000Z',
    authors: [author('Єва Ґжицька')],
    moves: [move('valid', '2026-10-12T09:00:00.000Z', 'We count rides that would start there. Answer in December.')],
  }),
  idea('family', 'A family account: one card, two bikes', 'We came as two, and the card is one.', {
    language: 'en',
    topics: ['payments'],
    state: 'planned',
    votes: 103,
    impact: 4,
    cost: 4,
    movedAt: '2026-11-02T09:00:00.000Z',
    authors: [author('lviv.on.wheels')],
    moves: [move('planned', '2026-11-02T09:00:00.000Z', 'The bank agreed. January.')],
  }),
  idea('receipt', 'Чек на пошту одним дотиком', 'Бухгалтерія просить чек, а я шлю їм знімок екрана.', {
    topics: ['payments'],
    state: 'shipped',
    votes: 77,
    impact: 3,
    cost: 1,
    movedAt: '2026-11-12T09:00:00.000Z',
    authors: [author('Галина Г.')],
    moves: [move('shipped', '2026-11-12T09:00:00.000Z', 'The receipt comes by e-mail at the end of each ride.')],
  }),
  idea('anywhere', 'Завершувати поїздку будь-де', 'Хочу лишити велосипед просто під домом.', {
    state: 'declined',
    votes: 71,
    impact: 3,
    cost: 5,
    movedAt: '2026-10-20T09:00:00.000Z',
    authors: [author('x', false)],
    moves: [
      move(
        'declined',
        '2026-10-20T09:00:00.000Z',
        'In the spring trial one bike in nine blocked a pavement, and people in wheelchairs wrote to us too.',
      ),
    ],
  }),
  idea('bell', 'Гучніший дзвоник', 'На Хрещатику його чую тільки я.', {
    votes: 33,
    impact: 2,
    cost: 1,
    authors: [author('@pedal.i.kava')],
  }),
];

const told = (id: string, title: string, quote: string, reason: string, votes: number, names: string[], movedAt: string) => ({
  id: `idea_${id}`,
  title,
  quote,
  quoteLanguage: 'und',
  reason,
  votes,
  names,
  movedAt: Instant.parse(movedAt),
});

export const october = Edition.parse({
  month: '2026-10',
  publishedAt: Instant.parse('2026-11-03T08:00:00.000Z'),
  intro: null,
  heard: 9,
  built: [
    told(
      'docks',
      'The map now shows free docks, and holds one for you for ten minutes',
      'I rode past three full stations and paid for the extra 25 minutes.',
      'Open a ride, tap a station, and a dock is yours. If the station fills up anyway, the extra minutes are on us.',
      214,
      ['Taras Bilyk', '@podil.rider'],
      '2026-10-30T08:00:00.000Z',
    ),
    told(
      'seats',
      '120 bikes with a child seat, marked on the map',
      'My daughter is three. I would sell the car tomorrow if there were a seat for her.',
      'At 22 stations near nurseries, up to 22 kg, inspected weekly.',
      121,
      ['Orest'],
      '2026-10-21T08:00:00.000Z',
    ),
    told(
      'receipt',
      'A receipt by e-mail',
      'Accounting asks for a receipt.',
      'It comes at the end of each ride.',
      77,
      [],
      '2026-10-19T08:00:00.000Z',
    ),
    told(
      'bell',
      'A bell that others hear too',
      'On Khreshchatyk only I hear it.',
      'Louder by half, still kind.',
      33,
      ['@pedal.i.kava', 'Maks Orel'],
      '2026-10-12T08:00:00.000Z',
    ),
  ],
  inProgress: [
    told('family', 'A family account', 'The card is one.', 'The bank agreed.', 103, ['lviv.on.wheels'], '2026-10-02T08:00:00.000Z'),
  ],
  declined: [
    told(
      'anywhere',
      'End a ride anywhere',
      'Let us end a ride anywhere.',
      'In the spring trial one bike in nine blocked a pavement, and people in wheelchairs wrote to us too. Instead we add 14 stations by May.',
      71,
      [],
      '2026-10-20T08:00:00.000Z',
    ),
  ],
  stillOpen: 12,
  thanks: ['Taras Bilyk', '@podil.rider', 'Orest', 'Halyna Hnatiuk', '@roman.teslia', 'Sofia Marchenko', 'lviv.on.wheels', 'Maks Orel'],
  kept: { opened: 204, resolved: 181, met: 187, answered: 193, medianMinutes: 36, p90Minutes: 108 },
});
export const quietSeptember: Edition = {
  ...october,
  month: '2026-09',
  publishedAt: Instant.parse('2026-10-02T08:00:00.000Z'),
  built: [],
  declined: [],
  inProgress: [],
  thanks: [],
  heard: 2,
  stillOpen: 2,
  kept: null,
};
