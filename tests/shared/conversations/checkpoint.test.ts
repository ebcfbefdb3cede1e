import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deliveries } from '../../world/deliveries.ts';
import { bothWays, type Ways } from '../../world/two-ways.ts';

const numRuns = Number(process.env['HEARD_RUNS'] ?? 500);

it('a checkpoint and its tail lead to the same heads, facts and claims as all acts do, after each of any deliveries', async () => {
  const ways: Ways = new Map();
  await fc.assert(
    fc.asyncProperty(deliveries, async (given) => {
      for (const [quick, whole] of await bothWays(given, ways)) expect(quick).toEqual(whole);
    }),
    { numRuns },
  );
  const all = [...ways.values()].reduce((sum, one) => sum + one, 0);
  expect(all).toBeGreaterThan(numRuns);
  expect((ways.get('tail') ?? 0) / all, `folded by the tail, or why not: ${JSON.stringify([...ways])}`).toBeGreaterThan(0.6);
}, 3_600_000);
