import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

const words = {
  en: {
    merge: 'Merge…',
    find: 'Find by name',
    do: 'Merge',
    different: 'Different people',
    holds: 'Each deadline stays',
    here: 'Merged here',
    to: 'The answer goes to',
    only: 'Ірина Коваль alone',
    apart: 'Take apart',
    reply: 'Reply',
  },
  uk: {
    merge: 'Об’єднати…',
    find: 'Знайти за іменем',
    do: 'Об’єднати',
    different: 'Різні люди',
    holds: 'Кожен строк лишається',
    here: 'Сюди додано',
    to: 'Кому піде відповідь',
    only: 'лише для: Ірина Коваль',
    apart: 'Роз’єднати',
    reply: 'Відповідь',
  },
} as const;

const splitting = {
  en: { split: 'Split…', do: 'Split', from: 'split off another', undo: 'Bring it back' },
  uk: { split: 'Виокремити…', do: 'Виокремити', from: 'виокремлено з іншої', undo: 'Повернути назад' },
} as const;

describe.skipIf(!hasChromium)('two conversations about one need', () => {
  const { begin, visit } = useDesk();

  it.each(errandLooks)('are merged, answered where staff choose and taken apart at $width px, $colours, $language', async (look) => {
    await begin();
    const said = words[look.language];
    const { page, complaints, close } = await visit('/console/conversations/conv_taras', { look, seen: '@bilyk_t' });
    await page.locator('.acts .later > summary').click();
    await page.getByRole('button', { name: said.merge }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(said.find).fill('iryna.koval');
    await dialog.getByRole('radio', { name: 'Ірина Коваль' }).check();
    await dialog.getByRole('radio', { name: said.different }).waitFor();
    await dialog.getByText(said.holds).waitFor();
    await picture(page, 'console-merge', look);
    const faults = await faultsOf(page);
    await dialog.getByRole('button', { name: said.do, exact: true }).click();
    await page.getByText(said.here).waitFor();
    await page.getByText('Велосипед не зачинився').locator('visible=true').first().waitFor();
    await page.getByLabel(said.to).selectOption('conv_iryna');
    await page.getByText(said.only).waitFor();
    faults.push(...(await faultsOf(page)));
    await picture(page, 'console-merged', look);
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/replies'));
    await page.getByRole('textbox', { name: said.reply }).fill('Зараз зупинимо лічильник.');
    await page.getByRole('textbox', { name: said.reply }).press('Control+Enter');
    expect((await sent).url()).toContain('conv_iryna');
    await page.getByRole('button', { name: said.apart }).click();
    await page.getByText(said.here).waitFor({ state: 'detached' });
    expect([...faults, ...complaints]).toEqual([]);
    await close();
  });

  it.each(errandLooks)('one about two needs is split and brought back at $width px, $colours, $language', async (look) => {
    await begin();
    const said = splitting[look.language];
    const { page, complaints, close } = await visit('/console/conversations/conv_taras', { look, seen: '@bilyk_t' });
    await page.locator('.acts .later > summary').click();
    await page.getByRole('button', { name: said.split }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: '84 ₴' }).check();
    await picture(page, 'console-split', look);
    const faults = await faultsOf(page);
    await dialog.getByRole('button', { name: said.do, exact: true }).click();
    await page.getByText(said.from).waitFor();
    expect(await page.locator('.msgs').getByText('Учора на Подолі').count()).toBe(0);
    faults.push(...(await faultsOf(page)));
    await picture(page, 'console-split-off', look);
    await page.getByRole('button', { name: said.undo }).click();
    await page.getByText('Учора на Подолі').locator('visible=true').first().waitFor();
    await page.getByText('84 ₴').locator('visible=true').first().waitFor();
    expect([...faults, ...complaints]).toEqual([]);
    await close();
  });
});
