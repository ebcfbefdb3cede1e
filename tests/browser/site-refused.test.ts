import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standing } from '../functions/receive-form/standing.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import { heldAgainst, phone } from './held-against.ts';
import { faultsOf, type Look, openPage, picture } from './look-at.ts';
import { publicSite, storied } from './public-site.ts';
import { publicScreens } from './screen-list.ts';
import { type Answers, serve } from './serve.ts';
import { settings } from './spytsia.ts';
import { walkedByTab } from './walked-by-tab.ts';

const wide: Look = { width: 1440, colours: 'dark', language: 'en' };

/** All that a page lacks: what axe finds, what the points find, and what Tab does not reach. */
const lacksOf = async (page: Page) => {
  const { unseen, outOfOrder, missed } = await walkedByTab(page, 'body');
  return [...(await faultsOf(page)), ...(await heldAgainst(page)).map(String), ...unseen, ...outOfOrder, ...(missed ? [missed] : [])];
};

/** The site with the door that takes what is pressed: votes count by e-mail there, which its pages do not know yet. */
const refusing = (): Answers => {
  const app = publicSite();
  const brand = settings.brand && { ...settings.brand, anonymousVotes: false };
  const { receive } = standing({ ideas: storied, settings: { ...settings, brand } });
  return async (request) => {
    if (request.method !== 'POST') return app.fetch(request);
    const { status, headers, body } = await receive({
      path: new URL(request.url).pathname,
      headers: Object.fromEntries(request.headers),
      cookies: {},
      address: '192.0.2.1',
      body: Buffer.from(await request.arrayBuffer()),
    });
    return new Response(body || null, { status, headers });
  };
};

describe.skipIf(!hasChromium)('what people are shown when something did not work', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let answers: Answers;
  beforeAll(async () => {
    site = await serve((request) => answers(request));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each([phone, wide])('say why a vote is refused, and lead back to its idea: $width px, $language', async (look) => {
    answers = refusing();
    const { page, close } = await openPage(browser, look);
    await page.goto(`${site.url}/ideas`);
    await page.locator('.idea form .vote').first().click();
    await page
      .getByRole('alert')
      .filter({ hasText: look.language === 'uk' ? 'Лишіть адресу пошти' : 'Leave your e-mail' })
      .waitFor();
    expect(await lacksOf(page)).toEqual([]);
    await picture(page, 'vote-refused', look);
    await page.locator('main a.pen').click();
    await page.waitForURL('**/ideas/idea_docks');
    await close();
  });

  it.each([phone, wide])('show a form that was refused again, with what is wrong beside each field: $width px, $language', async (look) => {
    answers = refusing();
    const { page, close } = await openPage(browser, look);
    await page.goto(`${site.url}/forms/pulse`);
    await page.locator('form').evaluate((form) => form.setAttribute('novalidate', ''));
    await page.locator('#f-broken').fill('The lock.');
    await page.locator('#f-email').fill('nobody');
    await page.locator('main button[type=submit]').click();
    await page.getByRole('alert').waitFor();
    expect(await lacksOf(page)).toEqual([]);
    expect(await page.locator('.err').count()).toBe(2);
    expect(await page.locator('#f-broken').inputValue()).toBe('The lock.');
    await picture(page, 'form-refused', look);
    await page.locator('.said a').last().click();
    expect(await page.evaluate(() => document.activeElement?.id ?? location.hash)).toBe('f-email');
    await close();
  });

  it('say that a page could not be made, and offer another try', async () => {
    const app = publicSite();
    const failing = publicSite({ fails: true });
    for (const [, path] of publicScreens) expect(await (await failing.request(path)).text(), path).toContain('Try again');
    answers = (request) => (request.url.includes('/assets/') ? app : failing).fetch(request);
    const { page, close } = await openPage(browser, phone);
    await page.goto(`${site.url}/roadmap`);
    await page.getByRole('link', { name: 'Спробувати ще раз' }).waitFor();
    expect(await lacksOf(page)).toEqual([]);
    await picture(page, 'fault', phone);
    answers = (request) => app.fetch(request);
    await page.getByRole('link', { name: 'Спробувати ще раз' }).click();
    await page.getByRole('heading', { name: 'Що буде далі' }).waitFor();
    await close();
  });
});
