import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { analystToken, moderatorToken } from './console-world.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, type Look, picture } from './look-at.ts';

const said = {
  en: { save: 'Save this view', change: 'Change this view', name: 'Name', keep: 'Save', shared: 'Shared with everybody' },
  uk: { save: 'Зберегти вигляд', change: 'Змінити вигляд', name: 'Назва', keep: 'Зберегти', shared: 'Доступний усім' },
} as const;
const path = '/console?intent=complaint';
const saveAs = async (page: Page, name: string, shared: boolean, language: Look['language'] = 'en') => {
  const words = said[language];
  await page.getByRole('button', { name: words.save }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.name).fill(name);
  if (shared) await dialog.getByLabel(words.shared).check();
  await dialog.getByRole('button', { name: words.keep, exact: true }).click();
};
const view = (page: Page, name: string) => page.locator('.views a:visible', { hasText: name });

describe.skipIf(!hasChromium)('a view of the inbox', () => {
  const { begin, visit } = useDesk();

  it.each(errandLooks)('is saved, shared and found again at $width px, $colours, $language', async (look) => {
    await begin();
    const words = said[look.language];
    const { page, complaints, close } = await visit(path, { look, seen: 'Ірина Коваль' });
    await page.getByRole('button', { name: words.save }).click();
    await page.getByRole('dialog').getByLabel(words.name).fill('Скарги');
    await picture(page, 'console-view-dialog', look);
    const faults = await faultsOf(page);
    await page.getByRole('dialog').getByLabel(words.shared).check();
    await page.getByRole('dialog').getByRole('button', { name: words.keep, exact: true }).click();
    await view(page, 'Скарги').waitFor();
    await page.getByRole('button', { name: words.change }).waitFor();
    await picture(page, 'console-views', look);
    faults.push(...(await faultsOf(page)));
    const olha = await visit('/console', { look, seen: 'Dmytro V.', value: moderatorToken });
    await view(olha.page, 'Скарги').click();
    await olha.page.waitForURL(/intent=complaint/);
    await olha.page.locator('.row', { hasText: 'Dmytro V.' }).waitFor({ state: 'detached' });
    // she sees it, and changes it not
    expect(await olha.page.getByRole('button', { name: words.change }).count()).toBe(0);
    expect([...faults, ...complaints]).toEqual([]);
    await Promise.all([olha.close(), close()]);
  });

  it('is renamed, and comes back when its removal is undone', async () => {
    await begin();
    const { page, close } = await visit(path, { seen: 'Ірина Коваль', value: moderatorToken });
    await page.getByRole('button', { name: 'Save this view' }).click();
    // sharing is for leads and managers
    expect(await page.getByRole('dialog').getByRole('checkbox').count()).toBe(0);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await saveAs(page, 'Complaints', false);
    await view(page, 'Complaints').waitFor();
    await page.getByRole('button', { name: 'Change this view' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Angry');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await view(page, 'Angry').waitFor();
    await page.getByRole('button', { name: 'Change this view' }).click();
    await page.getByRole('button', { name: 'Remove' }).click();
    await view(page, 'Angry').waitFor({ state: 'detached' });
    await page.locator('.undo-box').getByRole('button', { name: 'Undo' }).click();
    await view(page, 'Angry').waitFor();
    await close();
  });

  it('is offered where there is something to save, to who may', async () => {
    await begin();
    const { page, close } = await visit('/console', { seen: 'Dmytro V.' });
    await view(page, 'Resolved').click();
    await page.waitForURL(/state=resolved/);
    expect(await page.getByRole('button', { name: 'Save this view' }).count()).toBe(0);
    await close();
    const analyst = await visit(path, { seen: 'Ірина Коваль', value: analystToken });
    await analyst.page.getByRole('button', { name: 'Save this view' }).waitFor();
    await analyst.close();
  });
});
