import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useDesk, wide } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';
import { paymentsDisclaimer } from './spytsia-knowledge.ts';

const taras = '/console/conversations/conv_taras';
const halyna = '/console/conversations/conv_halyna';
const words = {
  en: { reply: 'Reply', insert: 'Insert', search: 'Search by name and words', put: 'Insert it', leave: 'Leave “вам потрібно було”' },
  uk: {
    reply: 'Відповідь',
    insert: 'Вставити',
    search: 'Шукати за назвою і словами',
    put: 'Вставити це',
    leave: 'Лишити «вам потрібно було»',
  },
} as const;

describe.skipIf(!hasChromium)('writing a reply', () => {
  const { begin, visit } = useDesk();

  it('inserts a script by keys alone, takes it back by one more, and is not sent before its gaps are filled', async () => {
    const world = await begin();
    const { page, complaints, close } = await visit(taras, { seen: '@bilyk_t' });
    const box = page.getByRole('textbox', { name: 'Reply' });
    await page.getByRole('button', { name: 'Insert', exact: true }).waitFor();
    await box.pressSequentially('Вітаю.\n/');
    const search = page.getByRole('combobox', { name: 'Search by name and words' });
    await search.waitFor();
    expect(await page.locator('.insert-option').first().textContent()).toContain('Немає місця');
    await page.keyboard.type('подзвон');
    await page.getByText('Nothing says this.').waitFor();
    await search.fill('');
    await page.keyboard.press('Enter');
    await expect.poll(() => box.inputValue()).toMatch(/^Вітаю\.\nТарас, залиште велосипед/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => box.inputValue()).toBe('Вітаю.\n');
    await page.keyboard.type('/');
    await search.fill('ідею');
    await page.keyboard.press('Enter');
    await expect.poll(() => box.inputValue()).toContain('Дякуємо, Тарас! Ідея на дошці: {idea}.');
    const send = page.getByRole('button', { name: 'Send reply' });
    expect(await send.isDisabled()).toBe(true);
    // the gap is selected: typing fills it
    await page.keyboard.type('heard.example/ideas/1');
    await expect.poll(() => send.isEnabled()).toBe(true);
    await send.click();
    await expect
      .poll(() => world.replies.map(({ text }) => text))
      .toEqual(['Вітаю.\nДякуємо, Тарас! Ідея на дошці: heard.example/ideas/1. Голосуйте й кличте друзів.']);
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps a sign that was only meant as one, and inserts help with a link that knows where it was put', async () => {
    const world = await begin();
    const { page, close } = await visit(taras, { seen: '@bilyk_t' });
    const box = page.getByRole('textbox', { name: 'Reply' });
    await page.getByRole('button', { name: 'Insert', exact: true }).waitFor();
    await box.pressSequentially('/');
    await page.getByRole('combobox', { name: 'Search by name and words' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => box.inputValue()).toBe('/');
    await box.fill('');
    await page.getByRole('button', { name: 'Немає місця' }).click();
    await expect.poll(() => box.inputValue()).toMatch(/^Тарас, залиште/);
    await box.fill('');
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await page.locator('.insert-option', { hasText: 'The station is full' }).click();
    await page.getByRole('button', { name: 'Insert it' }).click();
    await expect.poll(() => box.inputValue()).toMatch(/^Що робити, коли на станції немає місця\.\nhttp:\/\/\S+\/go\/[A-Za-z0-9]{10}$/);
    expect([...world.clicks.links.values()]).toMatchObject([
      { kind: 'help-route', id: 'full-station', language: 'uk', channel: 'telegram', conversation: 'conv_taras' },
    ]);
    await close();
  });

  it('adds what a sensitive topic requires once, counted before anybody types', async () => {
    const world = await begin();
    const { page, complaints, close } = await visit(halyna, { seen: '@halyna' });
    await page.getByText(paymentsDisclaimer.uk).waitFor();
    const length = paymentsDisclaimer.uk.length;
    await page.getByText(`${length} of`, { exact: false }).waitFor();
    await page.getByRole('textbox', { name: 'Reply' }).fill('Повернули.');
    await page.getByRole('button', { name: 'Send reply' }).click();
    await expect.poll(() => world.replies.map(({ text }) => text)).toEqual([`Повернули.\n\n${paymentsDisclaimer.uk}`]);
    await page.locator('.reply-added').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(errandLooks)('shows what to insert, what is added and what to say otherwise at $width px, $colours, $language', async (look) => {
    await begin();
    const say = words[look.language];
    const { page, complaints, close } = await visit(halyna, { look, seen: '@halyna' });
    const box = page.getByRole('textbox', { name: say.reply });
    await page.getByRole('button', { name: say.insert, exact: true }).waitFor();
    await picture(page, 'console-suggested', look);
    await box.fill('На жаль, вам потрібно було написати раніше, {name}.');
    await page.locator('.tone-hints li').nth(1).waitFor();
    await picture(page, 'console-tone', look);
    const faults = await faultsOf(page);
    await page.getByRole('button', { name: say.leave }).click();
    expect(await page.locator('.tone-hints li').count()).toBe(1);
    await page.getByRole('button', { name: say.insert, exact: true }).click();
    await page.getByRole('combobox', { name: say.search }).fill('місц');
    await page.getByRole('button', { name: say.put }).waitFor();
    await picture(page, 'console-insert', look);
    expect([...faults, ...(await faultsOf(page)), ...complaints]).toEqual([]);
    await close();
  });

  it('puts another phrase in the place of one that is not said', async () => {
    await begin();
    const { page, close } = await visit(taras, { look: wide, seen: '@bilyk_t' });
    const box = page.getByRole('textbox', { name: 'Reply' });
    await box.fill('Бо вам потрібно було зачекати.');
    await page.getByRole('button', { name: 'Put “наступного разу допоможе”' }).click();
    await expect.poll(() => box.inputValue()).toBe('Бо наступного разу допоможе зачекати.');
    await page.locator('.tone-hints').waitFor({ state: 'detached' });
    await close();
  });
});
