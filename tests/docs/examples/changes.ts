import { asks, breaches, does, type Example, looks, replies, warns } from '../example-shape.ts';

const twoHours = { targetMinutes: { first_response: 120 } };
const office = { calendar: 'kyiv-office', metric: 'first_response', promise: twoHours } as const;

/** Rules 6 and 10 to 14: lateness, and what changes under a running clock. */
export const changes: readonly Example[] = [
  {
    ...office,
    name: 'one-second',
    rows: [
      asks('2026-11-16T10:00:00+02:00', 'A question', 'Запитання', '2 h left, due 12:00'),
      warns('2026-11-16T11:30:00+02:00', '30 min left, due 12:00'),
      breaches('2026-11-16T12:00:00+02:00', '0 min over, was due 12:00'),
      replies('2026-11-16T12:00:01+02:00', 'The reply, a second late', 'Відповідь, на секунду пізніше', 'Met late, +0 min'),
    ],
  },
  {
    ...office,
    name: 'becomes-complaint',
    before: [{ id: 'complaints', when: { intents: ['complaint'] }, targetMinutes: { first_response: 60 } }],
    rows: [
      asks('2026-11-16T10:00:00+02:00', 'A question, promised in 2 h', 'Запитання, обіцяно за 2 год', '2 h left, due 12:00'),
      does(
        '2026-11-16T10:30:00+02:00',
        { type: 'reclassify', intent: 'complaint' },
        'Olha marks it a complaint, promised in 1 h',
        'Ольга позначає його скаргою, обіцяно за 1 год',
        '30 min left, due 11:00',
      ),
      does(
        '2026-11-16T10:40:00+02:00',
        { type: 'assign', assignee: 'taras' },
        'She hands it to Taras',
        'Передає розмову Тарасові',
        '20 min left, due 11:00',
      ),
      warns('2026-11-16T10:45:00+02:00', '15 min left, due 11:00'),
      replies('2026-11-16T10:55:00+02:00', 'Taras replies', 'Тарас відповідає', 'Met in 55 min'),
    ],
  },
  {
    ...office,
    name: 'other-calendar',
    before: [{ id: 'urgent', when: { intents: ['complaint'] }, calendar: 'kyiv-always', targetMinutes: { first_response: 180 } }],
    rows: [
      asks('2026-11-13T17:00:00+02:00', 'A question on Friday', 'Запитання в п’ятницю', '2 h left, due Mon 10:00'),
      looks('2026-11-13T18:00:00+02:00', 'We close: an hour is used', 'Зачиняємося: минула година', '1 h left, due Mon 10:00'),
      does(
        '2026-11-13T20:00:00+02:00',
        { type: 'reclassify', intent: 'complaint' },
        'Marked a complaint: 3 h round the clock, of which one is used',
        'Позначено скаргою: 3 год цілодобово, з них одна минула',
        '2 h left, due 22:00',
      ),
      warns('2026-11-13T21:15:00+02:00', '45 min left, due 22:00'),
    ],
  },
  {
    ...office,
    name: 'holiday-added',
    rows: [
      asks('2026-11-13T16:30:00+02:00', 'A question on Friday', 'Запитання в п’ятницю', '2 h left, due Mon 09:30'),
      {
        ...looks('2026-11-13T17:00:00+02:00', 'Monday is made a holiday', 'Понеділок оголошено вихідним', '1 h 30 min left, due Tue 09:30'),
        edit: ({ calendars }) => ({
          calendars: calendars.map((calendar) => ({ ...calendar, version: 2, holidays: [{ date: '2026-11-16' }] })),
        }),
      },
      looks(
        '2026-11-16T09:30:00+02:00',
        'The old deadline: nobody is told',
        'Колишній строк: нікого не турбуємо',
        '30 min left, due Tue 09:30',
      ),
      warns('2026-11-17T09:00:00+02:00', '30 min left, due 09:30'),
    ],
  },
  {
    ...office,
    name: 'late-webhook',
    graceSeconds: 60,
    rows: [
      asks('2026-11-16T10:00:00+02:00', 'A question', 'Запитання', '2 h left, due 12:00'),
      warns('2026-11-16T11:30:00+02:00', '30 min left, due 12:00'),
      breaches('2026-11-16T12:01:00+02:00', '1 min over, was due 12:00'),
      replies(
        '2026-11-16T12:05:00+02:00',
        'The webhook of a reply stamped 11:58 comes at last: the breach is taken back, staff are told',
        'Нарешті надходить вебхук відповіді, позначеної 11:58: прострочення знято, команду сповіщено',
        'Met in 1 h 58 min',
        { stamp: '2026-11-16T11:58:00+02:00' },
      ),
    ],
  },
  {
    ...office,
    name: 'grace',
    graceSeconds: 60,
    rows: [
      asks('2026-11-16T10:00:00+02:00', 'A question', 'Запитання', '2 h left, due 12:00'),
      warns('2026-11-16T11:30:00+02:00', '30 min left, due 12:00'),
      breaches('2026-11-16T12:01:00+02:00', '1 min over, was due 12:00'),
      replies('2026-11-16T12:06:00+02:00', 'The reply', 'Відповідь', 'Met late, +5 min'),
    ],
  },
  {
    ...office,
    name: 'deleted',
    rows: [
      asks('2026-11-16T10:00:00+02:00', 'A question', 'Запитання', '2 h left, due 12:00'),
      asks('2026-11-16T10:40:00+02:00', 'The person deletes it', 'Людина видаляє його', 'Withdrawn', { verb: 'delete' }),
      looks('2026-11-16T12:30:00+02:00', 'Nothing has rung', 'Нічого не дзвонило', 'Withdrawn'),
    ],
  },
  {
    ...office,
    name: 'deleted-late',
    rows: [
      asks('2026-11-16T10:00:00+02:00', 'A question', 'Запитання', '2 h left, due 12:00'),
      warns('2026-11-16T11:30:00+02:00', '30 min left, due 12:00'),
      breaches('2026-11-16T12:00:00+02:00', '0 min over, was due 12:00'),
      asks('2026-11-16T12:30:00+02:00', 'The person deletes it', 'Людина видаляє його', '30 min over, was due 12:00', { verb: 'delete' }),
    ],
  },
  {
    ...office,
    name: 'platform-window',
    rows: [
      asks('2026-11-13T16:30:00+02:00', 'A private message to a page', 'Приватне повідомлення сторінці', '1 h 30 min left, due Sat 16:30', {
        platform: 'facebook',
      }),
      warns('2026-11-13T17:30:00+02:00', '30 min left, due Sat 16:30'),
    ],
  },
  {
    ...office,
    name: 'once',
    rows: [
      asks('2026-11-16T10:00:00+02:00', 'A question', 'Запитання', '2 h left, due 12:00'),
      warns('2026-11-16T11:30:00+02:00', '30 min left, due 12:00'),
      looks('2026-11-16T11:31:00+02:00', 'The timer fires again: silence', 'Таймер спрацьовує ще раз: тиша', '29 min left, due 12:00'),
      breaches('2026-11-16T12:00:00+02:00', '0 min over, was due 12:00'),
      looks('2026-11-16T12:10:00+02:00', 'And again: silence', 'І ще раз: тиша', '10 min over, was due 12:00'),
      replies('2026-11-16T12:25:00+02:00', 'The reply', 'Відповідь', 'Met late, +25 min'),
    ],
  },
];
