import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openBrowser } from './chromium.ts';
import { consoleProgram, type Program } from './console-program.ts';
import { analystToken, consoleWorld, moderatorToken, token } from './console-world.ts';
import { errandLooks, faultsOf, type Look, openPage, picture } from './look-at.ts';
import { serve } from './serve.ts';

const place = '/console/conversations/conv_roman';
const wide: Look = { width: 1440, colours: 'light', language: 'en' };
const words = {
  en: { hide: 'Hide on Facebook', unhide: 'Show again on Facebook', remove: 'Take back from Facebook' },
  uk: { hide: 'Приховати в Facebook', unhide: 'Показати знову в Facebook', remove: 'Забрати з Facebook' },
} as const;

describe.skipIf(!hasChromium)('hiding and taking back in the console', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let world: Awaited<ReturnType<typeof consoleWorld>>;
  let program: Program;
  const visit = async (look: Look, value = token) => {
    world = await consoleWorld(server.url, program);
    const opened = await openPage(browser, look, { url: server.url, value });
    await opened.page.goto(server.url + place);
    await opened.page.getByText('that worked').locator('visible=true').first().waitFor();
    return opened;
  };
  beforeAll(async () => {
    program = await consoleProgram();
    server = await serve((request) => world.answer(request));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(errandLooks)('is offered, shown and undone at $width px, $colours, $language', async (look) => {
    const { page, complaints, close } = await visit(look);
    const { hide, unhide, remove } = words[look.language];
    await page.locator('.moderate', { hasText: hide }).click();
    await page.locator('.msg [role=status]').waitFor();
    await world.settleModerations();
    await page.reload();
    await page.locator('.moderate', { hasText: unhide }).waitFor();
    expect(await page.locator('.hidden-there').textContent()).toContain('Marta Rudenko');
    expect([...(await faultsOf(page)), ...complaints]).toEqual([]);
    await picture(page, 'hidden', look);
    await page.locator('.moderate', { hasText: unhide }).click();
    await page.locator('.msg [role=status]').waitFor();
    await world.settleModerations();
    await page.locator('.moderate', { hasText: remove }).click();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'take-back', look);
    await close();
    expect(world.moderations.rows.map(({ deed, state }) => [deed, state])).toEqual([
      ['hide', 'done'],
      ['unhide', 'done'],
    ]);
  });

  it('is done by keys', async () => {
    const { page, close } = await visit(wide);
    await page.keyboard.press('h');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.en.remove);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('being hidden').waitFor();
    expect(world.moderations.rows).toMatchObject([{ deed: 'hide', by: 'marta', reason: null }]);
    await close();
  });

  it('takes back what was sent only when one is sure, with a reason', async () => {
    const { page, close } = await visit(wide);
    await page.locator('.moderate', { hasText: words.en.remove }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.moderate', { hasText: words.en.remove }).click();
    await page.getByLabel('Reason, for the team').fill('Wrong bike.');
    await page.keyboard.press('Enter');
    await page.getByText('being taken back').waitFor();
    expect(world.moderations.rows).toMatchObject([{ deed: 'remove', reason: 'Wrong bike.' }]);
    await close();
  });

  it.each([
    ['platform.403', 'Facebook refused (403)'],
    ['platform.401', 'does not accept our token'],
    ['platform.no-answer', 'does not answer'],
  ])('says what to do when it failed with %s, and may be pressed again', async (problem, said) => {
    const { page, close } = await visit(wide, moderatorToken);
    await page.locator('.moderate', { hasText: words.en.hide }).click();
    await page.getByText('being hidden').waitFor();
    await world.settleModerations(problem);
    await page.reload();
    await page.getByText(said).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.moderate', { hasText: words.en.hide }).click();
    await page.getByText('being hidden').waitFor();
    expect(world.moderations.rows).toHaveLength(2);
    await close();
  });

  it('is not offered to those who do not moderate', async () => {
    const { page, close } = await visit(wide, analystToken);
    expect(await page.locator('.moderate').count()).toBe(0);
    await close();
  });
});
