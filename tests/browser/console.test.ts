import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openBrowser } from './chromium.ts';
import { consoleProgram, type Program } from './console-program.ts';
import { consoleWorld, token } from './console-world.ts';
import { faultsOf, type Look, openPage } from './look-at.ts';
import { serve } from './serve.ts';

const wide: Look = { width: 1440, colours: 'light', language: 'en' };

describe.skipIf(!hasChromium)('the console', () => {
  let browser: Browser;
  let answer: (request: Request) => Response | Promise<Response> = () => new Response();
  let server: Awaited<ReturnType<typeof serve>>;
  let world: Awaited<ReturnType<typeof consoleWorld>>;
  let program: Program;
  const begin = async (rest: { empty?: boolean } = {}) => {
    world = await consoleWorld(server.url, program, rest);
    answer = world.answer;
  };
  const visit = async (path: string, look: Look, seen?: string) => {
    const opened = await openPage(browser, look, { url: server.url, value: token });
    await opened.page.goto(server.url + path);
    if (seen) await opened.page.getByText(seen, { exact: false }).locator('visible=true').first().waitFor();
    return opened;
  };
  const selected = (page: Page) => page.locator('.row[aria-current=true] .who b').textContent();
  beforeAll(async () => {
    program = await consoleProgram();
    server = await serve((request) => answer(request));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('lets in those who hold a token and nobody else', async () => {
    await begin();
    const { page, close } = await openPage(browser, wide);
    await page.goto(`${server.url}/console/ideas`);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Access token').fill('not a token');
    await page.keyboard.press('Enter');
    await page.getByText('Nobody holds this token').waitFor();
    await page.goto(`${server.url}/console/ideas`);
    await page.getByLabel('Access token').fill(token);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Hot plan' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await close();
  });

  it('is walked, taken and resolved by keys, which rest while one types', async () => {
    await begin();
    const { page, close } = await visit('/console', wide, 'Dmytro V.');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await selected(page)).toBe('Ірина Коваль');
    await page.keyboard.press('k');
    expect(await selected(page)).toBe('Петро Самійленко');
    await page.keyboard.press('a');
    await page.locator('.row[aria-current=true] .face.me').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('jake');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jake');
    await page.getByText('Nothing here matches.').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.locator('.row', { hasText: 'Петро Самійленко' }).focus();
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await page.locator('.row', { hasText: 'Петро Самійленко' }).waitFor({ state: 'detached' });
    await close();
  });

  it('sends a reply once, and keeps the words when it fails', async () => {
    await begin();
    const { page, close } = await visit('/console/conversations/conv_taras?write=reply', wide, '@bilyk_t');
    const box = page.getByRole('textbox', { name: 'Reply' });
    await box.fill('Тарасе, повертаємо 84 ₴ до середи, 18 листопада.');
    const working = answer;
    answer = (request) => (request.method === 'POST' ? new Response('{}', { status: 503 }) : working(request));
    await page.getByRole('button', { name: 'Send reply' }).click();
    await page.getByText('your words are kept').waitFor();
    expect(await box.inputValue()).toContain('84 ₴');
    answer = working;
    await page.getByRole('button', { name: 'Send reply' }).click();
    await page.getByText('on its way', { exact: true }).waitFor();
    expect(await box.inputValue()).toBe('');
    expect(world.replies.map(({ text, by }) => [text, by])).toEqual([['Тарасе, повертаємо 84 ₴ до середи, 18 листопада.', 'marta']]);
    await close();
  });

  it('keeps a draft over a reload, and does not send what a platform would not take', async () => {
    await begin();
    const { page, close } = await visit('/console/conversations/conv_taras', wide, '@bilyk_t');
    await page.getByRole('textbox', { name: 'Reply' }).fill('x'.repeat(4100));
    await page.getByText('4 characters too many for Telegram.').waitFor();
    expect(await page.getByRole('button', { name: 'Send reply' }).isDisabled()).toBe(true);
    await page.reload();
    await page.getByText('4 characters too many').waitFor();
    await close();
  });

  it('explains a deadline with numbers that add up', async () => {
    await begin();
    const { page, close } = await visit('/console/conversations/conv_taras', wide, 'Why 10:10');
    const minutes = (await page.locator('.ledger td:last-child').allInnerTexts()).map((text) => Number.parseInt(text, 10));
    expect(minutes.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(minutes.at(-1));
    expect(minutes.at(-1)).toBe(120);
    await close();
  });

  it('acknowledges a notice, leaves a note and makes an idea', async () => {
    await begin();
    const { page, close } = await visit('/console/conversations/conv_taras', wide, '@bilyk_t');
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    await page.getByText('Marta Rudenko. Slack: acknowledged').waitFor();
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Asked the workshop.');
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.locator('.note', { hasText: 'Asked the workshop.' }).waitFor();
    await page.locator('.acts .later > summary').click();
    await page.getByRole('button', { name: 'Make an idea' }).click();
    await page.getByLabel('Title on the board').fill('Free docks ahead');
    await page.getByRole('button', { name: 'Put on the board' }).click();
    await page.getByRole('link', { name: 'Open its idea' }).waitFor();
    expect([...world.ideas.values()].some(({ title }) => title === 'Free docks ahead')).toBe(true);
    await close();
  });

  it('moves an idea with a public reason only, and scores it with arrow keys', async () => {
    await begin();
    const { page, close } = await visit('/console/ideas', wide, '214');
    await page.getByRole('button', { name: /Гучніший дзвоник/ }).focus();
    for (const key of ['ArrowUp', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => world.ideas.get('idea_bell')?.impact).toBe(4);
    await page.goto(`${server.url}/console/ideas/idea_bell`);
    await page.getByLabel('Public reason').fill('too short');
    await page.getByRole('button', { name: 'Move and tell' }).click();
    expect(world.ideas.get('idea_bell')?.state).toBe('new');
    await page.getByLabel('Public reason').fill('We try a louder bell on ten bikes in December.');
    await page.getByRole('button', { name: 'Move and tell' }).click();
    await page.getByText('We try a louder bell').waitFor();
    expect(world.ideas.get('idea_bell')?.state).toBe('valid');
    await close();
  });

  it('publishes a month after asking whether one is sure', async () => {
    await begin();
    const { page, close } = await visit('/console/month', wide, 'Taras Bilyk');
    await page.getByLabel('Introduction, English').fill('A month of docks.');
    await page.getByRole('button', { name: 'Approve and publish' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await world.reportNow()).toMatchObject({ state: 'drafted' });
    await page.getByRole('button', { name: 'Approve and publish' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approve and publish' }).click();
    await expect.poll(async () => (await world.reportNow())?.state).toBe('approved');
    await page.getByText('Approved by Marta Rudenko').first().waitFor();
    expect(await world.reportNow()).toMatchObject({
      state: 'approved',
      edits: { en: { intro: 'A month of docks.' }, uk: { intro: null } },
    });
    await close();
  });

  it('says what to do when nobody waits, and when nobody answers', async () => {
    await begin({ empty: true });
    const { page, close } = await visit('/console', wide, 'Nobody is waiting for you.');
    expect(await faultsOf(page)).toEqual([]);
    await begin();
    const working = answer;
    answer = (request) => (request.url.includes('/api/') ? new Response('{}', { status: 503 }) : working(request));
    await page.goto(`${server.url}/console/ideas`);
    await page.getByRole('heading', { name: 'This could not be fetched.' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    answer = working;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Hot plan' }).waitFor();
    await close();
  });

  it('switches language and colours, and remembers both', async () => {
    await begin();
    const { page, close } = await visit('/console', wide, 'Dmytro V.');
    await page.getByRole('button', { name: 'Українською' }).click();
    await page.getByRole('heading', { name: 'Вхідні' }).waitFor();
    await page.getByRole('button', { name: 'Темні кольори' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Вхідні' }).waitFor();
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    await close();
  });

  // PICTURES=docs/images renews the one that the README shows
  it.skipIf(!process.env['PICTURES'])('has its picture taken for the README', async () => {
    await begin();
    const { page, close } = await visit('/console', wide, 'Dmytro V.');
    for (const key of ['j', 'j', 'j']) await page.keyboard.press(key);
    await page.locator('.peek .note').waitFor();
    await page.screenshot({ path: `${process.env['PICTURES']}/inbox.png` });
    await close();
  });
});
