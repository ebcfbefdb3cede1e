import { Calendar, type Interval } from '../../shared/contract/settings.ts';
import type { Dice } from './dice.ts';
import { jumpsOf } from './wall-clock.ts';

/** Zones that shift by half an hour, stand at odd offsets, changed their law, jumped over a day or observe Ramadan. */
const zones = [
  'UTC',
  'Europe/Kyiv',
  'Europe/London',
  'Europe/Lisbon',
  'Europe/Moscow',
  'Europe/Istanbul',
  'Europe/Volgograd',
  'America/New_York',
  'America/St_Johns',
  'America/Caracas',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Recife',
  'America/Havana',
  'America/Phoenix',
  'America/Scoresbysund',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Africa/Juba',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Asia/Gaza',
  'Asia/Beirut',
  'Asia/Tehran',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Australia/Eucla',
  'Antarctica/Troll',
  'Antarctica/Casey',
  'Pacific/Apia',
  'Pacific/Kwajalein',
  'Pacific/Chatham',
  'Pacific/Norfolk',
] as const;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const years = { from: 1986, to: 2037 };

const jumps = new Map<string, number[]>();
const jumpsIn = (zone: string): number[] => {
  const known = jumps.get(zone) ?? jumpsOf(zone, years.from, years.to);
  jumps.set(zone, known);
  return known;
};

const wall = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const usual: Interval[][] = [
  [['09:00', '18:00']],
  [
    ['08:30', '12:30'],
    ['13:15', '17:45'],
  ],
  [['22:00', '06:00']],
  [['00:00', '24:00']],
  [['16:00', '24:00']],
  [
    ['18:00', '02:30'],
    ['01:30', '03:15'],
  ],
];
const anyTime = (dice: Dice) =>
  wall(dice.chance(0.5) ? dice.whole(0, 95) * 15 : dice.chance(0.9) ? dice.whole(0, 1440) : dice.whole(0, 240));
const hoursOf = (dice: Dice): Interval[] =>
  dice.chance(0.6) ? dice.one(usual) : Array.from({ length: dice.whole(1, 3) }, (): Interval => [anyTime(dice), anyTime(dice)]);

const dateOf = (millis: number) => new Date(millis).toISOString().slice(0, 10);
const holidaysOf = (dice: Dice, around: number) =>
  Array.from({ length: dice.whole(0, 6) }, () => {
    const near = dateOf(around + dice.whole(-9, 12) * 86_400_000);
    const date = dice.chance(0.6) ? near : dice.chance(0.3) ? '02-29' : near.slice(5);
    return dice.chance(0.4) ? { date, intervals: hoursOf(dice) } : { date };
  });

/** Half of the starts are days from a jump of the zone's clock, some around leap days, the rest anywhere in fifty years. */
const someDay = (dice: Dice, zone: string): number => {
  const near = jumpsIn(zone);
  if (near.length > 0 && dice.chance(0.5)) return dice.one(near) * 60_000 + dice.whole(-6, 3) * 86_400_000;
  if (dice.chance(0.1)) return Date.UTC(dice.whole(497, 508) * 4, 1, dice.whole(24, 30));
  return Date.UTC(dice.whole(years.from + 1, years.to - 2), dice.whole(0, 11), dice.whole(1, 28));
};

/** A calendar, and an instant (whole seconds, in milliseconds) about which it is asked. */
export const calendarCase = (dice: Dice): { calendar: Calendar; around: number } => {
  const zone = dice.one(zones);
  const around = someDay(dice, zone);
  const same = dice.chance(0.5) ? hoursOf(dice) : null;
  const open = weekdays.filter(() => dice.chance(0.75));
  const weekly = Object.fromEntries([...open, dice.one(weekdays)].map((day) => [day, same ?? hoursOf(dice)]));
  return { calendar: Calendar.parse({ timezone: zone, weekly, holidays: holidaysOf(dice, around) }), around };
};

/** Open seconds of an ordinary working day of a calendar, overlaps counted twice. */
export const dayLength = ({ weekly }: Calendar): number => {
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const days = Object.values(weekly).filter(({ length }) => length > 0);
  const open = days.flat().map(([opens, closes]) => (minutes(closes) > minutes(opens) ? 0 : 1440) + minutes(closes) - minutes(opens));
  return Math.max(1, Math.round((open.reduce((sum, one) => sum + one, 0) * 60) / days.length));
};
