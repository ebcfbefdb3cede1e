import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useDesk, wide } from './desk.ts';
import { hostileAnswer } from './hostile-answers.ts';
import { hostileErrands } from './hostile-errands.ts';
import { watchHostile } from './hostile-watch.ts';
import { settled } from './look-at.ts';
import { consoleScreens } from './screen-list.ts';

describe.skipIf(!hasChromium)('the console, where every word that the API tells is hostile', () => {
  const desk = useDesk();
  const begin = async () => {
    const world = await desk.begin();
    desk.between(async (request, onward) => {
      const answer = await onward(request);
      return new URL(request.url).pathname.startsWith('/api/') ? hostileAnswer(answer) : answer;
    });
    return world;
  };
  const told = (complaints: readonly string[]) => complaints.filter((one) => !one.startsWith('Failed to load resource'));

  it('runs nothing, asks nothing of others and leads nowhere but to pages', { timeout: 240_000 }, async () => {
    await begin();
    const { page, complaints, close } = await desk.visit('/console', { look: wide });
    const { faults, look, watch } = watchHostile(page);
    const { origin } = new URL(page.url());
    let shown = 0;
    for (const [name, path] of consoleScreens) {
      watch.at = name;
      await page.goto(origin + path);
      await page.locator('h1').first().waitFor();
      await settled(page);
      for (const folded of await page.locator('details:not([open]) > summary:visible').all())
        await folded.click({ timeout: 2000 }).catch(() => null);
      if (await look()) shown += 1;
    }
    await close();
    expect([...faults, ...told(complaints)]).toEqual([]);
    // as text, where it can be seen: else the walk would prove nothing
    expect(shown).toBeGreaterThan(consoleScreens.length / 2);
  });

  it.each(hostileErrands)('nor when what is behind a press is opened: $name', { timeout: 120_000 }, async ({ path, presses, prepare }) => {
    const world = await begin();
    await prepare?.(world);
    const { page, complaints, close } = await desk.visit(path, { look: wide });
    const { faults, look, watch } = watchHostile(page);
    await page.locator('h1').first().waitFor();
    const mute: string[] = [];
    for (const [what, press, where] of presses) {
      watch.at = what;
      await settled(page);
      await press(page);
      await settled(page);
      // as text, where it can be seen, once it has come
      let seen = await look(where);
      for (let tries = 0; where && !seen && tries < 20; tries += 1) {
        await page.waitForTimeout(100);
        seen = await look(where);
      }
      if (where && !seen) mute.push(what);
      if (await page.locator('dialog[open]').count()) await page.keyboard.press('Escape');
    }
    await close();
    expect({ faults: [...faults, ...told(complaints)], mute }).toEqual({ faults: [], mute: [] });
  });
});
