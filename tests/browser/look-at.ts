import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly colours: 'light' | 'dark';
  readonly language: 'en' | 'uk';
}
const everyLook: readonly Look[] = [360, 1440].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((colours) => (['en', 'uk'] as const).map((language) => ({ width, colours, language }))),
);
const all = process.env['LOOKS'] === 'all';
/**
 * Every second of the eight ways, in which pictures are taken: each screen is seen in both widths, colours and languages, and any two of them
 * meet. `LOOKS=all` takes all eight, here and in `looks`.
 */
export const crossedLooks = everyLook.filter(
  ({ width, colours, language }) => all || [width === 360, colours === 'light', language === 'uk'].filter(Boolean).length % 2 === 1,
);
/** Two that have nothing in common, in which screens are walked: a phone in light Ukrainian, a wide screen in dark English. */
export const looks = everyLook.filter(
  ({ width, colours, language }) => all || ((width === 360) === (colours === 'light') && (width === 360) === (language === 'uk')),
);
/** The narrow one, in which errands are done: what does not fit, does not fit there. */
export const errandLooks = looks.filter(({ width }) => all || width === 360);
const locales = { en: 'en-GB', uk: 'uk-UA' };

const requests = new WeakMap<Page, { open: number; last: number }>();
const watchRequests = (page: Page) => {
  const seen = { open: 0, last: Date.now() };
  const count = (by: number) => () => {
    seen.open += by;
    seen.last = Date.now();
  };
  requests.set(page, seen);
  page.on('request', count(1)).on('requestfinished', count(-1)).on('requestfailed', count(-1));
};
/** Waits until a screen of the console has asked for nothing for a moment, and been answered. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('#page:not(:has(.loading))').first().waitFor();
  const seen = requests.get(page);
  while (seen && (seen.open > 0 || Date.now() - seen.last < 120)) await page.waitForTimeout(30);
};

/** A page as a person with such a screen and language would have it. Whatever it complains of in its console is gathered. */
export const openPage = async (browser: Browser, { width, colours, language }: Look, cookie?: { url: string; value: string }) => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: colours,
    locale: locales[language],
    reducedMotion: 'reduce',
  });
  if (cookie)
    await context.addCookies([
      {
        name: '__Host-heard',
        value: cookie.value,
        url: cookie.url.replace('http:', 'https:'),
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
      },
    ]);
  const page = await context.newPage();
  watchRequests(page);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints, close: () => context.close() };
};

/** What is wrong with how a page is built (WCAG 2.2 A and AA, by axe), and whether it can be scrolled sideways. */
export const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [
    ...violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target, any }) => `${target.join(' ')} (${any[0]?.message ?? ''})`).join(', ')}`,
    ),
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
  ];
};

/** Keeps a picture of the page in the folder that `SCREENS` names; without one there is nobody to look at it. */
export const picture = async (page: Page, name: string, { width, colours, language }: Look): Promise<void> => {
  const folder = process.env['SCREENS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}-${language}-${colours}-${width}.png`, fullPage: true });
};
