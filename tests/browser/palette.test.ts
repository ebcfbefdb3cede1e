import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { analystToken } from './console-world.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

const talk = '/console/conversations/conv_taras';
const words = { en: { open: 'Go to…', month: 'The month' }, uk: { open: 'Перейти…', month: 'Місяць' } } as const;
const options = (page: Page) => page.locator('.palette [role=option]').allTextContents();
const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]').textContent();

describe.skipIf(!hasChromium)('the palette', () => {
  const { begin, visit, between } = useDesk();

  it.each(errandLooks)('goes where one types at $width px, $colours, $language', async (look) => {
    await begin();
    const { page, complaints, close } = await visit('/console', { look, seen: 'Dmytro V.' });
    await page.getByRole('button', { name: words[look.language].open }).locator('visible=true').click();
    const box = page.getByRole('dialog').getByRole('combobox');
    await box.fill('tram');
    await page.getByRole('option', { name: 'Dmytro V.' }).waitFor();
    await picture(page, 'console-palette', look);
    const faults = await faultsOf(page);
    await box.fill(words[look.language].month);
    await page.getByRole('option', { name: 'Dmytro V.' }).waitFor({ state: 'detached' });
    await picture(page, 'console-palette-go', look);
    await box.press('Enter');
    await page.waitForURL(/\/month/);
    expect([...faults, ...complaints]).toEqual([]);
    await close();
  });

  it('has what was typed while it was fetched, and no key of the screen acted', async () => {
    await begin();
    const { promise, resolve } = Promise.withResolvers<void>();
    between(async (request, onward) => {
      if (/palette[^/]*\.js/.test(request.url)) await promise;
      return onward(request);
    });
    const { page, close } = await visit('/console', { seen: 'Dmytro V.' });
    await page.keyboard.press('j');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('the month');
    resolve();
    await expect.poll(() => page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('the month');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/month/);
    expect(await page.locator('.undo-box').count()).toBe(0);
    await close();
  });

  it('that cannot be fetched leaves the keys to the screen, and comes once it can', async () => {
    await begin();
    let there = false;
    between((request, onward) => (!there && /palette[^/]*\.js/.test(request.url) ? new Response('', { status: 503 }) : onward(request)));
    const { page, close } = await visit('/console', { seen: 'Dmytro V.' });
    await page.keyboard.press('Control+k');
    await expect
      .poll(async () => {
        await page.keyboard.press('j');
        return page.locator('.row[aria-current=true]').count();
      })
      .toBe(1);
    there = true;
    await page.reload();
    await page.locator('.row').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await close();
  });

  it('is walked by arrows, shut by Escape, and acts on the conversation that is open', async () => {
    await begin();
    const { page, close } = await visit(talk, { seen: '@bilyk_t' });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    const all = await options(page);
    expect(all.slice(0, 3)).toEqual(['Write a reply', 'Write a note', 'Hand over']);
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).toBe('Write a note');
    for (const _step of [1, 2]) await page.keyboard.press('ArrowUp');
    expect(await chosen(page)).toBe(all.at(-1));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const choose = async (words: string) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(words);
      await expect.poll(() => page.getByRole('dialog').getByRole('combobox').inputValue()).toBe(words);
      await page.keyboard.press('Enter');
    };
    await choose('on hold');
    await page.locator('.undo-box').getByText('state: on hold').waitFor();
    await choose('write a note');
    await page.getByRole('textbox', { name: 'Note' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    // also while one types
    await choose('hand over');
    await page.getByRole('dialog').getByLabel('What they should know').waitFor();
    await close();
  });

  it('offers only what one may do, and says when it could not search', async () => {
    await begin();
    between((request, onward) => (request.url.includes('words=') ? new Response('{}', { status: 503 }) : onward(request)));
    const { page, close } = await visit(talk, { seen: '@bilyk_t', value: analystToken });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    const offered = await options(page);
    expect(offered[0]).toBe('Write a note');
    expect(
      ['Write a reply', 'Hand over', 'Take it', 'State: resolved', 'Connect a channel'].filter((one) => offered.includes(one)),
    ).toEqual([]);
    await page.keyboard.type('zzz');
    await page.getByText('Conversations could not be searched.').waitFor();
    expect(await options(page)).toEqual([]);
    await close();
  });
});
