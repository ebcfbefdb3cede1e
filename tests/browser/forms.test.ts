import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formScreenWords as words } from '../../shared/words/form-screen-words.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import { consoleProgram, type Program } from './console-program.ts';
import { consoleWorld, moderatorToken, token } from './console-world.ts';
import { errandLooks, faultsOf, type Look, openPage, picture } from './look-at.ts';
import { serve } from './serve.ts';

/** A machine with much to do is slow. */
const patience = { timeout: 20_000 };
const wide: Look = { width: 1440, colours: 'light', language: 'en' };

describe.skipIf(!hasChromium)('forms in the console', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let world: Awaited<ReturnType<typeof consoleWorld>>;
  let program: Program;
  const visit = async (path: string, look: Look, value = token) => {
    world = await consoleWorld(server.url, program);
    const opened = await openPage(browser, look, { url: server.url, value });
    await opened.page.goto(server.url + path);
    return opened;
  };
  beforeAll(async () => {
    program = await consoleProgram();
    server = await serve((request) => world.answer(request));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(errandLooks)('are listed, edited and shared, and proposals decided on, at $width px, $colours, $language', async (look) => {
    const { page, complaints, close } = await visit('/console/forms', look);
    const { language } = look;
    await page.getByRole('link', { name: language === 'en' ? 'How are your rides?' : 'Як вам їздиться?' }).waitFor();
    const faults = await faultsOf(page);
    await picture(page, 'console-forms', look);
    await page.getByRole('link', { name: language === 'en' ? 'How are your rides?' : 'Як вам їздиться?' }).click();
    await page.getByRole('img', { name: words.codeOf[language] }).waitFor();
    faults.push(...(await faultsOf(page)));
    await picture(page, 'console-form', look);
    await page.goto(`${server.url}/console/proposals`);
    await page.getByRole('button', { name: words['ideas.dismiss'][language] }).first().waitFor();
    faults.push(...(await faultsOf(page)), ...complaints);
    await picture(page, 'console-proposals', look);
    expect(faults).toEqual([]);
    await close();
  });

  it('move a field by the keyboard, keep it in focus, and are saved', async () => {
    const { page, close } = await visit('/console/forms/pulse', wide);
    await page.getByRole('button', { name: 'Move field 2 up' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), patience).toBe('Move field 1 up');
    await page.getByRole('button', { name: 'Remove field 5' }).press('Enter');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    expect(await world.connecting.documents.read('form', 'pulse')).toMatchObject({
      document: { fields: [{ id: 'often' }, { id: 'score' }, { id: 'better' }, { id: 'broken' }] },
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await world.connecting.documents.read('form', 'pulse'))?.version, patience).toBe(3);
    await page.getByRole('button', { name: 'Restore version 1' }).click();
    await page.getByText('Version 1 is back, as version 4.').waitFor();
    await page.getByRole('button', { name: 'Remove field 5' }).waitFor();
    expect(await world.connecting.documents.read('form', 'pulse')).toMatchObject({ version: 4 });
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText(/It cannot go while these name it/).waitFor();
    await close();
  });

  it('are built anew with a choice, and tell of what somebody else saved meanwhile', async () => {
    const { page, close } = await visit('/console/forms/new', wide);
    await page.getByLabel('Address of the form').fill('helmets');
    await page.getByLabel('Title, in English').fill('Helmets');
    await page.getByLabel('Title, in Ukrainian').fill('Шоломи');
    await page.getByRole('button', { name: 'Add a field' }).click();
    await page.getByRole('button', { name: 'Add a field' }).click();
    await page.getByLabel('Kind, Field 2').selectOption('choice');
    for (const field of await page.locator('.field-editor input[required]').all())
      if ((await field.inputValue()) === '') await field.fill('Small');
    await page.getByRole('group', { name: 'Small' }).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Helmets', level: 1 }).waitFor();
    const kept = await world.connecting.documents.read('form', 'helmets');
    expect(kept).toMatchObject({
      version: 1,
      document: { fields: [{ id: 'text' }, { id: 'field1', type: 'choice', options: [{ id: 'o1' }, { id: 'o2' }] }] },
    });
    await world.connecting.documents.save(
      { kind: 'form', document: { ...Object(kept?.document), id: 'helmets' }, version: 2, keeper: 'console', by: null },
      world.now,
    );
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/Somebody/).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Deleted: Helmets.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await world.connecting.documents.read('form', 'helmets'))?.version, patience).toBe(4);
    await close();
  });

  it('keep their fields folded, each by its question, and open the one in which something lacks', async () => {
    const { page, close } = await visit('/console/forms/pulse', wide);
    const question = page.getByLabel('Question, in English').nth(1);
    await page.getByRole('button', { name: 'How often do you ride?' }).waitFor();
    expect(await question.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'How often do you ride?' }).click();
    await question.fill('');
    await page.getByRole('button', { name: /^Field 2/ }).click();
    expect(await question.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => question.isVisible(), patience).toBe(true);
    expect(await question.evaluate((one) => one === document.activeElement)).toBe(true);
    await close();
  });

  it('give a code as SVG and as PNG', async () => {
    const { page, close } = await visit('/console/forms/pulse', wide);
    for (const [button, file] of [
      ['Download SVG', 'pulse.svg'],
      ['Download PNG', 'pulse.png'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
      expect(download.suggestedFilename()).toBe(file);
    }
    await close();
  });

  it('are not saved by who may not', async () => {
    const { page, close } = await visit('/console/forms/pulse', wide, moderatorToken);
    await page.getByText(words.roles.en).waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await close();
  });

  it('file a proposal under a title of staff', async () => {
    const { page, close } = await visit('/console/proposals', wide);
    const first = page.getByRole('listitem').filter({ hasText: 'Подолі' });
    await first.getByLabel('Title on the board').fill('Вільні місця наперед');
    await first.getByRole('button', { name: 'It is an idea' }).click();
    await expect.poll(() => first.count(), patience).toBe(0);
    expect([...world.ideas.values()].map(({ title }) => title)).toContain('Вільні місця наперед');
    await close();
  });
});
