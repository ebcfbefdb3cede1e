import { asks, type Example, looks, replies, sets, warns } from '../example-shape.ts';

/** Rules 5 to 9 and 15: which minutes count. */
export const time: readonly Example[] = [
  {
    name: 'pause',
    calendar: 'kyiv-office',
    metric: 'resolution',
    promise: { targetMinutes: { resolution: 480 }, warning: { minutes: 60 } },
    rows: [
      asks('2026-11-13T10:00:00+02:00', 'A question', 'Запитання', '8 h left, due 18:00'),
      sets(
        '2026-11-13T16:00:00+02:00',
        'waiting',
        'Olha asks for a photo: waiting on customer',
        'Ольга просить фото: чекаємо на людину',
        'Paused, 2 h left',
      ),
      looks('2026-11-15T12:00:00+02:00', 'Sunday noon', 'Неділя, полудень', 'Paused, 2 h left'),
      asks('2026-11-16T10:00:00+02:00', 'The photo comes, the clock goes on', 'Фото надійшло, годинник іде далі', '2 h left, due 12:00', {
        id: 'photo',
      }),
      warns('2026-11-16T11:00:00+02:00', '1 h left, due 12:00'),
      sets('2026-11-16T11:30:00+02:00', 'resolved', 'Resolved', 'Вирішено', 'Met in 7 h 30 min'),
    ],
  },
  {
    name: 'closing-time',
    calendar: 'kyiv-office',
    metric: 'first_response',
    promise: { targetMinutes: { first_response: 120 } },
    rows: [
      asks(
        '2026-11-13T16:00:00+02:00',
        'A question two hours before closing',
        'Запитання за дві години до закриття',
        '2 h left, due 18:00',
      ),
      warns('2026-11-13T17:30:00+02:00', '30 min left, due 18:00'),
      replies('2026-11-13T18:00:00+02:00', 'The reply, at closing time to the second', 'Відповідь рівно в мить закриття', 'Met in 2 h'),
    ],
  },
  {
    name: 'seconds',
    calendar: 'kyiv-office',
    metric: 'first_response',
    promise: { targetMinutes: { first_response: 120 } },
    rows: [
      asks('2026-11-13T16:30:20+02:00', 'A question', 'Запитання', '2 h left, due Mon 09:30'),
      warns('2026-11-16T09:00:20+02:00', '30 min left, due 09:30'),
      looks('2026-11-16T09:29:00+02:00', 'Somebody looks', 'Хтось дивиться', '80 s left, due 09:30'),
      replies('2026-11-16T09:30:20+02:00', 'The reply, at the last second', 'Відповідь в останню секунду', 'Met in 2 h'),
    ],
  },
  {
    name: 'short-night',
    calendar: 'kyiv-nights',
    metric: 'first_response',
    promise: { targetMinutes: { first_response: 480 }, warning: { minutes: 30 } },
    rows: [
      asks(
        '2027-03-27T22:00:00+02:00',
        'A question as the night shift opens',
        'Запитання на початку нічної зміни',
        '8 h left, due Sun 23:00',
      ),
      looks(
        '2027-03-28T02:59:00+02:00',
        'A minute before clocks go forward',
        'За хвилину до переведення годинників уперед',
        '3 h 01 min left, due 23:00',
      ),
      looks('2027-03-28T04:00:00+03:00', 'A minute later it is four', 'Ще за хвилину вже четверта', '3 h left, due 23:00'),
      looks(
        '2027-03-28T06:00:00+03:00',
        'The shift closes after seven hours',
        'Зміна скінчилася, тривала сім годин',
        '1 h left, due 23:00',
      ),
      warns('2027-03-28T22:30:00+03:00', '30 min left, due 23:00'),
    ],
  },
  {
    name: 'long-night',
    calendar: 'kyiv-nights',
    metric: 'first_response',
    promise: { targetMinutes: { first_response: 480 }, warning: { minutes: 30 } },
    rows: [
      asks(
        '2026-10-24T22:00:00+03:00',
        'A question as the night shift opens',
        'Запитання на початку нічної зміни',
        '8 h left, due Sun 05:00',
      ),
      looks('2026-10-25T03:30:00+03:00', 'Half past three, the first time', 'Пів на четверту, вперше', '2 h 30 min left, due 05:00'),
      looks('2026-10-25T03:30:00+02:00', 'Half past three, the second time', 'Пів на четверту, вдруге', '1 h 30 min left, due 05:00'),
      warns('2026-10-25T04:30:00+02:00', '30 min left, due 05:00'),
    ],
  },
  {
    name: 'half-hour',
    calendar: 'lord-howe-nights',
    metric: 'first_response',
    promise: { targetMinutes: { first_response: 480 }, warning: { minutes: 20 } },
    rows: [
      asks(
        '2026-10-03T22:00:00+10:30',
        'A question as the night shift opens',
        'Запитання на початку нічної зміни',
        '8 h left, due Sun 22:30',
      ),
      looks(
        '2026-10-04T06:00:00+11:00',
        'The shift closes after seven and a half hours',
        'Зміна скінчилася, тривала сім з половиною годин',
        '30 min left, due 22:30',
      ),
      warns('2026-10-04T22:10:00+11:00', '20 min left, due 22:30'),
    ],
  },
  {
    name: 'missing-hour',
    calendar: 'kyiv-sundays',
    metric: 'first_response',
    promise: { targetMinutes: { first_response: 60 }, warning: { minutes: 15 } },
    rows: [
      asks('2027-03-28T02:00:00+02:00', 'A question before opening', 'Запитання до відкриття', '1 h left, due 05:30'),
      looks(
        '2027-03-28T04:30:00+03:00',
        'Opening: 03:30 does not exist today',
        'Відкриття: часу 03:30 сьогодні немає',
        '1 h left, due 05:30',
      ),
      warns('2027-03-28T05:15:00+03:00', '15 min left, due 05:30'),
    ],
  },
  {
    name: 'friday-question',
    calendar: 'kyiv-office',
    metric: 'first_response',
    promise: { targetMinutes: { first_response: 120 }, warning: { minutes: 30 } },
    rows: [
      asks('2026-11-13T16:30:00+02:00', 'A question on Friday', 'Запитання в п’ятницю', '2 h left, due Mon 09:30'),
      looks('2026-11-13T18:00:00+02:00', 'We close', 'Зачиняємося', '30 min left, due Mon 09:30'),
      looks('2026-11-15T00:00:00+02:00', 'Midnight: nothing rings', 'Північ: нічого не дзвонить', '30 min left, due Mon 09:30'),
      warns('2026-11-16T09:00:00+02:00', '30 min left, due 09:30'),
      replies('2026-11-16T09:20:00+02:00', 'Olha replies', 'Ольга відповідає', 'Met in 1 h 50 min'),
    ],
  },
  {
    name: 'round-the-clock',
    calendar: 'kyiv-always',
    metric: 'first_response',
    promise: { targetMinutes: { first_response: 120 } },
    rows: [
      asks('2026-11-14T23:30:00+02:00', 'A question on Saturday night', 'Запитання в ніч на неділю', '2 h left, due Sun 01:30'),
      looks('2026-11-15T00:00:00+02:00', 'Midnight', 'Північ', '1 h 30 min left, due 01:30'),
      warns('2026-11-15T01:00:00+02:00', '30 min left, due 01:30'),
      replies('2026-11-15T01:10:00+02:00', 'The reply', 'Відповідь', 'Met in 1 h 40 min'),
    ],
  },
];
