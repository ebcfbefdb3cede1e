import { expect, it } from 'vitest';
import { run } from '../../campaigns/without-schedules.ts';

/** A hundred cases each; `npm run campaign -- without-schedules` plays ten thousand. */
it('no schedule is needed: the sweep alone is in time, and in time again after six hours away', async () => {
  const { sweepAlone, sixHoursAway } = await run({ runs: 200, seed: 1, say: () => {} });
  expect(sweepAlone).toMatchObject({ cases: 100, falseDoubleMissedEarly: 0 });
  expect(sixHoursAway).toMatchObject({ cases: 100, falseDoubleMissedEarly: 0 });
}, 60_000);
