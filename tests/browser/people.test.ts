import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { analystToken } from './console-world.ts';
import { useDesk, wide } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

const talk = '/console/conversations/conv_taras';
const words = {
  en: {
    before: 'Before',
    resolution: 'resolve',
    vote: 'Give their vote to an idea',
    given: 'Their vote is counted.',
    close: 'Close',
    topics: 'Topics',
    save: 'Save topics',
    note: 'Note',
  },
  uk: {
    before: 'Раніше',
    resolution: 'вирішення',
    vote: 'Додати голос цієї людини за ідею',
    given: 'Голос враховано.',
    close: 'Закрити',
    topics: 'Теми',
    save: 'Зберегти теми',
    note: 'Нотатка',
  },
} as const;

describe.skipIf(!hasChromium)('what one sees about a conversation', () => {
  const { begin, visit } = useDesk();

  it.each(errandLooks)(
    'is who the person is, each clock, topics, a vote and a colleague at $width px, $colours, $language',
    async (look) => {
      const world = await begin();
      const said = words[look.language];
      const { page, complaints, close } = await visit(talk, { look, seen: '@bilyk_t' });
      await page.getByRole('heading', { name: said.before }).waitFor();
      const clock = page.locator('button.lane', { hasText: new RegExp(said.resolution, 'i') });
      await clock.focus();
      await page.keyboard.press('Enter');
      await page.locator('button.lane[aria-pressed=true]', { hasText: new RegExp(said.resolution, 'i') }).waitFor();
      await picture(page, 'console-person', look);
      const faults = await faultsOf(page);

      // on a phone what it is filed under is one line until it is opened
      if (look.width < 900) await page.locator('.filing > summary').click();
      await page.getByRole('button', { name: new RegExp(`^${said.topics}`) }).click();
      await page.getByRole('dialog').locator('visible=true').getByRole('checkbox').nth(1).check();
      await picture(page, 'console-topics', look);
      await page.getByRole('button', { name: said.save }).click();
      await page
        .getByRole('button', { name: /,/ })
        .filter({ hasText: look.language === 'uk' ? 'оплата' : 'payments' })
        .waitFor();

      await page.getByRole('button', { name: said.vote }).click();
      const dialog = page.getByRole('dialog').locator('visible=true');
      await dialog.locator('textarea').fill('вільні місця');
      await dialog.locator('form .btn').click();
      await dialog.locator('.choices .btn').first().click();
      await dialog.getByText(said.given).waitFor();
      await picture(page, 'console-vote-for', look);
      faults.push(...(await faultsOf(page)));
      await dialog.getByRole('button', { name: said.close }).click();

      await page.getByRole('button', { name: said.note, exact: true }).click();
      const box = page.locator('.composer textarea');
      await box.pressSequentially('Подивіться, @оль');
      await page.locator('#mention-olha').waitFor();
      await picture(page, 'console-mention', look);
      faults.push(...(await faultsOf(page)));
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Enter');
      await page.locator('.note .at', { hasText: '@Ольга Левко' }).waitFor();
      expect(world.cast()).toMatchObject([{ person: 'per_@bilyk_t', said: { conversation: 'conv_taras' } }]);
      expect([...faults, ...complaints]).toEqual([]);
      await close();
    },
  );

  it('is the post that it was said under, with the way there', async () => {
    await begin();
    const { page, complaints, close } = await visit('/console/conversations/conv_iryna', { seen: 'iryna.koval' });
    const post = page.getByRole('complementary', { name: 'Said under a post' });
    expect(await post.getByRole('link', { name: 'Нова станція біля метро' }).getAttribute('href')).toBe(
      'https://www.facebook.com/spytsia/posts/1',
    );
    expect(await post.textContent()).toContain('12 November');
    await picture(page, 'console-post', wide);
    expect([...(await faultsOf(page)), ...complaints]).toEqual([]);
    await close();
  });

  it('is no more than the conversation itself says, for who may not see people', async () => {
    await begin();
    const { page, complaints, close } = await visit(talk, { seen: '@bilyk_t', value: analystToken });
    await page.locator('.panel dd', { hasText: '@bilyk_t' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Before' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});
