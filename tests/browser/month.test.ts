import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MonthPost } from '../../shared/contract/month-posts.ts';
import { Change, WholeEdits } from '../../shared/contract/reports.ts';
import { Thanks } from '../../shared/contract/thanks.ts';
import { addSeconds } from '../../shared/kernel/instant.ts';
import { draftReport } from '../../shared/publishing/draft-report.ts';
import { foldEdits } from '../../shared/publishing/fold-edits.ts';
import { renderReport } from '../../shared/publishing/render-report.ts';
import { monthRecord } from '../shared/publishing/month-record.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import { consoleProgram, type Program } from './console-program.ts';
import { consoleWorld, moderatorToken, token } from './console-world.ts';
import { errandLooks, faultsOf, type Look, openPage, picture } from './look-at.ts';
import { publicSite } from './public-site.ts';
import { serve } from './serve.ts';
import { now } from './spytsia.ts';

const month = '2026-08';
const draft = { ...draftReport(monthRecord), month };
const fact = { id: 'evt_month', name: 'report.drafted' as const, at: now, detail: { month } };
const wide: Look = { width: 1440, colours: 'light', language: 'en' };
const change = { block: 'intro', language: 'uk', text: 'Серпень був місяцем стійок.' };
const edits = [{ id: 'edt_1', at: now, by: 'marta', change: Change.parse(change) }];
const edition = (language: 'en' | 'uk') => renderReport(draft, foldEdits(edits, WholeEdits.parse({})), language, now, new Map());
const post = (channel: string, rest: object) =>
  MonthPost.parse({ channel, language: 'uk', text: 'Ви просили — ми зробили, Серпень 2026:\n— Стійки біля ринку', ...rest });
const said = '{"error":{"message":"(#200) The permission pages_manage_posts is not available."}}';
const posts = [
  post('facebook', { state: 'refused', problem: 'platform.403', said }),
  post('telegram', { state: 'posted', postedAt: now, url: 'https://t.me/spytsia/7' }),
  post('slack', { state: 'possibly_delivered', problem: 'platform.502' }),
  post('instagram', { problem: 'post.no-posting' }),
];

