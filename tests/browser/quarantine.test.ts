import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSeconds } from '../../shared/kernel/instant.ts';
import { quarantineWords as words } from '../../shared/words/quarantine-words.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import { consoleProgram, type Program } from './console-program.ts';
import { consoleWorld, moderatorToken, token } from './console-world.ts';
import { errandLooks, faultsOf, type Look, openPage, picture } from './look-at.ts';
import { serve } from './serve.ts';
import { now } from './spytsia.ts';

const wide: Look = { width: 1440, colours: 'light', language: 'en' };
/** What somebody could send who knows the secret: markup, and a sign that turns the writing round. */
const odd = Buffer.from(`{"update_id": 7, "text": "<img src=x onerror=alert(1)> \u202eпіп", "more": "${'x'.repeat(400)}"}`);

describe.skipIf(!hasChromium)('what could not be read, in the console', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let world: Awaited<ReturnType<typeof consoleWorld>>;
  let answer: (request: Request) => Response | Promise<Response> = () => new Response();
  let program: Program;
  const letterAt = (minutes: number, platform: 'telegram' | 'facebook') => ({
    id: `let_${minutes}`,
    platform,
    connection: platform,
    receivedAt: addSeconds(now, -60 * minutes),
    headers: {},
  });
  const visit = async (look: Look, { empty = false, value = token } = {}) => {
    world = await consoleWorld(server.url, program);
    ({ answer } = world);
    if (!empty) {
      await world.quarantine.quarantine(letterAt(9, 'telegram'), odd, ['shape.unknown']);
      await world.quarantine.quarantine({ ...letterAt(300, 'facebook'), replayedAt: addSeconds(now, -3600) }, odd, ['account.unknown']);
    }
    const opened = await openPage(browser, look, { url: server.url, value });
    await opened.page.goto(`${server.url}/console/channels/unread`);
    await opened.page.locator('h1').waitFor();
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

  it.each(errandLooks)('is listed, shown and set aside at $width px, $colours, $language', async (look) => {
    const { page, complaints, close } = await visit(look);
    const row = page.locator('.channels li').first();
    await row.getByRole('button').first().click();
    await row.locator('pre').waitFor();
    await row.getByRole('button', { name: words.aside[look.language] }).click();
    await row.locator('form').waitFor();
    const faults = await faultsOf(page);
    await picture(page, 'console-quarantine', look);
    expect([...faults, ...complaints]).toEqual([]);
    await close();
  });

  it('shows what came as text and nothing else', async () => {
    const { page, complaints, close } = await visit(wide);
    await page.getByRole('button', { name: /^Show: telegram/ }).click();
    const shown = page.getByRole('region', { name: `What came, ${odd.length} bytes` });
    expect(await shown.textContent()).toBe(odd.toString('utf8').replace('\u202e', '\\u202e'));
    expect(await shown.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is put back on the queue, and says that it is being read', async () => {
    const { page, close } = await visit(wide);
    await page.getByText('and not understood then either').waitFor();
    await page.getByRole('button', { name: /^Read again: telegram/ }).click();
    await page.locator('.channels li').first().getByText('It is being read again.').waitFor();
    expect(world.replayed).toEqual([{ ...letterAt(9, 'telegram'), body: odd.toString('base64'), replayedAt: now }]);
    await close();
  });

  it('is set aside with a reason, and leaves the list', async () => {
    const { page, close } = await visit(wide);
    await page.getByRole('button', { name: /^Set aside: facebook/ }).click();
    await page.getByLabel('Why').fill('a test of theirs');
    await page.getByRole('button', { name: 'Set aside', exact: true }).click();
    await page.locator('.channels li', { hasText: 'facebook' }).waitFor({ state: 'detached' });
    expect(await page.locator('.channels li').count()).toBe(1);
    await close();
  });

  it('says what went wrong', async () => {
    const { page, close } = await visit(wide);
    const working = answer;
    answer = (request) => (request.method === 'POST' ? new Response('{}', { status: 503 }) : working(request));
    await page.getByRole('button', { name: /^Read again: telegram/ }).click();
    await page.getByText('It failed (http.503)').waitFor();
    await close();
  });

  it('says that there is nothing, and is reached from the channels', async () => {
    const { page, close } = await visit(wide, { empty: true });
    await page.getByText('Everything that came could be read.').waitFor();
    await page.getByRole('link', { name: 'All channels' }).click();
    await page.getByRole('link', { name: 'What could not be read' }).click();
    await page.getByText('Everything that came could be read.').waitFor();
    await close();
  });

  it('shows a moderator that there is something, and nothing to press', async () => {
    const { page, close } = await visit(wide, { value: moderatorToken });
    await page.getByText('Leads and support managers look inside').waitFor();
    expect(await page.locator('.channels li').count()).toBe(2);
    expect(await page.locator('.channels button').count()).toBe(0);
    await close();
  });
});
