import type { Suggestion } from './cast.ts';

/** Ideas of the month before, so that the newest "You asked — we did" has something to tell. */
export const earlier: readonly Suggestion[] = [
  {
    said: {
      on: 'telegram',
      who: 'iryna',
      text: 'Було б добре, якби застосунок показував, скільки вільних місць лишилося на станції. Ввечері їдеш, а там усе зайнято.',
    },
    title: 'Показувати вільні місця на станції',
    topics: ['stations', 'app'],
    score: [5, 2],
    voters: ['petro', 'olena', 'andrii', 'hanna', 'marko', 'yulia', 'bohdan', 'nazar', 'emma'],
    moves: [
      ['valid', 'Просять щотижня: рахуємо, чи вистачить датчиків.'],
      ['planned', 'Датчиків вистачить: беремо у версію 4.1.'],
      ['shipped', 'Вільні місця видно на карті з версії 4.1, число оновлюється щохвилини.', 'Застосунок 4.1 у крамницях'],
    ],
  },
  {
    said: {
      on: 'slack',
      who: 'sofia',
      text: 'It would be great if the map had English names of stations too. My visitors get lost every time.',
    },
    title: 'English names of stations on the map',
    topics: ['stations', 'app'],
    score: [3, 1],
    voters: ['daniel', 'emma', 'priya', 'tomasz', 'liam'],
    moves: [
      ['valid', 'Visitors get lost without them; we have the names already.'],
      ['planned', 'Goes into the 4.1 release.'],
      ['shipped', 'All 212 stations have an English name since the 4.1 release.', 'The map in English, 212 of 212 stations'],
    ],
  },
  {
    said: {
      on: 'facebook',
      who: 'daniel',
      text: 'Please add a pause: I would like to lock the bike for ten minutes at a shop without ending the ride.',
    },
    title: 'Pause a ride for ten minutes',
    topics: ['bikes'],
    score: [5, 4],
    voters: ['sofia', 'liam', 'priya', 'yulia', 'nazar', 'tomasz'],
    moves: [
      ['valid', 'A short stop should not cost a new ride.'],
      ['planned', 'The new locks can do it; they arrive in spring.'],
    ],
  },
  {
    said: { on: 'telegram', who: 'hanna', text: 'Пропоную видавати дитячі шоломи на станціях разом із велосипедами з кріслом.' },
    title: 'Дитячі шоломи на станціях',
    topics: ['stations'],
    score: [3, 5],
    voters: ['olena', 'yulia', 'iryna'],
    moves: [['declined', 'Шолом без нагляду псують і не миють між поїздками: це небезпечно. Роздаємо їх у сервісному центрі на Подолі.']],
  },
];

/** Ideas of the last days, on their way. */
export const recent: readonly Suggestion[] = [
  {
    said: { on: 'standard-webhooks', who: 'bohdan', text: 'Зробіть, будь ласка, темну тему в застосунку: вночі екран сліпить.' },
    title: 'Темна тема в застосунку',
    topics: ['app'],
    score: [2, 2],
    voters: ['petro', 'marko', 'nazar', 'tomasz'],
    moves: [
      ['valid', 'Вночі екран справді сліпить: перевірили.'],
      ['planned', 'Два тижні роботи, беремо в листопад.'],
      ['in_progress', 'Малюємо, спробувати можна буде до кінця місяця.'],
    ],
  },
  {
    said: { on: 'facebook', who: 'emma', text: 'It would be great if some bikes had a trailer for parcels.' },
    title: 'Trailers for parcels',
    topics: ['bikes'],
    voters: ['liam', 'sofia'],
    moves: [],
  },
  {
    said: { on: 'facebook', who: 'andrii', text: 'Пропоную зимові шини на частину велосипедів: торік у грудні їздити було слизько.' },
    title: 'Зимові шини',
    topics: ['bikes'],
    score: [4, 3],
    voters: ['bohdan', 'iryna', 'petro', 'olena', 'hanna'],
    moves: [['valid', 'Рахуємо вартість для ста велосипедів.']],
  },
];
