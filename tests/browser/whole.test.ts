import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type RunningHeard, startHeard } from '../journeys/running-heard.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import { faultsOf, openPage } from './look-at.ts';

const look = { width: 1440, colours: 'light', language: 'en' } as const;
const Conversations = z.object({ items: z.array(z.object({ id: z.string(), person: z.object({ name: z.string().optional() }) })) });

describe.skipIf(!hasChromium)('Heard as a newcomer starts it', () => {
  let heard: RunningHeard;
  let browser: Browser;
  beforeAll(async () => {
    heard = await startHeard({ memory: true });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await heard.kill('SIGTERM');
  });

  it('takes a question from its page, shows it to staff with a running clock, and carries their answer away', async () => {
    const { page, complaints, close } = await openPage(browser, look);
    await page.goto(`${heard.url}/forms/question`);
    await page.getByLabel('Your question').fill('Can I take the bike on a train?');
    await page.getByLabel('Your name').fill('Nadia');
    await page.getByLabel('E-mail, for our answer').fill('nadia@example.org');
    await page.waitForTimeout(2200);
    await page.getByRole('button', { name: 'Send the question' }).click();
    await page.getByText('We have it.').waitFor();
    await heard.drained();
    expect((await heard.api(Conversations, '/api/v1/conversations')).items.some(({ person }) => person.name === 'Nadia')).toBe(true);

    await page.goto(`${heard.url}/console`);
    await page.getByLabel('Access token').fill(heard.token);
    await page.keyboard.press('Enter');
    const row = page.locator('.row', { hasText: 'Nadia' });
    await row.locator('.clock[data-state=on], .clock[data-state=soon]').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await row.click();
    await page.getByRole('button', { name: 'Take it' }).click();
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('The railway says yes, outside rush hours.');
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.locator('.note', { hasText: 'outside rush hours' }).waitFor();

    await page.goto(`${heard.url}/console`);
    await page.locator('.row', { hasText: 'Telegram' }).first().click();
    await page.getByRole('textbox', { name: 'Reply' }).fill('We look at it today and write to you by 18:00.');
    await page.getByRole('button', { name: 'Send reply' }).click();
    await page.locator('.msg.out', { hasText: 'by 18:00' }).waitFor();
    await heard.drained();
    expect((await heard.outbox()).some(({ kind, body }) => kind === 'reply' && JSON.stringify(body).includes('by 18:00'))).toBe(true);
    await close();
    expect(complaints).toEqual([]);
  });

  it('counts a vote once, whatever is pressed', async () => {
    const { page, close } = await openPage(browser, look);
    await page.goto(`${heard.url}/ideas`);
    await page.locator('.idea form .vote').first().click();
    await page.getByText('Your vote is counted once').waitFor();
    await heard.drained();
    const votes = async () => {
      await page.goto(page.url().replace(/\?.*/, ''));
      return Number(await page.locator('.bigvote b').textContent());
    };
    const once = await votes();
    await page.getByRole('button', { name: 'Add my vote' }).click();
    await page.getByText('Your vote is counted once').waitFor();
    await heard.drained();
    expect(await votes()).toBe(once);
    await close();
  });
});
