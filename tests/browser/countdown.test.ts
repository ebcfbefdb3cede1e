import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { hasChromium } from './chromium.ts';
import { useDesk } from './desk.ts';

/** Monday 09:54 in Kyiv, 44 working minutes before Dmytro is due. */
const begun = Date.parse('2026-11-16T07:54:00.000Z');
const minute = 60_000;

describe.skipIf(!hasChromium)('a countdown that is left open for an hour', () => {
  const desk = useDesk();

  it.each([
    ['whose clock is right', 0, true],
    ['whose clock is a day slow', -1440, true],
    ['whose clock is 20 minutes fast, while the service does not answer', 20, false],
  ])('says to the minute what the service would say, on a machine %s', async (_which, off, answers) => {
    await desk.begin();
    let passed = 0;
    let answering = true;
    desk.between(async (request, onward) => {
      if (!answering) return new Response('{}', { status: 503 });
      const answer = await onward(request);
      if (!request.url.endsWith('/api/v1/me')) return answer;
      const me = z.looseObject({}).parse(await answer.json());
      return Response.json({ ...me, now: new Date(begun + passed).toISOString() });
    });
    const { page, close } = await desk.visit('/console/nowhere');
    await page.clock.install({ time: begun + off * minute });
    await page.goto(`${new URL(page.url()).origin}/console`);
    const clock = page.locator('.row', { hasText: 'Dmytro V.' }).locator('.clock');
    await clock.getByText('44 min left').waitFor();
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 100);
    const told = async () => (await clock.allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ');
    answering = answers;
    // past the tick of the second in which it was fetched
    await page.clock.runFor(2000);
    for (let each = 0; each < 60; each += 1) {
      passed += minute;
      await page.clock.runFor(minute);
      const left = 44 - (each + 1);
      if (left > 2) await expect.poll(told).toContain(`${left} min left`);
    }
    await expect.poll(told).toContain('16 min');
    await expect.poll(() => page.locator('.now span').textContent()).toBe('10:54');
    await close();
  });
});
