import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Idea } from '../../shared/contract/ideas.ts';
import { Edition } from '../../shared/contract/reports.ts';
import { standing } from '../functions/receive-form/standing.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import { heldAgainst, phone } from './held-against.ts';
import { faultsOf, type Look, openPage, picture } from './look-at.ts';
import { publicSite, storied } from './public-site.ts';
import { publicScreens } from './screen-list.ts';
import { type Answers, serve } from './serve.ts';
import { october, settings } from './spytsia.ts';
import { turnedNames } from './turned-names.ts';
import { walkedByTab } from './walked-by-tab.ts';

const wide: Look = { width: 1440, colours: 'dark', language: 'en' };
const name = 'محمد العلي (42';

/** Everybody has a name that runs from right to left, and so have ideas. */
const board = storied.map((idea) => ({ ...idea, title: name, authors: idea.authors.map((author) => ({ ...author, name })) }));
const named = (ideas: Edition['built']) =>
  ideas.map((idea) => ({ ...idea, title: name, names: idea.names.map((one) => ({ ...one, name })) }));
const edition = () =>
  Edition.parse({
    ...october,
    built: named(october.built),
    inProgress: named(october.inProgress),
    declined: named(october.declined),
    thanks: october.thanks.map((one) => ({ ...one, name })),
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

/** All that a page lacks: what axe finds, what the points find, and what Tab does not reach. */
const lacksOf = async (page: Page) => {
  const { unseen, outOfOrder, missed } = await walkedByTab(page, 'body');
  return [...(await faultsOf(page)), ...(await heldAgainst(page)).map(String), ...unseen, ...outOfOrder, ...(missed ? [missed] : [])];
};

/** The site with the door that takes what is pressed: votes count by e-mail there, which its pages do not know yet. */
const refusing = (): Answers => {
  const app = publicSite();
  const brand = settings.brand && { ...settings.brand, anonymousVotes: false };
  const { receive } = standing({ ideas: storied, settings: { ...settings, brand } });
  return async (request) => {
    if (request.method !== 'POST') return app.fetch(request);
    const { status, headers, body } = await receive({
      path: new URL(request.url).pathname,
      headers: Object.fromEntries(request.headers),
      cookies: {},
      address: '192.0.2.1',
      body: Buffer.from(await request.arrayBuffer()),
    });
    return new Response(body || null, { status, headers });
  };
};

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
    const turned: string[] = [];
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
      turned.push(...(await turnedNames(page, 'محمد')).map((one) => `${path} ${one}`));
      await picture(page, `right-to-left${path.replaceAll('/', '-')}`, phone);
    }
    await close();
    expect(turned).toEqual([]);
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

  it.each([phone, wide])('say why a vote is refused, and lead back to its idea: $width px, $language', async (look) => {
    answers = refusing();
    const { page, close } = await openPage(browser, look);
    await page.goto(`${site.url}/ideas`);
    await page.locator('.idea form .vote').first().click();
    await page
      .getByRole('alert')
      .filter({ hasText: look.language === 'uk' ? 'Лишіть адресу пошти' : 'Leave your e-mail' })
      .waitFor();
    expect(await lacksOf(page)).toEqual([]);
    await picture(page, 'vote-refused', look);
    await page.locator('main a.pen').click();
    await page.waitForURL('**/ideas/idea_docks');
    await close();
  });

  it.each([phone, wide])('show a form that was refused again, with what is wrong beside each field: $width px, $language', async (look) => {
    answers = refusing();
    const { page, close } = await openPage(browser, look);
    await page.goto(`${site.url}/forms/pulse`);
    await page.locator('form').evaluate((form) => form.setAttribute('novalidate', ''));
    await page.locator('#f-broken').fill('The lock.');
    await page.locator('#f-email').fill('nobody');
    await page.locator('main button[type=submit]').click();
    await page.getByRole('alert').waitFor();
    expect(await lacksOf(page)).toEqual([]);
    expect(await page.locator('.err').count()).toBe(2);
    expect(await page.locator('#f-broken').inputValue()).toBe('The lock.');
    await picture(page, 'form-refused', look);
    await page.locator('.said a').last().click();
    expect(await page.evaluate(() => document.activeElement?.id ?? location.hash)).toBe('f-email');
    await close();
  });

  it('say that a page could not be made, and offer another try', async () => {
    const app = publicSite();
    const failing = publicSite({ fails: true });
    for (const [, path] of publicScreens) expect(await (await failing.request(path)).text(), path).toContain('Try again');
    answers = (request) => (request.url.includes('/assets/') ? app : failing).fetch(request);
    const { page, close } = await openPage(browser, phone);
    await page.goto(`${site.url}/roadmap`);
    await page.getByRole('link', { name: 'Спробувати ще раз' }).waitFor();
    expect(await lacksOf(page)).toEqual([]);
    await picture(page, 'fault', phone);
    answers = (request) => app.fetch(request);
    await page.getByRole('link', { name: 'Спробувати ще раз' }).click();
    await page.getByRole('heading', { name: 'Що буде далі' }).waitFor();
    await close();
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
