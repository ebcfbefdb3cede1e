import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openBrowser } from './chromium.ts';
import { faultsOf, looks, openPage, picture } from './look-at.ts';
import { publicSite } from './public-site.ts';
import { publicScreens as pages } from './screen-list.ts';
import { serve } from './serve.ts';

/** Where a browser is sent after each press. */
const pressed = [
  ['/votes', '/ideas/idea_docks?voted=1'],
  ['/subscriptions', '/ideas/idea_docks?subscribed=1'],
] as const;

describe.skipIf(!hasChromium)('the public pages', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let posted: URLSearchParams | null = null;
  beforeAll(async () => {
    const app = publicSite();
    site = await serve(async (request) => {
      if (request.method !== 'POST') return app.fetch(request);
      posted = new URLSearchParams(await request.text());
      return new Response(null, {
        status: 303,
        headers: { location: pressed.find(([path]) => request.url.endsWith(path))?.[1] ?? '/forms/idea?sent=1' },
      });
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(looks)('keep to WCAG 2.2 AA and to their width at $width px, $colours, $language', async (look) => {
    const { page, complaints, close } = await openPage(browser, look);
    const faults: string[] = [];
    for (const [name, path] of pages) {
      await page.goto(site.url + path);
      faults.push(...(await faultsOf(page)).map((fault) => `${path} ${fault}`));
      await picture(page, `site-${name}`, look);
    }
    await close();
    expect(faults).toEqual([]);
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });

  it('take an idea from the keyboard alone, without a script', async () => {
    const { page, close } = await openPage(browser, { width: 1440, colours: 'light', language: 'en' });
    await page.goto(`${site.url}/forms/idea`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.getByLabel('Your idea').focus();
    await page.keyboard.type('A pump at each station.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Taras');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('We have it.').waitFor();
    await close();
    expect([posted?.get('text'), posted?.get('name'), posted?.get('consent'), posted?.get('website')]).toEqual([
      'A pump at each station.',
      'Taras',
      'on',
      '',
    ]);
  });

  it('count a vote with a name', async () => {
    const { page, close } = await openPage(browser, { width: 360, colours: 'dark', language: 'uk' });
    await page.goto(`${site.url}/ideas/idea_docks`);
    await page.getByLabel('Ваше ім’я, якщо можна подякувати').fill('Олег');
    await page.getByLabel('Можете назвати мене на цьому сайті, коли зробите.').check();
    await page.getByRole('button', { name: 'Додати мій голос' }).click();
    await page.getByText('Ваш голос враховано').waitFor();
    await close();
    expect([posted?.get('name'), posted?.get('consent')]).toEqual(['Олег', 'on']);
  });

  it('take an address to write to when an idea moves', async () => {
    const { page, close } = await openPage(browser, { width: 360, colours: 'light', language: 'en' });
    await page.goto(`${site.url}/ideas/idea_docks`);
    await page.getByLabel('Your e-mail').fill('oleh@spytsia.example');
    await page.getByRole('button', { name: 'Follow' }).click();
    await page.getByText('press the link that we sent').waitFor();
    await close();
    expect(Object.fromEntries(posted ?? [])).toEqual({ language: 'en', website: '', email: 'oleh@spytsia.example' });
  });

  it('speak the other language at a press, and remember it', async () => {
    const { page, close } = await openPage(browser, { width: 1440, colours: 'light', language: 'en' });
    await page.goto(`${site.url}/roadmap`);
    await page.getByRole('link', { name: 'Українською' }).click();
    await page.getByRole('heading', { name: 'Що буде далі' }).waitFor();
    await page.goto(`${site.url}/faq`);
    expect(await page.getAttribute('html', 'lang')).toBe('uk');
    await close();
  });
});
