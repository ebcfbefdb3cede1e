import fc from 'fast-check';
import { keptOn, kindsOfDay } from '../world/properties.ts';
import type { Campaign } from './campaign.ts';

/** Ten thousand random histories, each on one kind of day: no promise broken falsely, early, twice, or left untold. */
export const run: Campaign = async ({ runs = 10_000, seed, say }) => {
  const each = Math.ceil(runs / kindsOfDay.length);
  const kept: Record<string, number> = {};
  for (const day of kindsOfDay) {
    const { failed, numRuns, counterexample, errorInstance } = await fc.check(keptOn(day), { numRuns: each, seed });
    if (failed) throw new Error(`${day.name}: ${String(errorInstance)}\n${JSON.stringify(counterexample)}`);
    kept[day.name] = numRuns;
    say(`${day.name}: ${numRuns} histories, nothing wrong`);
  }
  return { histories: each * kindsOfDay.length, violations: 0, kept };
};
