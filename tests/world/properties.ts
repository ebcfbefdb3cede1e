import fc from 'fast-check';
import { randomFrom, someFaults } from './faults.ts';
import { type Happening, histories } from './histories.ts';
import { type Played, play } from './play.ts';
import { limitedKeys } from './touched-keys.ts';
import type { WorldOptions } from './world.ts';

/** A kind of day, and what it does to a world; everything random comes from a seed. */
export interface KindOfDay {
  readonly name: string;
  readonly options: (random: () => number) => Partial<WorldOptions>;
  /** Seconds by which an alarm may be late where it is not the usual 125. */
  readonly lateBy?: number;
}

const scheduleHabits = [[0], [0, 3], [70], [400], null];

/** Every kind of day on which promises are to be kept. */
export const kindsOfDay: readonly KindOfDay[] = [
  { name: 'on a calm day', options: () => ({}) },
  {
    name: 'when messages come twice, late and out of order',
    options: (random) => ({ queues: { random, twice: 0.3, retryAfter: 10, tries: 5, jitter: 4 } }),
  },
  {
    name: 'when schedules fire twice, late or never',
    options: (random) => ({ schedules: () => scheduleHabits[Math.floor(random() * scheduleHabits.length)] ?? null }),
  },
  {
    name: 'by schedules alone while the sweep is away for hours',
    options: (random) => {
      const away = new Set(Array.from({ length: 40 }, () => Math.floor(random() * 24 * 20)));
      return { sweeps: (minute) => !away.has(Math.floor(Date.parse(`${minute}:00Z`) / 3_600_000) % (24 * 20)) };
    },
  },
  {
    name: 'when any call may fail, before or after it did its work',
    options: (random) => ({ queues: { random, twice: 0.1, retryAfter: 10, tries: 50, jitter: 0 }, faults: someFaults(random, 0.05) }),
    lateBy: 400,
  },
  {
    name: 'when a key of the table takes eight items a second',
    options: (random) => ({ queues: { random, twice: 0.1, retryAfter: 10, tries: 50, jitter: 0 }, faults: limitedKeys(8) }),
    lateBy: 200,
  },
];

/** What went wrong with a history on a kind of day; empty when every promise was kept. */
export const wrongOn = async (day: KindOfDay, history: readonly Happening[], grace: number, seed: number): Promise<readonly string[]> => {
  const played: Played = { history, grace, options: day.options(randomFrom(seed)), ...(day.lateBy && { lateBy: day.lateBy }) };
  return (await play(played)).violations;
};

/** Whether promises are kept on a kind of day, whatever happens. A failure names the history, the grace and the seed that replay it. */
export const keptOn = (day: KindOfDay) =>
  fc.asyncProperty(histories(true), fc.constantFrom(0, 60), fc.nat(), async (history, grace, seed) => {
    const wrong = await wrongOn(day, history, grace, seed);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  });
