import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openBrowser } from './chromium.ts';
import { consoleProgram, type Program } from './console-program.ts';
import { consoleWorld, token } from './console-world.ts';
import { errandLooks, faultsOf, type Look, openPage, picture } from './look-at.ts';
import { serve } from './serve.ts';

const wide: Look = { width: 1440, colours: 'light', language: 'en' };

describe.skipIf(!hasChromium)('an idea on the desk', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let world: Awaited<ReturnType<typeof consoleWorld>>;
  let program: Program;
  beforeAll(async () => {
    program = await consoleProgram();
    server = await serve((request) => world.answer(request));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  const open = async (look: Look) => {
    world = await consoleWorld(server.url, program);
    const opened = await openPage(browser, look, { url: server.url, value: token });
    await opened.page.goto(`${server.url}/console/ideas/idea_docks`);
    await opened.page.getByText('ann@example.org', { exact: false }).waitFor();
    return opened;
  };

  it.each(errandLooks)('shows who may be named, what was joined and odd votes at $width px, $colours, $language', async (look) => {
    const { page, complaints, close } = await open(look);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'idea-desk', look);
    expect(complaints).toEqual([]);
    await close();
  });
  it('keeps what a person says of being named', async () => {
    const { page, close } = await open(wide);
    const named = page.getByLabel('May Галина Гнатюк be named?').last();
    await named.selectOption('refused');
    await expect.poll(async () => (await world.consents.all()).get('per_halyna')?.state).toBe('refused');
    await expect.poll(() => named.inputValue()).toBe('refused');
    await close();
  });
  it('says what it is about', async () => {
    const { page, close } = await open(wide);
    const before = world.ideas.get('idea_docks')?.topics ?? [];
    const [first = ''] = before;
    const about = page.getByRole('group', { name: 'What it is about' });
    await about.getByRole('checkbox', { checked: true }).first().uncheck();
    await expect.poll(() => world.ideas.get('idea_docks')?.topics).toEqual(before.filter((topic) => topic !== first));
    await close();
  });
  it('takes a joining back', async () => {
    const { page, close } = await open(wide);
    await page.getByRole('button', { name: 'Take the joining of “Показувати вільні місця” back' }).click();
    await page.getByRole('heading', { name: 'Joined into this one' }).waitFor({ state: 'detached' });
    expect(world.ideas.get('idea_joined')).toMatchObject({ state: 'new', mergedInto: null });
    await close();
  });
});
