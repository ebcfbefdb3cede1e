import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom, someFaults } from '../../world/faults.ts';
import { histories } from '../../world/histories.ts';
import { play } from '../../world/play.ts';

/** A campaign plays more: `npm run campaign -- promises`. */
const numRuns = Number(process.env['HEARD_RUNS'] ?? 100);
const patience = 3_600_000;
const grace = fc.constantFrom(0, 60);

describe('promises in a world of their own', () => {
  it(
    'are kept on a calm day',
    () =>
      fc.assert(
        fc.asyncProperty(histories(true), grace, async (history, seconds) => {
          expect((await play({ history, grace: seconds })).violations).toEqual([]);
        }),
        { numRuns },
      ),
    patience,
  );

  it(
    'are kept when messages come twice, late and out of order',
    () =>
      fc.assert(
        fc.asyncProperty(histories(true), fc.nat(), async (history, seed) => {
          const random = randomFrom(seed);
          const queues = { random, twice: 0.3, retryAfter: 10, tries: 5, jitter: 4 };
          expect((await play({ history, options: { queues } })).violations).toEqual([]);
        }),
        { numRuns },
      ),
    patience,
  );

  it(
    'are kept when schedules fire twice, late or never',
    () =>
      fc.assert(
        fc.asyncProperty(histories(true), fc.nat(), async (history, seed) => {
          const random = randomFrom(seed);
          const habits = [[0], [0, 3], [70], [400], null];
          const schedules = () => habits[Math.floor(random() * habits.length)] ?? null;
          expect((await play({ history, options: { schedules } })).violations).toEqual([]);
        }),
        { numRuns },
      ),
    patience,
  );

  it(
    'are kept by schedules alone when the sweep is away for a time, and soon after it comes back',
    () =>
      fc.assert(
        fc.asyncProperty(histories(true), fc.nat(), async (history, seed) => {
          const random = randomFrom(seed);
          const away = new Set(Array.from({ length: 40 }, () => Math.floor(random() * 24 * 20)));
          const sweeps = (minute: string) => !away.has(Math.floor(Date.parse(`${minute}:00Z`) / 3_600_000) % (24 * 20));
          expect((await play({ history, options: { sweeps } })).violations).toEqual([]);
        }),
        { numRuns },
      ),
    patience,
  );

  it(
    'are kept when any call may fail, before or after it did its work',
    () =>
      fc.assert(
        fc.asyncProperty(histories(true), fc.nat(), async (history, seed) => {
          const random = randomFrom(seed);
          const queues = { random, twice: 0.1, retryAfter: 10, tries: 50, jitter: 0 };
          const faults = someFaults(random, 0.05);
          expect((await play({ history, options: { queues, faults }, lateBy: 400 })).violations).toEqual([]);
        }),
        { numRuns },
      ),
    patience,
  );
});
