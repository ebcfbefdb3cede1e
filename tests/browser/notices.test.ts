import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openBrowser } from './chromium.ts';
import { consoleProgram, type Program } from './console-program.ts';
import { consoleWorld, moderatorToken, token } from './console-world.ts';
import { errandLooks, faultsOf, type Look, openPage, picture } from './look-at.ts';
import { serve } from './serve.ts';

const wide: Look = { width: 1440, colours: 'light', language: 'en' };
const words = {
  en: { test: 'Send test', sent: 'Sent at', problem: 'This channel has no secret yet', later: 'More', why: 'The same in words' },
  uk: {
    test: 'Перевірити',
    sent: 'Надіслано о',
    problem: 'Цей канал ще не має секрету',
    later: 'Ще',
    why: 'Те саме словами',
  },
} as const;
const reason = {
  en: "The promise is policy 'standard' at position 1: no conditions.",
  uk: 'Обіцянка: «standard», місце в списку 1: без умов.',
} as const;

describe.skipIf(!hasChromium)('where notices go, and what one does with an alarm', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let answer: (request: Request) => Response | Promise<Response> = () => new Response();
  let program: Program;
  const visit = async (path: string, look: Look, value = token) => {
    ({ answer } = await consoleWorld(server.url, program));
    const opened = await openPage(browser, look, { url: server.url, value });
    await opened.page.goto(server.url + path);
    return opened;
  };
  beforeAll(async () => {
    program = await consoleProgram();
    server = await serve((request) => answer(request));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(errandLooks)('tests a channel and says what became of it at $width px, $colours, $language', async (look) => {
    const { page, complaints, close } = await visit('/console', look);
    const said = words[look.language];
    await page.locator('a[href="/console/notices"]:visible').first().click();
    await page.locator('a[href="/console/notices/channels"]').click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const id of ['riders-alerts', 'pager']) await page.getByRole('button', { name: `${said.test}: ${id}` }).click();
    await page.getByText(said.sent).waitFor();
    await page.getByText(said.problem).waitFor();
    expect(await page.getByText('services/T0').count()).toBe(0);
    expect([...(await faultsOf(page)), ...complaints]).toEqual([]);
    await picture(page, 'console-notices', look);
    await close();
  });

  it.each(errandLooks)('shows the menu and the reasons whole at $width px, $colours, $language', async (look) => {
    const { page, complaints, close } = await visit('/console/conversations/conv_taras', look);
    const said = words[look.language];
    await page.locator('summary', { hasText: said.why }).click();
    await page.getByText(reason[look.language]).waitFor();
    await page.locator('summary', { hasText: said.later }).click();
    const choices = page.locator('.acts .later button');
    for (const box of await Promise.all((await choices.all()).map((one) => one.boundingBox()))) {
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(look.width);
      expect(box?.height).toBeGreaterThanOrEqual(look.width < 900 ? 44 : 24);
    }
    expect([...(await faultsOf(page)), ...complaints]).toEqual([]);
    await picture(page, 'console-later', look);
    await close();
  });

  it('lets only leads and support managers send a test', async () => {
    const { page, close } = await visit('/console/notices/channels', wide, moderatorToken);
    await page.getByText('Leads and support managers can send a test.').waitFor();
    expect(await page.getByRole('button', { name: words.en.test }).count()).toBe(0);
    const refused = await answer(
      new Request(`${server.url}/api/v1/notice-channels/pager/test`, {
        method: 'POST',
        headers: { authorization: `Bearer ${moderatorToken}` },
      }),
    );
    expect([refused.status, await refused.json()]).toEqual([403, expect.objectContaining({ code: 'role.not-allowed' })]);
    await close();
  });

  it('closes the menu after a choice, by Escape and by a step away, and keeps the focus', async () => {
    const { page, close } = await visit('/console/conversations/conv_taras', wide);
    const summary = page.locator('.acts .later > summary');
    const open = () => page.locator('.acts .later').evaluate((box) => box.hasAttribute('open'));
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await open()).toBe(true);
    await page.keyboard.press('Escape');
    expect([await open(), await page.evaluate(() => document.activeElement?.tagName)]).toEqual([false, 'SUMMARY']);
    await summary.click();
    await page.locator('h1').click();
    expect(await open()).toBe(false);
    await summary.click();
    await page.getByRole('button', { name: 'Remind me in an hour' }).click();
    await page.getByText('Reminder for Marta Rudenko: 10:54').waitFor();
    expect(await open()).toBe(false);
    await close();
  });
});
