import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openBrowser } from './chromium.ts';
import { heldAgainst, phone, points } from './held-against.ts';
import { openPage } from './look-at.ts';
import { publicSite } from './public-site.ts';
import { publicScreens } from './screen-list.ts';
import { serve } from './serve.ts';
import { walkedByTab } from './walked-by-tab.ts';

describe.skipIf(!hasChromium)('the pages that people see', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  const found = new Map<string, string[]>(points.map(([point]) => [point, []]));
  beforeAll(async () => {
    const app = publicSite();
    site = await serve((request) => app.fetch(request));
    browser = await openBrowser();
    const { page, close } = await openPage(browser, phone);
    for (const [name, path] of publicScreens) {
      await page.goto(site.url + path);
      for (const [point, lack] of await heldAgainst(page)) found.get(point)?.push(`${name} ${lack}`);
    }
    await close();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(points)('%s', (point) => expect(found.get(point)).toEqual([]));

  it('are walked by Tab through all that can be pressed, each seen, and out again', async () => {
    const { page, close } = await openPage(browser, phone);
    const walks: Record<string, unknown> = {};
    for (const [name, path] of publicScreens) {
      await page.goto(site.url + path);
      walks[name] = await walkedByTab(page, 'body');
    }
    await close();
    expect(walks).toEqual(Object.fromEntries(publicScreens.map(([name]) => [name, { unseen: [], outOfOrder: [], missed: 0 }])));
  });
});
