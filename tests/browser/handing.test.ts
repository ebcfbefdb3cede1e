import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { moderatorToken } from './console-world.ts';
import { useDesk, wide } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

const talk = '/console/conversations/conv_iryna';
const words = {
  en: { over: 'Hand over', do: 'Hand it over', know: 'What they should know', more: 'More' },
  uk: { over: 'Передати', do: 'Передати', know: 'Що треба знати', more: 'Ще' },
} as const;

describe.skipIf(!hasChromium)('who has a conversation', () => {
  const { begin, visit, between } = useDesk();

  it('is one of two who take it at once; the other is told who and when, and may take it over', async () => {
    await begin();
    const [marta, olha] = [await visit(talk, { seen: 'iryna.koval' }), await visit(talk, { seen: 'iryna.koval', value: moderatorToken })];
    const takes = [marta, olha].map(({ page }) => page.getByRole('button', { name: 'Take it' }).click());
    await Promise.all(takes);
    const told = await Promise.race(
      [marta, olha].map(async ({ page }, n) => {
        await page.getByRole('alert').filter({ hasText: 'took it at' }).waitFor();
        return n;
      }),
    );
    const [loser, winner] = told === 0 ? [marta, 'Ольга'] : [olha, 'Marta'];
    expect(await loser.page.getByRole('alert').textContent()).toContain(winner);
    await loser.page.getByLabel('Held by').locator('option:checked', { hasText: winner }).waitFor({ state: 'attached' });
    await loser.page.getByRole('button', { name: 'Take it' }).click();
    await loser.page.getByRole('button', { name: 'Take it' }).waitFor({ state: 'detached' });
    await Promise.all([marta.close(), olha.close()]);
  });

  it('tells whoever reads Ukrainian in Ukrainian why they were refused, with names and local times', async () => {
    await begin();
    const taken = { code: 'conversation.taken', detail: 'marta took it.', facts: { by: 'marta', at: '2026-11-16T07:50:00.000Z' } };
    between((request, onward) => (request.url.endsWith('/take') ? Response.json(taken, { status: 409 }) : onward(request)));
    const { page, close } = await visit(talk, { look: { ...wide, language: 'uk' }, seen: 'iryna.koval', value: moderatorToken });
    await page.getByRole('button', { name: 'Беру на себе' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: /^Marta Rudenko веде це з .*9:50/ })
      .waitFor();
    await close();
  });

  it('shows who else looks, and who is writing', async () => {
    await begin();
    const first = await visit(talk, { seen: 'iryna.koval', value: moderatorToken });
    await first.page.getByRole('textbox', { name: 'Reply' }).focus();
    await first.page.waitForResponse(
      (answer) => answer.url().endsWith('/presence') && answer.request().postData()?.includes('writing') === true,
    );
    const second = await visit(talk, { seen: 'Writing an answer now: Ольга' });
    const inbox = await visit('/console', { seen: 'Writing: Ольга' });
    const row = inbox.page.locator('.row', { hasText: 'Writing: Ольга' });
    expect(await row.getAttribute('data-id')).toBe('conv_iryna');
    await row.focus();
    await inbox.page.locator('.peek .present', { hasText: 'Writing an answer now: Ольга' }).waitFor();
    expect(await faultsOf(inbox.page)).toEqual([]);
    await picture(inbox.page, 'inbox-present', wide);
    await Promise.all([first.close(), second.close(), inbox.close()]);
  });

  it.each(errandLooks)('is handed over with a note and the time that is left at $width px, $colours, $language', async (look) => {
    await begin();
    const said = words[look.language];
    const { page, complaints, close } = await visit('/console/conversations/conv_taras', { look, seen: '@bilyk_t' });
    await page.getByRole('button', { name: said.over, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(said.know).fill('Майстерня чекає на номер рами. Ask for it first.');
    await picture(page, 'console-hand-over', look);
    const faults = await faultsOf(page);
    await dialog.getByRole('button', { name: said.do, exact: true }).click();
    await page.locator('.note', { hasText: 'Ask for it first.' }).waitFor();
    expect([...faults, ...(await faultsOf(page)), ...complaints]).toEqual([]);
    await picture(page, 'console-handed-over', look);
    await close();
  });

  it('carries tags and an urgency', async () => {
    await begin();
    const { page, close } = await visit(talk, { seen: 'iryna.koval' });
    await page.getByLabel('Add a tag').fill('refund');
    await page.getByLabel('Add a tag').press('Enter');
    await page.getByRole('button', { name: 'Take off: refund' }).waitFor();
    await page.getByLabel('Urgency').selectOption('urgent');
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('[aria-label="Urgency"]')?.value === 'urgent');
    await page.getByRole('button', { name: 'Take off: refund' }).click();
    await page.getByRole('button', { name: 'Take off: refund' }).waitFor({ state: 'detached' });
    await close();
  });

  it('sends a failed reply again, once, and says why it failed', async () => {
    const world = await begin();
    const { page, close } = await visit('/console/conversations/conv_taras?write=reply', { seen: '@bilyk_t' });
    await page.getByRole('textbox', { name: 'Reply' }).fill('Повертаємо 84 ₴ сьогодні.');
    await page.getByRole('button', { name: 'Send reply' }).click();
    await page.getByText('on its way', { exact: true }).waitFor();
    for (const one of world.replies) Object.assign(one, { state: 'failed', problem: 'platform.401' });
    await page.reload();
    await page.getByText('does not accept our token').waitFor();
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('on its way', { exact: true }).waitFor();
    expect(await page.getByText('does not accept our token').count()).toBe(0);
    expect(world.replies.map(({ text }) => text)).toEqual(['Повертаємо 84 ₴ сьогодні.', 'Повертаємо 84 ₴ сьогодні.']);
    await close();
  });

  it('is found by what is wanted, by language and by words that the server looks for', async () => {
    await begin();
    const asked: string[] = [];
    between((request, onward) => {
      if (request.url.includes('/conversations?')) asked.push(new URL(request.url).search);
      return onward(request);
    });
    const { page, close } = await visit('/console', { look: wide, seen: 'Dmytro V.' });
    await page.locator('.bar .more summary').click();
    await page.getByLabel('need').selectOption('complaint');
    await page.locator('.row', { hasText: 'Dmytro V.' }).waitFor({ state: 'detached' });
    await page.locator('.row', { hasText: 'Ірина Коваль' }).waitFor();
    await page.getByLabel('need').selectOption('');
    await page.getByRole('searchbox').fill('tram');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(/q=tram/);
    await page.locator('.row', { hasText: 'Dmytro V.' }).waitFor();
    await expect.poll(() => asked.some((search) => search.includes('words=tram'))).toBe(true);
    await expect.poll(() => asked.some((search) => search.includes('intent=complaint'))).toBe(true);
    await close();
  });
});
