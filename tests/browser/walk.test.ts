import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { consoleWords } from '../../shared/words/console-words.ts';
import { type RunningHeard, startHeard } from '../journeys/running-heard.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import { faultsOf, looks, openPage, settled } from './look-at.ts';
import { consoleScreens } from './screen-list.ts';

const First = z.object({ items: z.array(z.object({ id: z.string() })) });

describe.skipIf(!hasChromium)('every screen of the console over the cloud on this machine, with the demo brand', () => {
  let heard: RunningHeard;
  let browser: Browser;
  const firstOf = async (path: string) => (await heard.api(First, `/api/v1/${path}`)).items[0]?.id ?? 'none';
  /** Where a screen of the list is here: conversations, ideas and settings of this brand have ids of their own. */
  const here = async (path: string) => {
    const [all, top, kind] = /^\/console\/(conversations|ideas|settings\/([\w-]+))\/[\w-]+/.exec(path) ?? [];
    return all && top ? path.replace(all, `/console/${top}/${encodeURIComponent(await firstOf(kind ? `settings/${kind}` : top))}`) : path;
  };
  beforeAll(async () => {
    heard = await startHeard({ memory: true });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await heard.kill('SIGTERM');
  });

  it.each(looks)('is there, whole and without a fault at $width px, $colours, $language', async (look) => {
    const { page, complaints, close } = await openPage(browser, look);
    await page.goto(`${heard.url}/console`);
    await page.locator('input[name=token]').fill(heard.token);
    await page.keyboard.press('Enter');
    await page.locator('.row').first().waitFor();
    const faults: Record<string, readonly string[]> = {};
    for (const [name, path] of consoleScreens) {
      await page.goto(heard.url + (await here(path)));
      await page.locator('#page:not(:has(.loading)) :is(h1, h2)').first().waitFor();
      await settled(page);
      const gone = await page.getByText(consoleWords['gone.title'][look.language]).count();
      const found = [...(await faultsOf(page)), ...complaints.splice(0), ...(gone && name !== 'gone' ? ['is not there'] : [])];
      const refused = await page.locator('#page .err[role=alert]').allTextContents();
      if (found.length + refused.length > 0) faults[name] = [...found, ...refused];
    }
    await close();
    expect(faults).toEqual({});
  });
});
