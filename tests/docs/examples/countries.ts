import { asks, type Example, looks, warns } from '../example-shape.ts';

const promise = { targetMinutes: { first_response: 120 } };

/** The section on calendars: public holidays of a country, and Ukraine's switch. */
export const countries: readonly Example[] = [
  {
    name: 'public-holiday',
    calendar: 'kyiv-peace',
    metric: 'first_response',
    promise,
    rows: [
      asks('2026-08-21T17:00:00+03:00', 'A question on Friday', 'Запитання в п’ятницю', '2 h left, due Tue 10:00'),
      looks('2026-08-24T12:00:00+03:00', 'Monday, Independence Day', 'Понеділок, День Незалежності', '1 h left, due Tue 10:00'),
      warns('2026-08-25T09:30:00+03:00', '30 min left, due 10:00'),
    ],
  },
  {
    name: 'martial-law',
    calendar: 'kyiv-martial-law',
    metric: 'first_response',
    promise,
    rows: [
      asks('2026-08-21T17:00:00+03:00', 'The same question', 'Те саме запитання', '2 h left, due Mon 10:00'),
      warns('2026-08-24T09:30:00+03:00', '30 min left, due 10:00'),
    ],
  },
];
