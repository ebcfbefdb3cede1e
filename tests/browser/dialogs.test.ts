import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useDesk } from './desk.ts';
import { withNames } from './hostile-answers.ts';
import { faultsOf, type Look, settled } from './look-at.ts';
import { clipped, over, smallTargets } from './touch-and-fit.ts';
import { leftward, turned } from './turned.ts';
import { focusKept, walkedWithin } from './walked-by-tab.ts';

const phone: Look = { width: 320, colours: 'dark', language: 'uk' };
const talk = '/console/conversations/conv_taras';
const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).locator('visible=true').first().click();
const rarer = (name: RegExp) => async (page: Page) => {
  await page.locator('.acts .later > summary').click();
  await press(name)(page);
};
const palette = async (page: Page) => {
  await press(/^Перейти/)(page);
  await page.getByRole('dialog').getByRole('combobox').fill('tram');
  await page.locator('#palette-list small.voice').first().waitFor();
};
/** What opens over a screen, by the screen and how it is opened. */
const dialogs = [
  ['a view to save', '/console?intent=complaint', press(/^Зберегти вигляд/)],
  ['the palette', '/console', palette],
  ['handing over', talk, press(/^Передати$/)],
  ['an idea', talk, rarer(/^Зробити ідеєю/)],
  ['merging', talk, rarer(/^Об’єднати…/)],
  ['splitting', talk, rarer(/^Виокремити…/)],
  ['a vote', talk, press(/^Додати голос цієї людини/)],
  ['inviting', '/console/staff', press(/^Запросити/)],
  ['changing staff', '/console/staff', press(/^Змінити/)],
  ['deactivating', '/console/staff', press(/^Деактивувати/)],
  ['quiet', '/console/quiet', press(/^Увімкнути тишу/)],
] as const;

describe.skipIf(!hasChromium)('a dialog on a small phone', () => {
  const desk = useDesk();

  it.each(dialogs)('fits, can be pressed by a finger, cuts nothing off and has one next step: %s', async (_name, path, open) => {
    await desk.begin();
    const { page, complaints, close } = await desk.visit(path, { look: phone });
    await page.setViewportSize({ width: 320, height: 640 });
    await settled(page);
    await open(page);
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    await settled(page);
    const box = await dialog.boundingBox();
    const found = {
      tall: (box?.height ?? 0) > 640 || (box?.y ?? 0) < 0,
      small: await smallTargets(page),
      cut: await clipped(page),
      over: await over(page),
      pens: Math.max(1, await dialog.locator('.btn.pen:visible').count()),
      faults: await faultsOf(page),
      complaints,
    };
    await close();
    expect(found).toEqual({ tall: false, small: [], cut: [], over: [], pens: 1, faults: [], complaints: [] });
  });

  it.each(dialogs)('isolates names, holds the focus at 200 % and gives it back: %s', async (_name, path, open) => {
    await desk.begin();
    desk.between(async (request, onward) => withNames(await onward(request), leftward));
    const { page, close } = await desk.visit(path, { look: { ...phone, width: 720 } });
    // 1440 × 900 at 200 %
    await page.setViewportSize({ width: 720, height: 450 });
    await settled(page);
    const openedBy = await focusKept(page);
    await open(page);
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    const isBack = await openedBy();
    await settled(page);
    // what is found by words, and of whom it is
    const search = dialog.locator('[enterkeyhint=search]');
    if (await search.count()) await search.fill('iryna');
    await dialog.getByRole('radio').or(dialog.locator('[role=option], h2')).first().waitFor();
    if (await search.count()) await dialog.getByRole('radio').first().check();
    const box = await dialog.boundingBox();
    const found = {
      outside: (box?.height ?? 0) > 450 || (box?.y ?? 0) < 0 || (box?.width ?? 0) > 720,
      cut: await clipped(page),
      over: await over(page),
      turned: await turned(page),
      walked: await walkedWithin(page),
    };
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const back = await isBack();
    await close();
    expect({ ...found, back }).toEqual({
      ...{ outside: false, cut: [], over: [], turned: [], back: true },
      walked: { unseen: [], left: [], missed: [] },
    });
  });
});
