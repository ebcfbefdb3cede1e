import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { analystToken, moderatorToken } from './console-world.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

const words = {
  en: { select: 'Select', status: 'State', resolved: 'resolved', undo: 'Undo' },
  uk: { select: 'Вибрати', status: 'Стан', resolved: 'вирішена', undo: 'Скасувати' },
} as const;
const row = (page: Page, name: string) => page.locator('.row', { hasText: name });
const box = (page: Page, name: string) => page.getByRole('checkbox', { name });
const bar = (page: Page) => page.locator('.bulk');
const undo = (page: Page) => page.locator('.undo-box');
const choose = async (page: Page, menu: string, choice: string) => {
  await bar(page).locator('summary', { hasText: menu }).click();
  await bar(page).getByRole('button', { name: choice, exact: true }).click();
};

describe.skipIf(!hasChromium)('many conversations at once', () => {
  const { begin, visit, between } = useDesk();

  it.each(errandLooks)('are resolved by one press and opened by another at $width px, $colours, $language', async (look) => {
    await begin();
    const said = words[look.language];
    const { page, complaints, close } = await visit('/console', { look, seen: 'Dmytro V.' });
    if (look.width < 900) await page.getByRole('button', { name: said.select, exact: true }).click();
    for (const name of ['Dmytro V.', 'Maks Orel']) await box(page, name).click();
    await bar(page).locator('summary', { hasText: said.status }).click();
    await picture(page, 'console-bulk', look);
    const faults = await faultsOf(page);
    await bar(page).getByRole('button', { name: said.resolved, exact: true }).click();
    await row(page, 'Dmytro V.').waitFor({ state: 'detached' });
    await undo(page).waitFor();
    await picture(page, 'console-undo', look);
    faults.push(...(await faultsOf(page)));
    await undo(page).getByRole('button', { name: said.undo }).click();
    await row(page, 'Dmytro V.').waitFor();
    await row(page, 'Maks Orel').waitFor();
    expect([...faults, ...complaints]).toEqual([]);
    await close();
  });

  it('are selected by keys and by Shift; of those that failed each says why; Ctrl-Z undoes the rest', async () => {
    await begin();
    const olha = await visit('/console/conversations/conv_dmytro', { seen: 'dmytro.v', value: moderatorToken });
    const { page, close } = await visit('/console', { seen: 'Dmytro V.' });
    await olha.page.getByRole('button', { name: 'Take it' }).click();
    await olha.page.getByRole('button', { name: 'Take it' }).waitFor({ state: 'detached' });
    await olha.close();
    for (const key of ['j', 'j', 'x']) await page.keyboard.press(key);
    await box(page, 'Maks Orel').click({ modifiers: ['Shift'] });
    await bar(page).getByText('5 selected').waitFor();
    await bar(page).getByRole('button', { name: 'Take', exact: true }).click();
    await bar(page).getByRole('alert').getByText('Dmytro V.: Ольга').waitFor();
    await bar(page).getByText('1 selected').waitFor();
    await undo(page).getByText('3 conversations: taken').waitFor();
    await picture(page, 'console-bulk-failed', { width: 1440, colours: 'light', language: 'en' });
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await undo(page).getByText('Undone.').waitFor();
    await row(page, 'Ірина Коваль').locator('.face.none').waitFor();
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'detached' });
    await close();
  });

  it('are one press when nobody answered to the first, and stay as others left them', async () => {
    await begin();
    const presses: Array<string | null> = [];
    let answers = false;
    between((request, onward) => {
      if (!request.url.endsWith('/bulk')) return onward(request);
      presses.push(request.headers.get('idempotency-key'));
      return answers ? onward(request) : new Response('{}', { status: 503 });
    });
    const { page, close } = await visit('/console', { seen: 'Dmytro V.' });
    for (const name of ['Dmytro V.', 'Maks Orel']) await box(page, name).click();
    await choose(page, 'Urgency', 'urgent');
    await bar(page).getByRole('alert').waitFor();
    answers = true;
    await choose(page, 'Urgency', 'urgent');
    await undo(page).getByText('2 conversations: urgency: urgent').waitFor();
    expect(new Set(presses).size).toBe(1);
    const olha = await visit('/console/conversations/conv_maks', { seen: 'maks.orel', value: moderatorToken });
    await olha.page.getByLabel('Urgency').selectOption('low');
    await undo(olha.page).getByText('Maks Orel: urgency: low').waitFor();
    await olha.close();
    await undo(page).getByRole('button', { name: 'Undo' }).click();
    await undo(page).getByText('Maks Orel: Ольга').waitFor();
    await close();
  });

  it('are not for who only reads: no box, no key, no word of either', async () => {
    await begin();
    const { page, close } = await visit('/console', { seen: 'Dmytro V.', value: analystToken });
    expect(await page.getByRole('checkbox').count()).toBe(0);
    for (const key of ['j', 'a', 'e', 'x']) await page.keyboard.press(key);
    await page.keyboard.press('?');
    const told = (await page.getByRole('dialog').allTextContents()).join(' ');
    await page.keyboard.press('Escape');
    expect(['move', 'open', 'note', 'search'].filter((word) => !told.includes(word))).toEqual([]);
    expect(['take it', 'resolve', 'reply', 'select', 'undo', 'hide'].filter((word) => told.includes(word))).toEqual([]);
    expect(await page.getByRole('alert').count()).toBe(0);
    await close();
  });

  it('are read a page at a time, one request each; what others do moves nothing until one looks anew', async () => {
    await begin();
    const asked: string[] = [];
    between((request, onward) => {
      const url = new URL(request.url);
      if (!url.pathname.endsWith('/conversations')) return onward(request);
      asked.push(url.searchParams.get('next') === null ? 'first' : 'next');
      url.searchParams.set('limit', '4');
      return onward(new Request(url, request));
    });
    const { page, close } = await visit('/console', { seen: 'Dmytro V.' });
    await page.clock.install();
    await page.reload();
    await row(page, 'Dmytro V.').waitFor();
    const names = () => page.locator('.row .who b').allInnerTexts();
    asked.length = 0;
    await page.getByRole('button', { name: 'Show more' }).click();
    await row(page, 'Maks Orel').waitFor();
    expect(asked).toEqual(['next']);
    const before = await names();
    const olha = await visit('/console/conversations/conv_dmytro', { seen: 'dmytro.v', value: moderatorToken });
    await olha.page.getByRole('button', { name: 'Resolve', exact: true }).click();
    await olha.page.getByRole('button', { name: 'Reopen' }).waitFor();
    await olha.close();
    await page.clock.runFor(16_000);
    await page.getByText('1 has left this view.').waitFor();
    await row(page, 'Dmytro V.').getByText('left this view').waitFor();
    expect(await names()).toEqual(before);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'console-left', { width: 1440, colours: 'light', language: 'en' });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await row(page, 'Dmytro V.').waitFor({ state: 'detached' });
    await close();
  });

  it('can each be undone where it is open: state, holder, urgency, tag', async () => {
    await begin();
    const { page, close } = await visit('/console/conversations/conv_iryna', { seen: 'iryna.koval' });
    const value = (label: string) => page.getByLabel(label, { exact: true }).inputValue();
    await page.getByLabel('State', { exact: true }).selectOption('on_hold');
    await undo(page).getByText('state: on hold').waitFor();
    await page.getByLabel('Held by').selectOption('olha');
    await undo(page).getByText('given to Ольга').waitFor();
    await page.getByLabel('Add a tag').fill('refund');
    await page.getByLabel('Add a tag').press('Enter');
    await undo(page).getByText('tag put on: refund').waitFor();
    await page.locator('h1').click();
    for (const undone of ['tag put on: refund', 'given to Ольга']) {
      await page.keyboard.press('Control+z');
      await undo(page).getByText(`Undone. Ірина Коваль: ${undone}`).waitFor();
    }
    await expect.poll(() => value('Held by')).toBe('');
    expect([await value('State'), await page.getByRole('button', { name: 'Take off: refund' }).count()]).toEqual(['on_hold', 0]);
    await close();
  });
});
