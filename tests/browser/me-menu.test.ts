import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';
import { clipped, smallTargets } from './touch-and-fit.ts';

const words = {
  en: { role: 'lead', other: 'Українською', leave: 'Sign out', inbox: 'Вхідні', out: 'Вийти' },
  uk: { role: 'керівник', other: 'English', leave: 'Вийти', inbox: 'Inbox', out: 'Sign out' },
} as const;

describe.skipIf(!hasChromium)('who is signed in', () => {
  const desk = useDesk();

  it.each(errandLooks.filter(({ width }) => width < 900))(
    'shows on a phone, with the role and the way out at $width px, $colours, $language',
    async (look) => {
      const say = words[look.language];
      await desk.begin();
      const { page, complaints, close } = await desk.visit('/console', { look, seen: 'Dmytro V.' });
      const me = page.locator('header').getByRole('img', { name: 'Marta Rudenko' });
      await me.click();
      await page.locator('header').getByText(say.role).waitFor();
      await picture(page, 'console-me', look);
      expect([...(await faultsOf(page)), ...(await smallTargets(page)), ...(await clipped(page)), ...complaints]).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('header').getByText(say.role).waitFor({ state: 'hidden' });
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: say.other }).click();
      await page.getByRole('heading', { name: say.inbox }).waitFor();
      await page.getByRole('button', { name: say.out }).click();
      await page.waitForURL(/sign-in/);
      await close();
    },
  );
});
