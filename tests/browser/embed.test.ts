import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiveForm } from '../../functions/receive-form/receive-form.ts';
import { Letter } from '../../shared/contract/letters.ts';
import { addSeconds } from '../../shared/kernel/instant.ts';
import { memoryIntake } from '../fixtures/memory-intake.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import { embedProgram } from './embed-program.ts';
import { errandLooks, faultsOf, type Look, openPage, picture } from './look-at.ts';
import { publicSite } from './public-site.ts';
import { serve } from './serve.ts';
import { embedOrigins, now, settings } from './spytsia.ts';

const wide: Look = { width: 1440, colours: 'light', language: 'en' };
const program = embedProgram();
const words = {
  en: {
    open: 'Suggest an improvement',
    send: 'Send',
    score: 'Choose a number',
    sent: 'We have it. Thank you.',
    missing: 'Fill this in.',
    close: 'Close',
  },
  uk: {
    open: 'Запропонувати зміну',
    send: 'Надіслати',
    score: 'Виберіть',
    sent: 'Ми отримали. Дякуємо.',
    missing: 'Заповніть це поле.',
    close: 'Закрити',
  },
};

const holdsFocus = (element: Element): boolean => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.activeElement === element;
};

it('the script for other sites is under 10 KB gzipped and keeps nothing in the browser', () => {
  expect(gzipSync(program).length).toBeLessThan(10_000);
  expect(Buffer.from(program).toString()).not.toMatch(/cookie|localStorage|sessionStorage|innerHTML|eval\(/);
});

describe.skipIf(!hasChromium)('a form on a page of another site', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let shop: Awaited<ReturnType<typeof serve>>;
  let stranger: Awaited<ReturnType<typeof serve>>;
  const { letters, sent } = memoryIntake({});
  const never = async () => {
    throw new Error('no form needs this');
  };
  const receive = receiveForm({
    letters,
    settings: async () => settings,
    castVote: never,
    acknowledge: never,
    unsubscribe: never,
    heldVotes: { hold: never, read: never, guess: never },
    subscriptions: { ask: never, confirm: never, end: never },
    mailLimit: never,
    withinLimit: async () => true,
    secret: async () => 'a-secret-of-the-tests',
    // a person reads for a minute
    now: () => addSeconds(now, 60),
  });
  const onOurs = async (request: Request): Promise<Response> => {
    if (request.method === 'GET') return publicSite({ program }).fetch(request);
    const { status, headers, body } = await receive({
      method: request.method,
      path: new URL(request.url).pathname,
      headers: Object.fromEntries(request.headers),
      cookies: {},
      address: '192.0.2.1',
      body: Buffer.from(await request.arrayBuffer()),
    });
    return new Response(status === 204 || status === 303 ? null : body, { status, headers });
  };
  /** A page under the policy that the guide gives: no inline style, no inline script, only our address. */
  const onTheirs = (request: Request): Response => {
    const url = new URL(request.url);
    const language = url.searchParams.get('lang') ?? 'en';
    const theme = url.searchParams.get('theme') ?? 'auto';
    const framed = url.pathname === '/frame';
    const inside = framed
      ? `<iframe src="${site.url}/forms/pulse?embed=1&amp;lang=${language}" title="Pulse" width="600" height="900"></iframe>`
      : `<script src="${site.url}/embed.js" data-form="pulse" data-locale="${language}" data-theme="${theme}"></script>`;
    const policy = `default-src 'none'; script-src ${site.url}; connect-src ${site.url}; frame-src ${site.url}`;
    return new Response(
      `<!doctype html><html lang="${language}"><title>Shop</title><meta name="viewport" content="width=device-width,initial-scale=1"><main><h1>Shop</h1>${inside}</main></html>`,
      { headers: { 'content-type': 'text/html', 'content-security-policy': policy } },
    );
  };
  beforeAll(async () => {
    site = await serve(onOurs);
    shop = await serve(onTheirs);
    stranger = await serve(onTheirs);
    embedOrigins.splice(0, embedOrigins.length, shop.url);
    settings.brand?.embedOrigins.splice(0, 9, shop.url);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    for (const one of [site, shop, stranger]) await one.close();
  });
  const lastLetter = () => JSON.parse(Buffer.from(Letter.parse(sent.at(-1)).body ?? '', 'base64').toString());
  const open = async (page: Page, language: 'en' | 'uk') => {
    await page.getByRole('button', { name: words[language].open }).press('Enter');
    await page.getByRole('radio', { name: '9', exact: true }).waitFor();
  };

  it.each(errandLooks)('opens, tells what is missing, sends and closes at $width px, $colours, $language', async (look) => {
    const { page, complaints, close } = await openPage(browser, look);
    const said = words[look.language];
    await page.goto(`${shop.url}/?lang=${look.language}`);
    await open(page, look.language);
    await picture(page, 'embed', look);
    const faults = await faultsOf(page);
    await page.getByRole('radio', { name: '9', exact: true }).check();
    await page.getByRole('textbox').first().fill('A pump <b>at</b> each station');
    await page.getByRole('button', { name: said.send, exact: true }).click();
    await page.getByText(said.sent).waitFor();
    await picture(page, 'embed-sent', look);
    await page.getByRole('button', { name: said.close }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByRole('button', { name: said.open }).evaluate(holdsFocus)).toBe(true);
    expect(lastLetter()).toMatchObject({ form: 'pulse', words: 'A pump <b>at</b> each station', ideas: [{ field: 'better' }] });
    expect([...faults, ...complaints]).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await close();
  });

  it('keeps what was written when it is refused, and marks the field', async () => {
    const { page, close } = await openPage(browser, wide);
    await page.goto(shop.url);
    await open(page, 'en');
    await page.getByRole('radio', { name: '9', exact: true }).check();
    const mail = page.getByLabel('E-mail');
    await mail.evaluate((field) => field.setAttribute('type', 'text'));
    await mail.fill('nobody');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('This is no e-mail address.').waitFor();
    expect([await mail.inputValue(), await mail.getAttribute('aria-invalid')]).toEqual(['nobody', 'true']);
    expect(await mail.evaluate(holdsFocus)).toBe(true);
    await close();
  });

  it('is not given to a site that the settings do not name, which is led to our page', async () => {
    const before = sent.length;
    const { page, close } = await openPage(browser, wide);
    await page.goto(stranger.url);
    await page.getByRole('button', { name: words.en.open }).click();
    await page.getByRole('link', { name: words.en.open }).waitFor();
    const status = await page.evaluate(
      (url) =>
        fetch(`${url}/forms/pulse`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"score":9}' }).then(
          String,
          String,
        ),
      site.url,
    );
    expect([status, sent.length]).toEqual(['TypeError: Failed to fetch', before]);
    await close();
  });

  it('stands in a frame of a site that the settings name, takes an answer there, and in no other', async () => {
    const { page, complaints, close } = await openPage(browser, wide);
    await page.goto(`${shop.url}/frame`);
    const frame = page.frameLocator('iframe');
    await frame.getByLabel('9', { exact: true }).check();
    await frame.getByRole('button', { name: 'Send' }).click();
    await frame.getByText('We have it.').waitFor();
    expect(complaints.filter((complaint) => complaint.includes('frame'))).toEqual([]);
    await page.goto(`${stranger.url}/frame`);
    await expect.poll(() => complaints.some((complaint) => complaint.includes('frame-ancestors'))).toBe(true);
    await close();
  });
});
