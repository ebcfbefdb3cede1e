import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { moderatorToken } from './console-world.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

const place = '/console/conversations/conv_taras';
const words = {
  en: { send: 'Send reply', hold: 'Do not send', undo: 'Undo' },
  uk: { send: 'Надіслати', hold: 'Не надсилати', undo: 'Скасувати' },
} as const;
const box = (page: Page) => page.locator('.composer textarea');

describe.skipIf(!hasChromium)('what was just sent', () => {
  const { begin, visit } = useDesk();

  it.each(errandLooks)('is taken back before it leaves and after, at $width px, $colours, $language', async (look) => {
    const world = await begin();
    const { page, complaints, close } = await visit(place, { look });
    const say = words[look.language];
    await box(page).fill('We pay the 84 ₴ back by Wednesday.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: say.hold }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'undo-waits', look);
    await page.getByRole('button', { name: say.hold }).click();
    await page.getByRole('button', { name: say.hold }).waitFor({ state: 'detached' });
    expect(await box(page).inputValue()).toBe('We pay the 84 ₴ back by Wednesday.');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(world.replies).toMatchObject([{ state: 'withdrawn' }]);

    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: say.hold }).waitFor();
    await world.arrive();
    await page.reload();
    const undo = page.getByRole('button', { name: say.undo, exact: true });
    await undo.waitFor();
    await page.waitForFunction(() => /\((2\d) /.test(document.querySelector('.undo-sent')?.textContent ?? ''));
    await picture(page, 'undo-sent', look);
    await box(page).fill('Another thing.');
    await undo.focus();
    await page.keyboard.press('Enter');
    await undo.waitFor({ state: 'detached' });
    expect(await box(page).inputValue()).toBe('We pay the 84 ₴ back by Wednesday.\n\nAnother thing.');
    expect(world.moderations.rows).toMatchObject([{ deed: 'remove', undo: true, by: 'marta' }]);
    await world.settleModerations();
    expect([...(await faultsOf(page)), ...complaints]).toEqual([]);
    await close();
  });

  it('is sent once by a double click, and with a warning where another tab has just sent the same', async () => {
    const world = await begin();
    const { page, close } = await visit(place);
    const other = await visit(place);
    await box(page).fill('We are on it.');
    await box(other.page).fill('We are on it.');
    await page.getByRole('button', { name: words.en.send, exact: true }).dblclick();
    await page.locator('.undo-sent').waitFor();
    expect(world.replies).toHaveLength(1);
    await other.page.getByRole('button', { name: words.en.send, exact: true }).click();
    await other.page.getByText('sent the same words a moment ago').waitFor();
    expect(await faultsOf(other.page)).toEqual([]);
    expect(world.replies).toHaveLength(1);
    await other.page.getByRole('button', { name: 'Send it all the same' }).dblclick();
    await other.page.locator('.undo-sent').waitFor();
    expect(world.replies.map(({ text }) => text)).toEqual(['We are on it.', 'We are on it.']);
    await other.close();
    await close();
  });

  it('is nobody else’s to take back', async () => {
    const world = await begin();
    const { page, close } = await visit(place);
    await box(page).fill('Soon.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.undo-sent').waitFor();
    const other = await visit(place, { value: moderatorToken, seen: 'Soon.' });
    expect(await other.page.locator('.undo-sent').count()).toBe(0);
    expect(world.replies).toHaveLength(1);
    await other.close();
    await close();
  });
});
