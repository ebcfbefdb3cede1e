import { asks, type Example, looks, replies, warns } from '../example-shape.ts';

/** The section on calendars: split days, overnight hours, half days, extra days. */
export const calendars: readonly Example[] = [
  {
    name: 'lunch',
    calendar: 'kyiv-lunch',
    metric: 'first_response',
    promise: { targetMinutes: { first_response: 120 } },
    rows: [
      asks('2026-11-16T12:30:00+02:00', 'A question half an hour before lunch', 'Запитання за пів години до обіду', '2 h left, due 15:30'),
      looks('2026-11-16T13:40:00+02:00', 'Lunch', 'Обід', '1 h 30 min left, due 15:30'),
      warns('2026-11-16T15:00:00+02:00', '30 min left, due 15:30'),
    ],
  },
  {
    name: 'december',
    calendar: 'kyiv-december',
    metric: 'first_response',
    promise: { targetMinutes: { first_response: 120 } },
    rows: [
      asks('2026-12-24T12:00:00+02:00', 'A question on the half day', 'Запитання в скорочений день', '2 h left, due Sat 11:00'),
      looks('2026-12-25T12:00:00+02:00', 'The holiday', 'Свято', '1 h left, due Sat 11:00'),
      warns('2026-12-26T10:30:00+02:00', '30 min left, due 11:00'),
      replies('2026-12-26T10:45:00+02:00', 'The reply, on the extra Saturday', 'Відповідь у робочу суботу', 'Met in 1 h 45 min'),
    ],
  },
  {
    name: 'new-year-night',
    calendar: 'kyiv-nights',
    metric: 'first_response',
    promise: { targetMinutes: { first_response: 120 } },
    rows: [
      asks(
        '2026-12-31T23:30:00+02:00',
        'A question half an hour before the New Year',
        'Запитання за пів години до Нового року',
        '2 h left, due Sat 23:30',
      ),
      looks('2027-01-01T02:00:00+02:00', 'The tail of the shift is free', 'Кінець зміни вихідний', '1 h 30 min left, due Sat 23:30'),
      looks('2027-01-01T23:00:00+02:00', 'So is the shift of 1 January', 'Зміна 1 січня теж', '1 h 30 min left, due Sat 23:30'),
      warns('2027-01-02T23:00:00+02:00', '30 min left, due 23:30'),
    ],
  },
];
