import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Idea } from '../../shared/contract/ideas.ts';
import { dayAfter, effectOf } from '../../shared/insights/effect.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import { consoleProgram, type Program } from './console-program.ts';
import { consoleWorld, token } from './console-world.ts';
import { faultsOf, type Look, looks, openPage, picture } from './look-at.ts';
import { serve } from './serve.ts';

const idea = (id: string, title: string, given: Partial<Record<keyof Idea, unknown>>): Idea =>
  Idea.parse({
    ...{ id: `idea_${id}`, title, text: title, language: 'uk', topics: ['docks'], state: 'valid', authors: [], origin: null, moves: [] },
    ...{ createdAt: '2026-09-14T08:00:00.000Z', movedAt: '2026-09-14T08:00:00.000Z' },
    ...given,
  });
const more: readonly Idea[] = [
  idea('seats', 'Дитячі крісла', { votes: 121, impact: 5, cost: 2 }),
  idea('voice', 'Станція каже вголос', { votes: 84, impact: 4, cost: 1 }),
  idea('coffee', 'Пауза на каву: п’ять хвилин без оплати', { votes: 58, impact: 4, cost: 1 }),
  idea('tyres', 'Зимові шини', { votes: 41, impact: 3, cost: 3, topics: ['payments'] }),
  idea('boat', 'Велосипеди на пором', { votes: 1, impact: 1, cost: 5, topics: [] }),
  idea('map', 'Карта у високому контрасті', { votes: 24, impact: 2, state: 'new' }),
];
const shippedAt = instantFrom('2026-08-01T10:00:00Z');
const effect = effectOf({
  ...{ topics: ['payments'], shippedAt, now: instantFrom('2026-11-16T08:00:00Z'), heardFrom: '2026-05-01', survey: null },
  rollups: Array.from({ length: 181 }, (_, n) => ({
    day: dayAfter('2026-05-03', n),
    opened: 40,
    topics: { payments: n < 90 ? 6 + (n % 4) : 2 + (n % 3) },
  })),
});
const wide: Look = { width: 1440, colours: 'light', language: 'en' };
const narrow: Look = { width: 360, colours: 'light', language: 'en' };

