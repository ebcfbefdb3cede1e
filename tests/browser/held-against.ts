import type { Page } from 'playwright-core';
import { type Look, picture } from './look-at.ts';
import { brokenWords, clipped, over, smallTargets } from './touch-and-fit.ts';

export const phone: Look = { width: 360, colours: 'light', language: 'uk' };
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
export const points: ReadonlyArray<readonly [point: string, widths: readonly number[], find: (page: Page) => Promise<readonly string[]>]> =
  [
    ['offer at most one next step in the colour of the pen', [1440], nextSteps],
    ['have targets of 44 px on a phone', [360], smallTargets],
    ['cut no Ukrainian word off, and break none in two', [360, 1440], words],
    ['fit every width between', [320, 768, 1024, 1920], wider],
    ['fit when letters are twice as large', [1280], twiceAsLarge],
    ['fit paper, without what can only be pressed', [720], printed],
  ];

/** What a page lacks of these points: what, at which width. Leaves it as wide as it was. */
export const heldAgainst = async (page: Page): Promise<ReadonlyArray<readonly [point: string, lack: string]>> => {
  const before = page.viewportSize();
  const lacks: Array<readonly [string, string]> = [];
  for (const [point, widths, find] of points)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      lacks.push(...(await find(page)).map((lack) => [point, `at ${width} px: ${lack}`] as const));
    }
  if (before) await page.setViewportSize(before);
  return lacks;
};
