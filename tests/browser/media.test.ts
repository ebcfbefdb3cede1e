import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openBrowser } from './chromium.ts';
import { consoleProgram, type Program } from './console-program.ts';
import { consoleWorld, token } from './console-world.ts';
import { errandLooks, faultsOf, openPage, picture } from './look-at.ts';
import { serve } from './serve.ts';

const words = {
  en: {
    save: 'Save чек.docx (1.2 MB)',
    large: 'attached: video. not kept: larger than 10 MB',
    waiting: 'attached: picture. being fetched',
    there: 'look where it was said',
    voice: 'sound',
  },
  uk: {
    save: 'Зберегти чек.docx (1,2 МБ)',
    large: 'додано: відео. копії немає: понад 10 МБ',
    waiting: 'додано: зображення. завантажується',
    there: 'подивитися, де сказано',
    voice: 'звук',
  },
} as const;

describe.skipIf(!hasChromium)('what people send along', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let answer: (request: Request) => Response | Promise<Response> = () => new Response();
  let program: Program;
  beforeAll(async () => {
    program = await consoleProgram();
    server = await serve((request) => answer(request));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(errandLooks)('is shown, played, saved, or said to be missing at $width px, $colours, $language', async (look) => {
    ({ answer } = await consoleWorld(server.url, program));
    const { page, complaints, close } = await openPage(browser, look, { url: server.url, value: token });
    await page.goto(`${server.url}/console/conversations/conv_oksana`);
    const said = words[look.language];
    const shown = page.getByRole('img', { name: 'Жовтий замок на рамі' });
    await shown.scrollIntoViewIfNeeded();
    // the picture came, by way of the API and past the rules of the page
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2);
    const sound = page.locator(`audio[aria-label="${said.voice}"]`);
    await sound.evaluate((audio: HTMLAudioElement) => audio.load());
    await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.readyState)).toBeGreaterThan(0);
    for (const line of [said.large, said.waiting]) await page.getByText(line).waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: said.save }).click();
    expect((await saving).url()).toBe(`${server.url}/files/med_bill`);
    const there = page.getByRole('link', { name: said.there });
    expect(await there.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      'https://spytsia.example/stations/14',
    ]);
    expect([...(await faultsOf(page)), ...complaints]).toEqual([]);
    await picture(page, 'console-media', look);
    await close();
  });
});