describe.skipIf(!hasChromium)('a month', () => {
  let browser: Browser;
  let desk: Awaited<ReturnType<typeof serve>>;
  let site: Awaited<ReturnType<typeof serve>>;
  let world: Awaited<ReturnType<typeof consoleWorld>>;
  let program: Program;
  beforeAll(async () => {
    program = await consoleProgram();
    desk = await serve((request) => world.answer(request));
    const app = publicSite({ edition });
    site = await serve((request) => app.fetch(request));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
    await site.close();
  });
  beforeEach(async () => {
    world = await consoleWorld(desk.url, program);
    await world.reports.draft(draft, fact);
    await world.reports.edit(month, edits);
  });
  const publish = async () => {
    const { reports, tellings } = world;
    await reports.approve(month, now, 'marta', fact);
    for (const language of ['en', 'uk'] as const) await reports.publish(edition(language), language);
    for (const one of posts) await world.posts.file(month, one);
    await reports.published(month, fact);
    await tellings.file(month, [{ id: 'tel_1', at: now, person: 'per_9', what: 'mail' }]);
    const thanks = (person: string, rest: object) => tellings.thank(month, Thanks.parse({ idea: 'idea_market', person, at: now, ...rest }));
    await thanks('per_1', { by: 'reply', state: 'asked' });
    await thanks('per_2', { by: 'mail' });
    await thanks('per_3', {
      by: 'unreached',
      closed: [
        { way: 'reply', why: 'in-private' },
        { way: 'message', why: 'window-closed' },
        { way: 'mail', why: 'no-address' },
        { way: 'page', why: 'not-named' },
      ],
    });
    await tellings.mail(month, { person: 'per_9', state: 'sent', at: addSeconds(now, 5) });
  };
  const visit = async (look: Look, given = token) => {
    const opened = await openPage(browser, look, { url: desk.url, value: given });
    await opened.page.goto(`${desk.url}/console/month/${month}`);
    return opened;
  };

  it.each(errandLooks)('keeps to WCAG 2.2 AA and to its width at $width px, $colours, $language', async (look) => {
    const draftPage = await visit(look);
    await draftPage.page.locator('.told').first().waitFor();
    await draftPage.page.locator('.month-preview summary').click();
    await draftPage.page.locator('.month-preview article').first().waitFor();
    const faults = [...(await faultsOf(draftPage.page)), ...draftPage.complaints];
    await picture(draftPage.page, 'month-draft', look);
    await draftPage.close();
    await publish();
    const toldPage = await visit(look);
    await toldPage.page.locator('.thanked .kv').first().waitFor();
    faults.push(...(await faultsOf(toldPage.page)), ...toldPage.complaints);
    await picture(toldPage.page, 'month-told', look);
    await toldPage.page.goto(`${site.url}/asked/${month}`);
    faults.push(...(await faultsOf(toldPage.page)), ...toldPage.complaints);
    await picture(toldPage.page, 'month-page', look);
    await toldPage.close();
    expect(faults).toEqual([]);
  });

  const lacking = (page: Page, words: string) => page.locator('.month-desk > p').getByText(words).waitFor();

  it('is written in each language beside the other, and says what is missing until it is', async () => {
    const { page, close } = await visit(wide);
    await lacking(page, 'English lacks the introduction, 2 titles, 2 texts.');
    await lacking(page, 'Ukrainian lacks 1 title.');
    const own = page.locator('.told', { hasText: 'Стійки біля ринку' });
    await own.getByLabel('Title, English').fill('Ten stands at the market');
    await own.getByLabel('Text, English').fill('Ten new stands.');
    await page.getByText('2 changes are not saved.').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await lacking(page, 'English lacks the introduction, 1 title, 1 text.');
    const report = await world.reports.read(month);
    expect(report?.edits.en.ideas).toEqual({ idea_market: { title: 'Ten stands at the market', reason: 'Ten new stands.' } });
    expect(report?.draft).toEqual(draft);
    await close();
  });

  it('is left out and taken back by one press each', async () => {
    const { page, close } = await visit(wide);
    const own = page.locator('.told', { hasText: 'A dark theme' });
    await own.getByLabel('Leave out').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await lacking(page, 'Ukrainian: nothing is missing.');
    await own.getByLabel('Leave out').uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await lacking(page, 'Ukrainian lacks 1 title.');
    await close();
  });

  it('shows who approves it to those who may not', async () => {
    const { page, close } = await visit(wide, moderatorToken);
    await page.getByText('Approved by Marta Rudenko.').waitFor();
    expect(await page.getByRole('button', { name: 'Approve and publish' }).count()).toBe(0);
    await close();
  });

  it('says whom it could not reach and why, and what to do with posts', async () => {
    await publish();
    const { page, close } = await visit(wide);
    await page.getByText('not reached (the time for a direct message is over, no address, not named)').waitFor();
    const [refused, there, maybe, byHand] = [0, 1, 2, 3].map((n) => page.locator('.thanked li.told').nth(n));
    await refused?.getByText('The token may not post there').waitFor();
    await refused?.getByText('pages_manage_posts').waitFor();
    expect(await there?.getByRole('link', { name: 'See it' }).getAttribute('href')).toBe('https://t.me/spytsia/7');
    await refused?.getByRole('button', { name: 'Post it again' }).click();
    await refused?.getByText('Waits for its turn').waitFor();
    await maybe?.getByLabel('Its address').fill('https://slack.example/7');
    await maybe?.getByRole('button', { name: 'It is there' }).click();
    await maybe?.getByText('Put there by Marta Rudenko').waitFor();
    expect(await byHand?.getByRole('button', { name: 'Post it again' }).count()).toBe(0);
    expect((await world.reports.read(month))?.posts).toMatchObject([
      { state: 'asked', problem: null },
      {},
      { state: 'posted', postedBy: 'marta', url: 'https://slack.example/7' },
      { state: 'by_hand' },
    ]);
    await close();
  });
});
