import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Idea } from '../../shared/contract/ideas.ts';
import { Edition } from '../../shared/contract/reports.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import { phone } from './held-against.ts';
import { openPage, picture } from './look-at.ts';
import { publicSite, storied } from './public-site.ts';
import { type Answers, serve } from './serve.ts';
import { october } from './spytsia.ts';
import { leftward, turned } from './turned.ts';

/** Everybody has a name that runs from right to left, and so have ideas. */
const board = storied.map((idea) => ({ ...idea, title: leftward, authors: idea.authors.map((author) => ({ ...author, name: leftward })) }));
const named = (ideas: Edition['built']) =>
  ideas.map((idea) => ({ ...idea, title: leftward, names: idea.names.map((one) => ({ ...one, name: leftward })) }));
const edition = () =>
  Edition.parse({
    ...october,
    built: named(october.built),
    inProgress: named(october.inProgress),
    declined: named(october.declined),
    thanks: october.thanks.map((one) => ({ ...one, name: leftward })),
  });

/** Of 500 ideas, the one that most people had was moved a hundred times. */
const [first] = storied;
const crowded = [
  Idea.parse({
    ...first,
    authors: Array.from({ length: 300 }, (_, index) => ({ person: `per_${index}`, name: `Людина ${index}`, consent: true })),
    moves: Array.from({ length: 100 }, (_, index) => ({
      id: `mov_${index}`,
      to: 'planned',
      at: first?.movedAt,
      by: 'marta',
      reason: 'Ще рік.',
    })),
  }),
  ...Array.from({ length: 499 }, (_, index) => Idea.parse({ ...first, id: `idea_${index}`, title: `Ідея ${index}`, votes: 200 })),
];

describe.skipIf(!hasChromium)('the pages that people see', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let answers: Answers;
  beforeAll(async () => {
    site = await serve((request) => answers(request));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('isolate names that run from right to left wherever they stand', async () => {
    const app = publicSite({ board, edition });
    answers = (request) => app.fetch(request);
    const { page, close } = await openPage(browser, phone);
    const found: string[] = [];
    for (const path of [
      '/',
      '/ideas',
      '/ideas/idea_docks',
      '/ideas/idea_lottery',
      '/ideas/idea_receipt',
      '/ideas/idea_anywhere',
      '/roadmap',
      '/asked/2026-10',
    ]) {
      await page.goto(site.url + path);
      expect(await page.getByText('محمد').count(), path).toBeGreaterThan(0);
      found.push(...(await turned(page)).map((one) => `${path} ${one}`));
      await picture(page, `right-to-left${path.replaceAll('/', '-')}`, phone);
    }
    await close();
    expect(found).toEqual([]);
  });

  it.each([
    ['/', 'Ваша буде першою', 'button[type=submit]'],
    ['/ideas', 'Ваша буде першою', '.tell button[type=submit]'],
    ['/roadmap', 'Дат поки немає', 'a[href="/ideas"]'],
    ['/asked', 'Перший місяць іще триває', '.follow button'],
    ['/asked/2026-09', 'Цього місяця нічого не завершено', '.next button'],
  ])('say on %s that there is nothing yet, and what to do', async (path, said, next) => {
    const app = publicSite({ empty: true });
    answers = (request) => app.fetch(request);
    const { page, close } = await openPage(browser, phone);
    await page.goto(site.url + path);
    await page.getByText(said).first().waitFor();
    expect(await page.locator(`main ${next}`).first().isVisible()).toBe(true);
    await picture(page, `empty${path.replaceAll('/', '-')}`, phone);
    await close();
  });

  it('keep what has the focus from under the bar of an idea’s votes', async () => {
    const app = publicSite();
    answers = (request) => app.fetch(request);
    const { page, close } = await openPage(browser, phone);
    await page.setViewportSize({ width: 360, height: 520 });
    await page.goto(`${site.url}/ideas/idea_docks`);
    const covered: string[] = [];
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      covered.push(
        ...(await page.evaluate(() => {
          const [one, bar] = [document.activeElement, document.querySelector('.bigvote')];
          if (!one || !bar || one === document.body || bar.contains(one)) return [];
          const under = one.getBoundingClientRect().bottom > bar.getBoundingClientRect().top;
          return under ? [`${one.tagName} ${one.textContent}`] : [];
        })),
      );
    }
    await close();
    expect(covered).toEqual([]);
  });

  it('tell 500 ideas page by page, and an idea of 300 people with the vote within reach', async () => {
    const app = publicSite({ board: crowded });
    answers = (request) => app.fetch(request);
    const { page, close } = await openPage(browser, { ...phone, width: 320 });
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.goto(`${site.url}/ideas?page=7`);
    expect(await page.locator('.idea').count()).toBe(25);
    await page.getByText('Сторінка 7 з 20').waitFor();
    expect(await over()).toBe(0);
    await picture(page, 'long-board', phone);
    await page.goto(`${site.url}/roadmap`);
    expect([await page.locator('.cols li').count(), await over()]).toEqual([30, 0]);
    await page.goto(`${site.url}/ideas/idea_docks`);
    await page.getByText('та ще 288').waitFor();
    expect([await page.locator('.moves li').count(), await over()]).toEqual([102, 0]);
    await page.getByText('Почуто', { exact: true }).scrollIntoViewIfNeeded();
    const vote = page.getByRole('button', { name: 'Додати мій голос' });
    expect(await vote.evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await picture(page, 'long-idea', phone);
    await close();
  });
});
