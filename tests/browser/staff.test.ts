import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { analystToken } from './console-world.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).locator('visible=true').first().click();
/** The way on of the form before the page. */
const submit = (page: Page) => page.locator('dialog[open] button[type=submit]').click();

describe.skipIf(!hasChromium)('staff', () => {
  const desk = useDesk();

  it('are invited, changed, deactivated and brought back', async () => {
    await desk.begin();
    const { page, complaints, close } = await desk.visit('/console/staff', { seen: 'Marta Rudenko (you)' });
    expect(await page.getByRole('button', { name: 'Deactivate: Marta Rudenko' }).count()).toBe(0);
    await press(page, 'Invite');
    const dialog = page.locator('dialog[open]');
    await dialog.getByLabel('E-mail').fill('olha@spytsia.example');
    await dialog.getByLabel('Name').fill('Solomiia Hai');
    await dialog.getByRole('checkbox', { name: 'Riders team' }).check();
    await submit(page);
    await dialog.getByText('This address is of staff already.').waitFor();
    await dialog.getByLabel('E-mail').fill('solomiia@spytsia.example');
    await submit(page);
    const line = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    await line('Solomiia Hai').getByText('agent, Riders team').waitFor();
    await press(page, 'Change: Solomiia Hai');
    await dialog.getByLabel('Role').selectOption('editor');
    await dialog.getByLabel('Quiet from').fill('22:00');
    await dialog.getByLabel('until').fill('08:00');
    await submit(page);
    await line('Solomiia Hai').getByText('quiet 22:00–08:00').waitFor();
    await press(page, 'Deactivate: Solomiia Hai');
    await dialog.getByText('They have no open conversations.').waitFor();
    await dialog.getByText('team “Riders team”').waitFor();
    await submit(page);
    await page.getByText('Solomiia Hai is deactivated. Nothing had to be handed over.').first().waitFor();
    await press(page, 'Bring back: Solomiia Hai');
    await page.getByText('is back and signs in anew').first().waitFor();
    expect(await line('Solomiia Hai').getByText('left').count()).toBe(0);
    expect(complaints.filter((one) => !one.includes('409'))).toEqual([]);
    await close();
  });

  it('hand over what they have, with how far it is', async () => {
    await desk.begin();
    const { page, close } = await desk.visit('/console/staff', { seen: 'Ольга Левко' });
    await page.evaluate(async () => {
      const { csrf } = await (await fetch('/api/v1/me')).json();
      await fetch('/api/v1/conversations/conv_taras/assign', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
        body: JSON.stringify({ assignee: 'olha' }),
      });
    });
    await press(page, 'Deactivate: Ольга Левко');
    const dialog = page.locator('dialog[open]');
    await dialog.getByText('1 open conversation is with them.').waitFor();
    await dialog.getByText('rota evenings').waitFor();
    await picture(page, 'staff-leave', { width: 1440, colours: 'light', language: 'en' });
    await dialog.getByLabel('They go to').selectOption({ label: 'Marta Rudenko' });
    await submit(page);
    await page.getByText('Ольга Левко is deactivated. 1 conversation handed over.').first().waitFor();
    await page.goto(`${new URL(page.url()).origin}/console/conversations/conv_taras`);
    await page.getByText('Handed over because Ольга Левко left.').first().waitFor();
    await close();
  });

  it('are seen by all, and managed by a lead alone', async () => {
    await desk.begin();
    const { page, close } = await desk.visit('/console/staff', { value: analystToken, seen: 'Marta Rudenko' });
    expect(await page.getByRole('button', { name: /Invite|Change|Deactivate|Bring back/ }).count()).toBe(0);
    expect(await page.getByText('spytsia.example').count()).toBe(0);
    await close();
  });

  it.each(errandLooks)('are built well, seen as $language $colours $width', async (look) => {
    await desk.begin();
    const { page, close } = await desk.visit('/console/staff', { look, seen: 'Marta Rudenko' });
    await picture(page, 'staff', look);
    expect(await faultsOf(page)).toEqual([]);
    await press(page, look.language === 'en' ? 'Invite' : 'Запросити');
    await picture(page, 'staff-invite', look);
    expect(await faultsOf(page)).toEqual([]);
    await close();
  });
});

describe.skipIf(!hasChromium)('a session that ends', () => {
  const desk = useDesk();

  it('loses nothing that was typed, and goes on once one has signed in again', async () => {
    await desk.begin();
    const state = { over: false };
    desk.between((request, onward) =>
      state.over && new URL(request.url).pathname.startsWith('/api/')
        ? Response.json({ code: 'token.unknown' }, { status: 401 })
        : onward(request),
    );
    const { page, close } = await desk.visit('/console/conversations/conv_taras', { seen: 'Білик' });
    const words = page.locator('textarea:visible').first();
    await words.fill('We pay it back by Wednesday.');
    state.over = true;
    await press(page, /^Send/);
    const dialog = page.locator('dialog[open]').filter({ hasText: 'Sign in again' });
    await dialog.waitFor();
    await picture(page, 'session-ended', { width: 1440, colours: 'light', language: 'en' });
    expect(await dialog.getByRole('link', { name: /Sign in/ }).getAttribute('href')).toContain('welcome-back');
    await press(page, 'I have signed in');
    await dialog.getByText('Nobody is signed in here yet.').waitFor();
    state.over = false;
    await press(page, 'I have signed in');
    await dialog.waitFor({ state: 'detached' });
    expect(await words.inputValue()).toBe('We pay it back by Wednesday.');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('heard-draft marta')).length)).toBe(1);
    await close();
  });
});
