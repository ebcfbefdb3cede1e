import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { similarWords } from '../../shared/words/similar-words.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import { embedProgram } from './embed-program.ts';
import { errandLooks, faultsOf, openPage, picture } from './look-at.ts';
import { publicSite } from './public-site.ts';
import { serve } from './serve.ts';

const hints = embedProgram('hints');

it('the script beside our forms is under 2 KB gzipped and keeps nothing in the browser', () => {
  expect(gzipSync(hints).length).toBeLessThan(2000);
  expect(Buffer.from(hints).toString()).not.toMatch(/cookie|localStorage|sessionStorage|innerHTML|eval\(/);
});

describe.skipIf(!hasChromium)('who writes an idea', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve((request) => Promise.resolve(publicSite().fetch(request)));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(errandLooks)('is shown who asks for the same, and led there by the keyboard, at $width px, $colours, $language', async (look) => {
    const { page, complaints, close } = await openPage(browser, look);
    await page.goto(`${server.url}/forms/idea?lang=${look.language}`);
    await page.locator('textarea[name=text]').fill('A family account: one card, two bikes');
    const link = page.locator('.alike a');
    await link.first().waitFor();
    await page.locator('.alike').scrollIntoViewIfNeeded();
    const box = await link.first().boundingBox();
    const faults = await faultsOf(page);
    await picture(page, 'similar', look);
    expect(await page.locator('.alike [role=status]').textContent()).not.toBe('');
    expect(await link.first().textContent()).toContain(similarWords.add[look.language]);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await page.locator('textarea[name=text]').fill('Zebra crossing mural paint');
    await expect.poll(() => link.count(), { timeout: 20_000 }).toBe(0);
    await page.locator('textarea[name=text]').fill('A family account: one card, two bikes');
    await link.first().waitFor();
    await link.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/ideas\/idea_family#vote$/);
    expect([...faults, ...complaints]).toEqual([]);
    await close();
  });

  it('without a script is shown it once it is sent', async () => {
    const answer = await publicSite().request(
      `/forms/idea?lang=en&sent=1&like=${encodeURIComponent('One card for two bikes, a family account')}`,
    );
    expect(await answer.text()).toContain('href="/ideas/idea_family#vote"');
  });
});
