import { asks, type Example, looks, replies, sets, warns } from '../example-shape.ts';

/** Rules 1 to 4: what starts a clock and what stops it. */
export const answers: readonly Example[] = [
  {
    name: 'late-delivery',
    calendar: 'kyiv-office',
    metric: 'first_response',
    promise: { targetMinutes: { first_response: 120 } },
    rows: [
      asks(
        '2026-11-16T10:20:00+02:00',
        'A question that the platform stamped 10:00 reaches Heard',
        'До Heard доходить запитання, яке платформа позначила 10:00',
        '1 h 40 min left, due 12:00',
        { stamp: '2026-11-16T10:00:00+02:00' },
      ),
      warns('2026-11-16T11:30:00+02:00', '30 min left, due 12:00'),
      replies('2026-11-16T11:50:00+02:00', 'Olha replies', 'Ольга відповідає', 'Met in 1 h 50 min'),
    ],
  },
  {
    name: 'own-app',
    calendar: 'kyiv-office',
    metric: 'first_response',
    promise: { targetMinutes: { first_response: 120 } },
    rows: [
      asks('2026-11-16T10:00:00+02:00', 'A question', 'Запитання', '2 h left, due 12:00'),
      replies('2026-11-16T10:00:05+02:00', 'A bot says “We got it”', 'Бот пише «Ми отримали»', '2 h left, due 12:00', {
        id: 'bot',
        kind: 'bot',
      }),
      {
        ...looks('2026-11-16T10:10:00+02:00', 'Olha leaves a private note', 'Ольга лишає внутрішню нотатку', '1 h 50 min left, due 12:00'),
      },
      replies(
        '2026-11-16T10:43:00+02:00',
        'Heard learns of the reply that Olha gave in the platform’s app at 10:40',
        'Heard дізнається про відповідь, яку Ольга о 10:40 дала в застосунку платформи',
        'Met in 40 min',
        { stamp: '2026-11-16T10:40:00+02:00' },
      ),
    ],
  },
  {
    name: 'next-reply',
    calendar: 'kyiv-office',
    metric: 'next_response',
    promise: { targetMinutes: { next_response: 60 }, warning: { minutes: 15 } },
    rows: [
      asks('2026-11-16T10:00:00+02:00', 'A question; the first reply is awaited', 'Запитання; чекаємо на першу відповідь', 'no clock'),
      replies('2026-11-16T10:20:00+02:00', 'The first reply', 'Перша відповідь', 'no clock'),
      asks('2026-11-16T11:00:00+02:00', 'The person asks again', 'Людина перепитує', '1 h left, due 12:00', { id: 'second' }),
      asks('2026-11-16T11:20:00+02:00', 'And once more', 'І ще раз', '40 min left, due 12:00', { id: 'third' }),
      replies('2026-11-16T11:40:00+02:00', 'One reply to both', 'Одна відповідь на обидва', 'Met in 40 min', { id: 'both' }),
      asks('2026-11-16T11:45:00+02:00', '“Thanks!”', '«Дякую!»', 'Met in 40 min', { id: 'thanks', intent: 'courtesy' }),
      sets('2026-11-16T11:50:00+02:00', 'resolved', 'Olha resolves it', 'Ольга позначає «Вирішено»', 'Met in 40 min'),
      asks('2026-11-17T10:00:00+02:00', 'A new question in the same thread', 'Нове запитання в тій самій гілці', '1 h left, due 11:00', {
        id: 'fourth',
      }),
    ],
  },
  {
    name: 'reopened',
    calendar: 'kyiv-office',
    metric: 'resolution',
    promise: { targetMinutes: { resolution: 960 } },
    rows: [
      asks('2026-11-16T10:00:00+02:00', 'A complaint', 'Скарга', '16 h left, due Tue 17:00', { intent: 'complaint' }),
      replies(
        '2026-11-16T11:00:00+02:00',
        'A reply; the matter itself is still open',
        'Відповідь; сама справа ще відкрита',
        '15 h left, due Tue 17:00',
      ),
      sets('2026-11-16T15:00:00+02:00', 'resolved', 'Resolved', 'Вирішено', 'Met in 5 h'),
      asks(
        '2026-11-18T10:00:00+02:00',
        '“It broke again”: reopened',
        '«Знову зламалося»: справу відкрито знову',
        '11 h left, due Thu 12:00',
        {
          id: 'again',
          intent: 'complaint',
        },
      ),
      sets('2026-11-18T16:00:00+02:00', 'resolved', 'Resolved again', 'Знову вирішено', 'Met in 11 h'),
    ],
  },
];
