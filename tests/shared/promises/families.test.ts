import fc from 'fast-check';
import { expect, it } from 'vitest';
import { families, headsOf, playFamily } from '../../world/families.ts';
import { randomFrom } from '../../world/faults.ts';
import { kindsOfDay } from '../../world/properties.ts';

const numRuns = Number(process.env['HEARD_RUNS'] ?? 20);

it('conversations that are merged and split come to the same heads in any order of acts, any number of times', async () => {
  await fc.assert(
    fc.asyncProperty(families, fc.array(fc.nat(60), { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), async (story, order, batch) => {
      const [inOrder, inAny] = [await headsOf(story, [], 1), await headsOf(story, order, batch)];
      const cases = (heads: typeof inOrder) => heads.filter(({ state, clocks }) => state !== 'withdrawn' || clocks.length > 0);
      expect(cases(inAny)).toEqual(cases(inOrder));
    }),
    { numRuns: numRuns * 3 },
  );
}, 3_600_000);

it.each(kindsOfDay)(
  'merging, splitting and undoing both keeps each promise $name',
  async (day) => {
    await fc.assert(
      fc.asyncProperty(families, fc.constantFrom(0, 60), fc.nat(), async (story, grace, seed) => {
        const { violations } = await playFamily(story, grace, day.options(randomFrom(seed)), day.lateBy);
        expect(violations).toEqual([]);
      }),
      { numRuns },
    );
  },
  3_600_000,
);