describe.skipIf(!hasChromium)('ideas in the console', () => {
  let browser: Browser;
  let answer: (request: Request) => Response | Promise<Response> = () => new Response();
  let server: Awaited<ReturnType<typeof serve>>;
  let world: Awaited<ReturnType<typeof consoleWorld>>;
  let program: Program;
  const visit = async (path: string, look: Look, seen: string) => {
    const opened = await openPage(browser, look, { url: server.url, value: token });
    await opened.page.goto(server.url + path);
    await opened.page.getByText(seen, { exact: false }).locator('visible=true').first().waitFor();
    return opened;
  };
  const pip = (page: Page, title: string) => page.locator('.pip', { hasText: title });
  const marksOf = (id: string) => [world.ideas.get(id)?.impact, world.ideas.get(id)?.cost];
  beforeAll(async () => {
    program = await consoleProgram();
    server = await serve((request) => answer(request));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    world = await consoleWorld(server.url, program);
    for (const one of more) world.ideas.set(one.id, one);
    answer = (request) => (request.url.endsWith('/idea_receipt/effect') ? Response.json(effect) : world.answer(request));
  });

  it.each(looks)('keep to WCAG 2.2 AA and to their width at $width px, $colours, $language', async (look) => {
    // the matrix is for a wide screen; an idea that was shipped has the longest page on a phone
    const [name, path, seen] =
      look.width > 900 ? (['matrix', '/console/ideas', '214'] as const) : (['shipped', '/console/ideas/idea_receipt', '%'] as const);
    const { page, complaints, close } = await visit(path, look, seen);
    if (name === 'matrix') await pip(page, 'Показувати').focus();
    expect([...(await faultsOf(page)), ...complaints]).toEqual([]);
    await picture(page, `ideas-${name}`, look);
    await close();
  });

  it('are dragged: across changes the cost, up and down our estimate, and one press puts them back', async () => {
    const { page, close } = await visit('/console/ideas', wide, '214');
    const matrix = await page.locator('.matrix').boundingBox();
    const from = await pip(page, 'Дитячі крісла').locator('i').boundingBox();
    if (!matrix || !from) throw new Error('no matrix');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(matrix.x + matrix.width * 0.7, matrix.y + matrix.height * 0.5, { steps: 4 });
    await page.mouse.move(matrix.x + matrix.width * 0.76, matrix.y + matrix.height * 0.95, { steps: 4 });
    await page.mouse.up();
    await page.getByText('Moved: Дитячі крісла. Big bet.').waitFor();
    expect(marksOf('idea_seats')).toEqual([1, 4]);
    await page.getByRole('button', { name: 'Put it back' }).click();
    await page.getByText('Moved:').waitFor({ state: 'detached' });
    expect(marksOf('idea_seats')).toEqual([5, 2]);
    await close();
  });

  it('stay where they are when they are only pressed, and say what their impact is made of', async () => {
    const { page, close } = await visit('/console/ideas', wide, '214');
    await pip(page, 'Показувати').click();
    await page.getByText('Why this impact: Показувати').first().waitFor();
    const rows = await page.locator('.why-impact tbody tr').allTextContents();
    expect(rows.map((row) => row.replace(/\s+/g, ' '))).toEqual([
      'Votes on the board, one a person2142140.330',
      expect.stringMatching(/^Cases on its topics, 90 days\d+\d+0\.4\d+$/),
      expect.stringMatching(/^People who asked, voted or follow it2172170\.110$/),
      'Our estimate, 1 to 5550.220',
      expect.stringMatching(/^Impact, Quick win\d+ of 100$/),
    ]);
    expect(marksOf('idea_docks')).toEqual([5, 2]);
    await close();
  });

  it('are moved by arrow keys, told politely, kept by Enter and put back by Esc', async () => {
    const { page, close } = await visit('/console/ideas', wide, '214');
    await pip(page, 'Станція каже вголос').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.getByText('Станція каже вголос: impact').first().waitFor({ state: 'attached' });
    expect(await page.getByText('cost 4 of 5. Big bet. Enter keeps.').first().textContent()).toContain('Станція каже вголос');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    expect(marksOf('idea_voice')).toEqual([4, 1]);
    for (const key of ['ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => marksOf('idea_voice')).toEqual([3, 2]);
    await close();
  });

  it('go into the hot plan with their days until it is full, and out again', async () => {
    const { page, close } = await visit('/console/ideas', wide, '214');
    const plan = page.getByRole('region', { name: 'Hot plan' });
    const put = async (title: string) => {
      await plan.getByLabel(`Put into the hot plan: ${title}`).click();
      await plan.locator('details[open]').getByLabel('To', { exact: true }).fill('2026-11-13');
      await plan.locator('details[open]').getByLabel('From', { exact: true }).fill('2026-11-02');
      await plan.locator('details[open]').getByRole('button', { name: 'Keep' }).click();
    };
    await put('Дитячі крісла');
    await plan.getByText('3 days over').waitFor();
    await put('Станція каже вголос');
    await plan.getByText('Capacity ends here').waitFor();
    await put('Пауза на каву: п’ять хвилин без оплати');
    await plan.getByText('The hot plan is full: 3 at once.').waitFor();
    expect((await world.hotPlan.read()).ideas).toEqual(['idea_docks', 'idea_seats', 'idea_voice']);
    await plan.getByRole('button', { name: 'Take out of the hot plan: Дитячі крісла' }).click();
    await plan.getByText('Capacity ends here').waitFor({ state: 'detached' });
    await put('Пауза на каву: п’ять хвилин без оплати');
    await expect.poll(async () => (await world.hotPlan.read()).ideas).toEqual(['idea_docks', 'idea_voice', 'idea_coffee']);
    expect(world.ideas.get('idea_coffee')?.plan).toEqual({ from: '2026-11-02', to: '2026-11-13' });
    await close();
  });

  it('are sorted by any column of the list', async () => {
    const { page, close } = await visit('/console/ideas?view=list', wide, '214');
    const first = () => page.locator('tbody tr').first().locator('a').textContent();
    await page.getByRole('button', { name: 'Votes', exact: true }).click();
    expect([await first(), await page.locator('th[aria-sort]').getAttribute('aria-sort')]).toEqual([
      'Показувати вільні місця, поки я ще їду',
      'descending',
    ]);
    await page.getByRole('button', { name: 'Votes' }).click();
    expect(await first()).toBe('Велосипеди на пором');
    await close();
  });

  it('are marked by steppers on a phone', async () => {
    const { page, close } = await visit('/console/ideas', narrow, 'Quick win');
    await page.getByRole('button', { name: 'More: Cost of Дитячі крісла' }).click();
    await expect.poll(() => marksOf('idea_seats')).toEqual([5, 3]);
    await page.getByRole('button', { name: 'More: Cost of Карта у високому контрасті' }).click();
    await expect.poll(() => marksOf('idea_map')).toEqual([2, 3]);
    await close();
  });
});
