import { expect, it } from 'vitest';
import { run } from '../../campaigns/storm.ts';

const said: string[] = [];

/** A thousand deadlines of one minute; `npm run campaign -- storm` sees a million. */
it('settles a storm once each within a minute, tells it as one a minute, and works in proportion', async () => {
  const figures = await run({ runs: 1100, seed: 1, say: (line) => said.push(line) });
  expect(said).toEqual(['11 of 11 settled once', '110 of 110 settled once', '1100 of 1100 settled once']);
  const told = ['08:30', '09:00', '09:01'].map((minute) => `storm.2026-11-16T${minute}`);
  expect(figures).toMatchObject({
    deadlines: 1100,
    storms: { 11: { worlds: 1 }, 110: { worlds: 1 }, 1100: { worlds: 1, summaries: told, work: { messages: 2200, notices: 6 } } },
  });
});
