import { instantFrom } from '../../../shared/kernel/instant.ts';
import { asks, breaches, climbs, does, type Example, looks, type Row, reminds, replies, warns } from '../example-shape.ts';

const office = { calendar: 'kyiv-office', metric: 'first_response', promise: { targetMinutes: { first_response: 120 } } } as const;
const missed: readonly Row[] = [
  asks('2026-11-16T10:00:00+02:00', 'A question', 'Запитання', '2 h left, due 12:00'),
  warns('2026-11-16T11:30:00+02:00', '30 min left, due 12:00'),
  breaches('2026-11-16T12:00:00+02:00', '0 min over, was due 12:00'),
];

/** The section on who hears, and when: the usual ladder. */
export const ladders: readonly Example[] = [
  {
    ...office,
    name: 'ladder',
    rows: [
      ...missed,
      climbs(
        '2026-11-16T12:30:00+02:00',
        1,
        'Nobody took it: the lead hears',
        'Ніхто не взяв: дізнається керівник',
        '30 min over, was due 12:00',
      ),
      climbs(
        '2026-11-16T13:00:00+02:00',
        2,
        'Still nobody: whoever is on call hears',
        'Досі ніхто: дізнається черговий',
        '1 h over, was due 12:00',
      ),
      replies('2026-11-16T13:10:00+02:00', 'The reply', 'Відповідь', 'Met late, +1 h 10 min'),
    ],
  },
  {
    ...office,
    name: 'taken',
    rows: [
      ...missed,
      does(
        '2026-11-16T12:10:00+02:00',
        { type: 'acknowledge' },
        'Olha: “I take it”',
        'Ольга: «Беру на себе»',
        '10 min over, was due 12:00',
      ),
      looks(
        '2026-11-16T12:30:00+02:00',
        'The lead would hear now, and does not',
        'Керівник мав би дізнатися, але ні',
        '30 min over, was due 12:00',
      ),
      does(
        '2026-11-16T12:40:00+02:00',
        { type: 'note', text: 'asked the depot' },
        'She leaves a note: another 60 minutes',
        'Вона лишає нотатку: ще 60 хвилин',
        '40 min over, was due 12:00',
      ),
      reminds(
        '2026-11-16T13:40:00+02:00',
        'Nothing followed: Olha is reminded',
        'Далі нічого: Ользі нагадують',
        '1 h 40 min over, was due 12:00',
      ),
      climbs(
        '2026-11-16T14:00:00+02:00',
        1,
        'The climb goes on: the lead hears',
        'Підйом триває: дізнається керівник',
        '2 h over, was due 12:00',
      ),
    ],
  },
  {
    ...office,
    name: 'snoozed',
    rows: [
      ...missed,
      does(
        '2026-11-16T12:10:00+02:00',
        { type: 'snooze', until: instantFrom('2026-11-16T13:10:00+02:00') },
        'Olha snoozes it for an hour',
        'Ольга відкладає на годину',
        '10 min over, was due 12:00',
      ),
      reminds('2026-11-16T13:10:00+02:00', 'Olha is reminded', 'Ользі нагадують', '1 h 10 min over, was due 12:00'),
      climbs('2026-11-16T13:30:00+02:00', 1, 'The lead hears', 'Дізнається керівник', '1 h 30 min over, was due 12:00'),
    ],
  },
  {
    ...office,
    name: 'friday-taken',
    rows: [
      asks('2026-11-13T15:30:00+02:00', 'A question on Friday', 'Запитання в п’ятницю', '2 h left, due 17:30'),
      warns('2026-11-13T17:00:00+02:00', '30 min left, due 17:30'),
      breaches('2026-11-13T17:30:00+02:00', '0 min over, was due 17:30'),
      does(
        '2026-11-13T17:45:00+02:00',
        { type: 'acknowledge' },
        'Olha: “I take it”',
        'Ольга: «Беру на себе»',
        '15 min over, was due 17:30',
      ),
      reminds(
        '2026-11-16T09:45:00+02:00',
        'Sixty working minutes later',
        'За шістдесят робочих хвилин',
        '1 h 15 min over, was due Fri 17:30',
      ),
      replies('2026-11-16T09:50:00+02:00', 'The reply', 'Відповідь', 'Met late, +1 h 20 min'),
    ],
  },
];
