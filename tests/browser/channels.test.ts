import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelScreenWords as words } from '../../shared/words/channel-screen-words.ts';
import { channelSettingWords as tuned } from '../../shared/words/channel-setting-words.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import { consoleProgram, type Program } from './console-program.ts';
import { consoleWorld, moderatorToken, token } from './console-world.ts';
import { errandLooks, faultsOf, type Look, openPage, picture } from './look-at.ts';
import { serve } from './serve.ts';

const wide: Look = { width: 1440, colours: 'light', language: 'en' };

describe.skipIf(!hasChromium)('channels in the console', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let world: Awaited<ReturnType<typeof consoleWorld>>;
  let answer: (request: Request) => Response | Promise<Response> = () => new Response();
  let program: Program;
  const visit = async (path: string, look: Look, value = token) => {
    world = await consoleWorld(server.url, program);
    ({ answer } = world);
    const opened = await openPage(browser, look, { url: server.url, value });
    await opened.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
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
  const pick = (page: Page, { language }: Look, platform: string) =>
    page.getByLabel(words.platform[language], { exact: true }).selectOption(platform);
  /** Fills in every field of a form that is required and empty. */
  const fill = async (page: Page) => {
    for (const field of await page.locator('.connect input[required]').all())
      if ((await field.inputValue()) === '') await field.fill('10001');
    await page.locator('.connect input').nth(1).fill('page');
  };

  it.each(errandLooks)('lists, checks and connects at $width px, $colours, $language', async (look) => {
    const { page, complaints, close } = await visit('/console/channels', look);
    const said = (key: keyof typeof words) => words[key][look.language];
    await page.getByRole('button', { name: `${said('check')}: Facebook` }).click();
    await page.locator('.found [data-state=bad]').waitFor();
    const faults = await faultsOf(page);
    await picture(page, 'console-channels', look);

    await page.getByRole('link', { name: said('connect') }).click();
    await pick(page, look, 'facebook');
    await page.locator('.connect input').nth(3).waitFor();
    faults.push(...(await faultsOf(page)));
    await picture(page, 'console-connect', look);

    await fill(page);
    await page.getByRole('button', { name: said('go'), exact: true }).click();
    await page.locator('.found [data-state=good]').first().waitFor();
    faults.push(...(await faultsOf(page)), ...complaints);
    await picture(page, 'console-connected', look);
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps the secrets, shows what to enter, copies it, and says that nothing is sent yet', async () => {
    const { page, close } = await visit('/console/channels/connect', wide);
    await pick(page, wide, 'facebook');
    await fill(page);
    const made = await page.getByLabel('Verify token').inputValue();
    expect(made).toMatch(/^[\w-]{32}$/);
    expect(await page.getByLabel('App secret').getAttribute('type')).toBe('password');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByText('https://hooks.heard.example/hooks/facebook/page').waitFor();
    await page.getByRole('button', { name: 'Copy: Verify token' }).click();
    await page.getByText('Verify token: Copied.').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(made);
    expect(await world.connecting.secrets.of('page')).toEqual({ signing: ['10001'], token: '10001', verifyToken: made });
    await page.getByText('Nothing is sent there yet').waitFor();
    await page.getByRole('link', { name: 'All channels' }).click();
    await page
      .locator('.channels li', { hasText: 'nothing heard yet, read only' })
      .or(page.locator('.channels li', { hasText: 'page' }))
      .last()
      .waitFor();
    expect(await page.locator('.channels li', { hasText: 'page' }).textContent()).toContain('read only');
    await close();
  });

  it('says that a name is taken, and gives the secrets again when they were not kept', async () => {
    const { page, close } = await visit('/console/channels/connect', wide);
    await pick(page, wide, 'facebook');
    await fill(page);
    await page.getByLabel('Short name').fill('telegram');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByText('There is a channel or connection telegram already.').waitFor();
    await page.getByLabel('Short name').fill('page');
    const working = answer;
    answer = (request) => (request.method === 'PUT' ? new Response('{}', { status: 503 }) : working(request));
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByText('It failed (http.503)').waitFor();
    answer = working;
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByText('Facebook is connected.').waitFor();
    expect((await world.connecting.secrets.of('page'))?.signing).toEqual(['10001']);
    await close();
  });

  it.each(errandLooks)('gives new secrets at $width px, $colours, $language', async (look) => {
    const { page, complaints, close } = await visit('/console/channels', look);
    await page.getByRole('button', { name: `${words.secrets[look.language]}: Facebook` }).click();
    const form = page.locator('form.connect');
    await form
      .getByRole('button', { name: new RegExp(`^${words.make[look.language]}`) })
      .first()
      .click();
    await form.getByRole('button', { name: words.keep[look.language] }).click();
    await form.locator('.copied').waitFor();
    const faults = [...(await faultsOf(page)), ...complaints];
    await picture(page, 'console-new-secrets', look);
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps two secrets that sign, retires the one before, and leaves what was left empty', async () => {
    const { page, close } = await visit('/console/channels', wide);
    const held = () => world.connecting.secrets.of('facebook');
    await world.connecting.secrets.keep('facebook', { signing: ['old'], token: 'a-token' });
    await page.getByRole('button', { name: 'New secrets: Facebook' }).click();
    const form = page.locator('form.connect');
    await form.getByRole('button', { name: 'Keep them' }).click();
    await form.getByText('Type in at least one.').waitFor();
    expect(await form.getByRole('button', { name: 'Retire the one before' }).count()).toBe(0);
    await form.getByLabel('App secret').fill('new');
    await form.getByRole('button', { name: 'Keep them' }).click();
    await form.getByText('Two secrets that sign are good now.').waitFor();
    expect(await held()).toEqual({ signing: ['new', 'old'], token: 'a-token' });
    expect(await form.getByLabel('App secret').inputValue()).toBe('');
    await form.getByRole('button', { name: 'Retire the one before' }).click();
    await form.getByText('The one before is refused within five minutes.').waitFor();
    expect(await held()).toEqual({ signing: ['new'], token: 'a-token' });
    await close();
  });

  it('lets replies be sent once something was heard', async () => {
    const { page, close } = await visit('/console/channels', wide);
    const row = page.locator('.channels li', { hasText: 'telegram' });
    await row.waitFor();
    const change = (readOnly: boolean) =>
      answer(
        new Request(`${server.url}/api/v1/channels/telegram`, {
          method: 'PATCH',
          headers: { authorization: `Bearer ${token}` },
          body: JSON.stringify({ readOnly }),
        }),
      );
    await change(true);
    await page.reload();
    await page.getByRole('button', { name: 'Allow replies: Telegram' }).click();
    await page.getByText('Replies are sent there from now on.').waitFor();
    expect(await row.textContent()).not.toContain('read only');
    await close();
  });

  it('shows a moderator how channels fare, and nothing to press', async () => {
    const { page, close } = await visit('/console/channels', wide, moderatorToken);
    await page.getByText('Leads connect and check channels.').waitFor();
    await page.getByText('The platform does not know the token any more.').waitFor();
    expect(await page.locator('.channels button').count()).toBe(0);
    await page.goto(`${server.url}/console/channels/connect`);
    await page.getByText('Leads connect and check channels.').waitFor();
    expect(await page.locator('form.connect').count()).toBe(0);
    await close();
  });

  it('are set up: where the month is posted, whose they are, how late is late', async () => {
    const { page, complaints, close } = await visit('/console/channels', wide);
    await page.getByRole('button', { name: 'Settings: Telegram' }).click();
    await page.getByLabel(tuned.grace.en).fill('60');
    await page.getByLabel(tuned.posts.en).selectOption('uk');
    await page.getByLabel(tuned.postsTo.en).fill('@spytsia');
    const faults = await faultsOf(page);
    await page.getByRole('button', { name: tuned.save.en }).click();
    await page.getByText(tuned.saved.en).waitFor();
    expect(await world.connecting.documents.read('channel', 'telegram')).toMatchObject({
      document: { graceSeconds: 60, posts: 'uk', postsTo: '@spytsia', name: 'Telegram' },
    });
    await page.getByText('+ "graceSeconds": 60').waitFor();
    await page.getByRole('button', { name: 'Restore version 1' }).click();
    await page.getByText('What version 3 changed').waitFor();
    const { document } = (await world.connecting.documents.read('channel', 'telegram')) ?? {};
    expect(document).toMatchObject({ graceSeconds: 0, name: 'Telegram' });
    expect(Object.keys(document ?? {})).not.toContain('postsTo');
    expect([...faults, ...complaints]).toEqual([]);
    await close();
  });
});
