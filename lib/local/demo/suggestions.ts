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
    score: [5, 2],
    voters: ['petro', 'olena', 'andrii', 'hanna', 'marko', 'yulia', 'bohdan', 'nazar', 'emma'],
    moves: [
      ['considering', 'Просять щотижня: рахуємо, чи вистачить датчиків.'],
      ['shipped', 'Вільні місця видно на карті з версії 4.1, число оновлюється щохвилини.'],
    ],
  },
  {
    said: {
      on: 'slack',
      who: 'sofia',
      text: 'It would be great if the map had English names of stations too. My visitors get lost every time.',
    },
    title: 'English names of stations on the map',
    score: [3, 1],
    voters: ['daniel', 'emma', 'priya', 'tomasz', 'liam'],
    moves: [['shipped', 'All 212 stations have an English name since the 4.1 release.']],
  },
  {
    said: {
      on: 'facebook',
      who: 'daniel',
      text: 'Please add a pause: I would like to lock the bike for ten minutes at a shop without ending the ride.',
    },
    title: 'Pause a ride for ten minutes',
    score: [5, 4],
    voters: ['sofia', 'liam', 'priya', 'yulia', 'nazar', 'tomasz'],
    moves: [['planned', 'The new locks can do it; they arrive in spring.']],
  },
  {
    said: { on: 'telegram', who: 'hanna', text: 'Пропоную видавати дитячі шоломи на станціях разом із велосипедами з кріслом.' },
    title: 'Дитячі шоломи на станціях',
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
    score: [2, 2],
    voters: ['petro', 'marko', 'nazar', 'tomasz'],
    moves: [['started', 'Малюємо, спробувати можна буде до кінця місяця.']],
  },
  {
    said: { on: 'facebook', who: 'emma', text: 'It would be great if some bikes had a trailer for parcels.' },
    title: 'Trailers for parcels',
    voters: ['liam', 'sofia'],
    moves: [],
  },
  {
    said: { on: 'facebook', who: 'andrii', text: 'Пропоную зимові шини на частину велосипедів: торік у грудні їздити було слизько.' },
    title: 'Зимові шини',
    score: [4, 3],
    voters: ['bohdan', 'iryna', 'petro', 'olena', 'hanna'],
    moves: [['considering', 'Рахуємо вартість для ста велосипедів.']],
  },
];
