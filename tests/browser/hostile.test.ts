import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openBrowser } from './chromium.ts';
import { kinds } from './hostile-ideas.ts';
import { hostileSite } from './hostile-site.ts';
import { faultsOf, looks, openPage, picture } from './look-at.ts';
import { serve } from './serve.ts';

const paths = [
  '/',
  '/ideas',
  '/ideas?page=2',
  '/ideas?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%E2%80%AE&state=x&topic=%22%3E%3Cimg%20src=x%3E',
  '/roadmap',
  '/asked',
  '/asked/2026-10',
  ...kinds.flatMap((kind) => [`/ideas/idea_${kind}`, `/ideas/idea_${kind}_open`, `/ideas/idea_${kind}_joined?voted=1&subscribed=1`]),
];

describe.skipIf(!hasChromium)('pages on which every word of a visitor is hostile', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    const app = hostileSite();
    site = await serve((request) => app.fetch(request));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(looks.filter(({ colours }) => colours === 'light'))(
    'keep their shape at $width px in $language, run nothing and ask nothing of others',
    async (look) => {
      const { page, complaints, close } = await openPage(browser, look);
      const asked: string[] = [];
      let dialogs = 0;
      page.on('request', (request) => asked.push(request.url()));
      page.on('dialog', (dialog) => {
        dialogs += 1;
        void dialog.dismiss();
      });
      const faults: string[] = [];
      for (const [index, path] of paths.entries()) {
        await page.goto(site.url + path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 0) faults.push(`${path} scrolls sideways by ${over} px`);
        const strange = await page
          .locator('img, iframe, object, script:not([type="application/ld+json"], [src^="/assets/hints.js?v="]), [onerror], [onmouseover]')
          .count();
        if (strange > 0) faults.push(`${path} holds ${strange} elements that are not ours`);
        const led = await page.evaluate(() => Array.from(document.links, ({ protocol }) => protocol));
        faults.push(
          ...led.filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol)).map((protocol) => `${path} leads to ${protocol}`),
        );
        if ([1, 4, 7].includes(index)) await picture(page, `hostile-${index}`, look);
      }
      await close();
      expect([...faults, ...complaints]).toEqual([]);
      expect(dialogs).toBe(0);
      expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
    },
  );

  it.each(['/', '/ideas', '/roadmap', '/asked/2026-10', '/ideas/idea_script', '/ideas/idea_backwards_open'])(
    'can be read by everybody: %s',
    async (path) => {
      const { page, close } = await openPage(browser, { width: 360, colours: 'light', language: 'uk' });
      await page.goto(site.url + path);
      const faults = await faultsOf(page);
      await close();
      expect(faults).toEqual([]);
    },
  );

  it('let nobody’s words turn what stands beside them', async () => {
    const { page, close } = await openPage(browser, { width: 1440, colours: 'light', language: 'en' });
    await page.goto(`${site.url}/ideas/idea_backwards`);
    const whole = await page.content();
    await close();
    expect(whole).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it.each(['/feed.atom', '/ideas/feed.atom', '/ideas/idea_controls/feed.atom', '/asked/feed.atom', '/sitemap.xml'])(
    'leave %s a well-formed document',
    async (path) => {
      const text = await (await fetch(site.url + path)).text();
      const { page, close } = await openPage(browser, { width: 1440, colours: 'light', language: 'en' });
      const fault = await page.evaluate(
        (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ?? null,
        text,
      );
      await close();
      expect(fault).toBeNull();
    },
  );
});
