import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openBrowser } from './chromium.ts';
import { useDesk } from './desk.ts';
import { crossedLooks, openPage, picture } from './look-at.ts';
import { publicSite } from './public-site.ts';
import { consoleScreens, publicScreens } from './screen-list.ts';
import { type Answers, serve } from './serve.ts';

/** Only for `npm run screens`: other tests look at what these only show. */
const wanted = hasChromium && process.env['SCREENS'] !== undefined;
/** Ways in which a screen has nothing to show; what lies between it and the API. */
const states: ReadonlyArray<readonly [name: string, answer: Answers]> = [
  ['loading', () => new Promise<Response>(() => {})],
  ['failed', () => new Response('{}', { status: 503 })],
];
const settled = (page: Page) => page.waitForLoadState('networkidle');

describe.skipIf(!wanted)('pictures of the console', () => {
  const desk = useDesk();

  it.each(crossedLooks)('are taken at $width px, $colours, $language', async (look) => {
    await desk.begin();
    const { page, complaints, close } = await desk.visit('/console', { look });
    const folder = new URL(page.url()).origin;
    for (const [name, path] of consoleScreens) {
      await page.goto(folder + path);
      await settled(page);
      await picture(page, `console-${name}`, look);
    }
    await desk.begin({ empty: true });
    for (const [name, path] of consoleScreens.filter(([one]) => ['inbox', 'ideas', 'figures', 'proposals', 'quarantine'].includes(one))) {
      await page.goto(folder + path);
      await settled(page);
      await picture(page, `console-${name}-empty`, look);
    }
    expect(complaints).toEqual([]);
    for (const [name, instead] of states) {
      await desk.begin();
      desk.between((request, onward) => (request.url.includes('/api/v1/conversations') ? instead(request) : onward(request)));
      await page.goto(`${folder}/console`);
      await page.locator('#page').waitFor();
      await picture(page, `console-inbox-${name}`, look);
    }
    await close();
  });

  it.each(crossedLooks)('show signing in at $width px, $colours, $language', async (look) => {
    await desk.begin();
    const { page, close } = await desk.visit('/console/sign-in?failed=token', { look });
    await picture(page, 'console-sign-in', look);
    await close();
    expect(page.url()).toContain('sign-in');
  });
});

describe.skipIf(!wanted)('pictures of the public pages', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    const app = publicSite();
    site = await serve((request) => app.fetch(request));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(crossedLooks)('are taken at $width px, $colours, $language', async (look) => {
    const { page, complaints, close } = await openPage(browser, look);
    for (const [name, path] of publicScreens) {
      await page.goto(site.url + path);
      await picture(page, `site-${name}`, look);
    }
    await close();
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });
});
