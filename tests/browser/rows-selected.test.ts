import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useDesk } from './desk.ts';
import { withNames } from './hostile-answers.ts';
import { type Look, settled } from './look-at.ts';
import { clipped, over, smallTargets } from './touch-and-fit.ts';
import { leftward, turned } from './turned.ts';
import { walkedByTab } from './walked-by-tab.ts';

const phone: Look = { width: 360, colours: 'light', language: 'uk' };
const bar = (page: Page) => page.locator('.bulk');
const deeds = ['Передати', 'Стан', 'Терміновість', 'Мітка'] as const;

describe.skipIf(!hasChromium)('rows of the inbox, selected', () => {
  const desk = useDesk();
  const begin = async (look: Look) => {
    await desk.begin();
    desk.between(async (request, onward) => withNames(await onward(request), leftward));
    const { page, close } = await desk.visit('/console', { look });
    await settled(page);
    if (look.width < 900) await page.getByRole('button', { name: 'Вибрати', exact: true }).click();
    for (const n of [0, 1]) await page.getByRole('checkbox').nth(n).click();
    return { page, close };
  };

  it('leave a bar and a word on what was done that fit a finger, small screens, 200 % and paper, whatever the names', async () => {
    const { page, close } = await begin(phone);
    const found: string[] = [];
    const look = async (what: string) => {
      for (const [width, height] of [
        [360, 900],
        [320, 640],
        [720, 450],
      ] as const) {
        await page.setViewportSize({ width, height });
        const faults = [
          ...(width === 360 ? await smallTargets(page) : []),
          ...(await clipped(page)),
          ...(await over(page)),
          ...(await turned(page)),
        ];
        found.push(...faults.map((fault) => `${what} at ${width}: ${fault}`));
      }
      await page.setViewportSize({ width: 360, height: 900 });
    };
    const print = async (what: string) => {
      await page.emulateMedia({ media: 'print' });
      const printed = await page.locator('#console :is(button, summary, input):visible').allInnerTexts();
      found.push(...printed.map((words) => `${what} prints ${words}`));
      await page.emulateMedia({ media: 'screen' });
    };
    await look('selected');
    await print('selected');
    for (const deed of deeds) {
      await bar(page).locator('summary', { hasText: deed }).click();
      await look(deed);
      await page.keyboard.press('Escape');
      await bar(page).locator('details[open]').waitFor({ state: 'detached' });
    }
    // one of them is somebody's: it is not taken
    await bar(page).getByRole('button', { name: 'Взяти собі' }).click();
    await page.locator('.undo-box').waitFor();
    await settled(page);
    await look('done');
    await print('done');
    await page.locator('.undo-box button').first().click();
    await page.locator('.undo-box', { hasText: 'Скасовано' }).waitFor();
    await look('undone');
    await close();
    expect(found).toEqual([]);
  });

  it('are walked by Tab, bar and all, each seen', async () => {
    const { page, close } = await begin({ ...phone, width: 1440 });
    await page.evaluate(() => document.fonts.ready.then(() => null));
    // from the beginning of the page: what stands beside a row goes when another one is gone to
    await page.locator('a').first().focus();
    const walked = await walkedByTab(page);
    await close();
    expect(walked).toEqual({ unseen: [], outOfOrder: [], missed: 0 });
  });
});
