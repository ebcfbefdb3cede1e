import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useDesk, wide } from './desk.ts';
import { hostileAnswer } from './hostile-answers.ts';
import { consoleScreens } from './screen-list.ts';

describe.skipIf(!hasChromium)('the console, where every word that the API tells is hostile', () => {
  const desk = useDesk();

  it('runs nothing, asks nothing of others and leads nowhere but to pages', { timeout: 240_000 }, async () => {
    await desk.begin();
    desk.between(async (request, onward) => {
      const answer = await onward(request);
      return new URL(request.url).pathname.startsWith('/api/') ? hostileAnswer(answer) : answer;
    });
    const { page, complaints, close } = await desk.visit('/console', { look: wide });
    const own = new URL(page.url()).origin;
    const faults: string[] = [];
    let shown = 0;
    let at = '';
    page.on('dialog', (dialog) => {
      faults.push(`${at} runs a script`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(own) && !request.url().startsWith('blob:')) faults.push(`${at} asks ${request.url()}`);
    });
    for (const [name, path] of consoleScreens) {
      at = name;
      await page.goto(own + path);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      for (const folded of await page.locator('details:not([open]) > summary').all())
        await folded.click({ timeout: 2000 }).catch(() => null);
      const seen = await page.evaluate(() => ({
        led: Array.from(document.links, ({ href }) => href).filter((href) => !/^(https?:|mailto:|tel:|blob:)/i.test(href)),
        strange: Array.from(document.querySelectorAll('iframe, object, embed, script:not([src]), [onerror], [onload], [onmouseover]')).map(
          ({ outerHTML }) => outerHTML.slice(0, 120),
        ),
        said: document.body.textContent.includes('onerror=alert(1)'),
      }));
      faults.push(...seen.led.map((href) => `${name} leads to ${href}`), ...seen.strange.map((html) => `${name} holds ${html}`));
      if (seen.said) shown += 1;
    }
    await close();
    expect([...faults, ...complaints.filter((one) => !one.startsWith('Failed to load resource'))]).toEqual([]);
    // as text, where it can be seen: else the walk would prove nothing
    expect(shown).toBeGreaterThan(consoleScreens.length / 2);
  });
});
