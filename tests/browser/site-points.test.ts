import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openBrowser } from './chromium.ts';
import { type Look, openPage, picture } from './look-at.ts';
import { publicSite } from './public-site.ts';
import { publicScreens } from './screen-list.ts';
import { serve } from './serve.ts';
import { brokenWords, clipped, over, smallTargets } from './touch-and-fit.ts';
import { walkedByTab } from './walked-by-tab.ts';

const phone: Look = { width: 360, colours: 'light', language: 'uk' };
const pressable = 'body :is(button:not(.vote), .btn, nav, summary, select, :is(input, textarea):not(.form *)):visible';

/** More than one next step in the colour of the pen. */
const nextSteps = async (page: Page) => {
  const pens = await page.locator('.btn.pen:visible, .next .btn:visible').allInnerTexts();
  return pens.length > 1 ? pens : [];
};
const words = async (page: Page) => [...(await clipped(page, 'body')), ...(await brokenWords(page))];
const wider = (page: Page) => over(page, 'body');
const twiceAsLarge = async (page: Page) => {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const found = await wider(page);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return found;
};
const printed = async (page: Page) => {
  await page.emulateMedia({ media: 'print' });
  const found = [...(await page.locator(pressable).allInnerTexts()), ...(await wider(page))];
  await picture(page, `print-${new URL(page.url()).pathname.replaceAll('/', '-')}`, { ...phone, width: 720 });
  await page.emulateMedia({ media: 'screen' });
  return found;
};

/** What is looked for on each page, at the widths where it may be found. */
const points: ReadonlyArray<readonly [point: string, widths: readonly number[], find: (page: Page) => Promise<readonly string[]>]> = [
  ['offer at most one next step in the colour of the pen', [1440], nextSteps],
  ['have targets of 44 px on a phone', [360], smallTargets],
  ['cut no Ukrainian word off, and break none in two', [360, 1440], words],
  ['fit every width between', [320, 768, 1024, 1920], wider],
  ['fit when letters are twice as large', [1280], twiceAsLarge],
  ['fit paper, without what can only be pressed', [720], printed],
];

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
      for (const [point, widths, find] of points)
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          const here = await find(page);
          found.get(point)?.push(...here.map((one) => `${name} at ${width} px: ${one}`));
        }
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
