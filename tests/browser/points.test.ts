import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { auditWords } from '../../shared/words/audit-words.ts';
import { channelScreenWords } from '../../shared/words/channel-screen-words.ts';
import { consoleWords } from '../../shared/words/console-words.ts';
import { deskWords } from '../../shared/words/desk-words.ts';
import { destinationWords } from '../../shared/words/destination-words.ts';
import { formScreenWords } from '../../shared/words/form-screen-words.ts';
import { noticeChannelWords } from '../../shared/words/notice-channel-words.ts';
import { noticeListWords } from '../../shared/words/notice-list-words.ts';
import { quietWords } from '../../shared/words/quiet-words.ts';
import { settingWords } from '../../shared/words/setting-words.ts';
import { hasChromium } from './chromium.ts';
import { useDesk, wide } from './desk.ts';
import { withNames } from './hostile-answers.ts';
import { type Look, picture, settled } from './look-at.ts';
import { consoleScreens } from './screen-list.ts';
import { inThread } from './thread-of.ts';
import { clipped, over, smallTargets } from './touch-and-fit.ts';
import { leftward, turned } from './turned.ts';
import { walkedByTab } from './walked-by-tab.ts';

const narrow: Look = { width: 360, colours: 'light', language: 'uk' };
const talk = '/console/conversations/conv_taras';
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Screens that differ most; with `LOOKS=all` the others are walked by Tab, and held while they load, as well. */
const differing: readonly string[] = ['inbox', 'conversation', 'ideas', 'month', 'notices', 'staff', 'setting-policy', 'setting-rota'];
const looked = (name: string): boolean => process.env['LOOKS'] === 'all' || differing.includes(name);

describe.skipIf(!hasChromium)('the console', () => {
  const desk = useDesk();
  beforeEach(async () => void (await desk.begin()));
  /** Looks at every screen; says on which the finding is not empty. */
  const onEach = async (look: Look, find: (page: Page) => Promise<readonly string[]>, height = 900) => {
    const { page, close } = await desk.visit('/console', { look });
    await page.setViewportSize({ width: look.width, height });
    const { origin } = new URL(page.url());
    const found: Record<string, readonly string[]> = {};
    for (const [name, path] of consoleScreens) {
      await page.goto(origin + path);
      await settled(page);
      const here = await find(page);
      if (here.length > 0) found[name] = here;
    }
    await close();
    return found;
  };
  it('has targets of 44 px on the smallest phone, cuts no Ukrainian word off and fits', async () =>
    expect(
      await onEach({ ...narrow, width: 320 }, async (page) => [
        ...(await smallTargets(page)),
        ...(await clipped(page)),
        ...(await over(page)),
      ]),
    ).toEqual({}));

  it('on a wide screen cuts no Ukrainian word off, offers at most one next step in the colour of the pen, and isolates names that run from right to left', async () => {
    desk.between(async (request, onward) => withNames(await onward(request), leftward));
    const next = async (page: Page) => {
      const pens = await page.locator('.btn.pen:visible:not(.form-preview *)').allInnerTexts();
      return pens.length > 1 ? pens : [];
    };
    expect(
      await onEach({ ...narrow, width: 1440 }, async (page) => [
        ...(await clipped(page)),
        ...(await next(page)),
        ...(await turned(page)),
        ...(await over(page)),
      ]),
    ).toEqual({});
  });

  it('fits when all is twice as large, and on paper, without what can only be pressed', async () => {
    const printed = async (page: Page) => {
      await page.emulateMedia({ media: 'print' });
      const pressable = await page.locator('#console :is(button:not(.lane, .pick), textarea, nav, input, summary):visible').allInnerTexts();
      const wider = await over(page);
      await page.emulateMedia({ media: 'screen' });
      return [...pressable, ...wider];
    };
    // 1440 × 900 at 200 % has the room of 720 × 450
    expect(await onEach({ ...narrow, width: 720 }, async (page) => [...(await over(page)), ...(await printed(page))], 450)).toEqual({});
  });

  it.each(consoleScreens.filter(([name]) => looked(name) && name !== 'inbox-view'))(
    'is walked by Tab through all that can be pressed, each seen, and out again: %s',
    async (_name, path) => {
      const { page, close } = await desk.visit(path);
      // nothing comes later that would move what is walked over
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready.then(() => null));
      const found = await walkedByTab(page);
      await close();
      expect(found).toEqual({ unseen: [], outOfOrder: [], missed: 0 });
    },
  );

  it.each([
    ['inbox', '/console', consoleWords['inbox.empty']],
    ['ideas', '/console/ideas', deskWords['ideas.none']],
    ['ideas-list', '/console/ideas?view=list', deskWords['ideas.none']],
    ['proposals', '/console/proposals', formScreenWords['ideas.none']],
    ['figures', '/console/figures', deskWords['figures.none']],
    ['month', '/console/month', deskWords['month.none']],
    ['audit', '/console/audit?day=2026-11-01', auditWords.none],
    ['notices', '/console/notices?day=2026-11-01', noticeListWords.none],
    ['quiet', '/console/quiet', quietWords.off],
  ])('says so where there is nothing yet: %s', async (_name, path, words) => {
    await desk.begin({ empty: true });
    const { close } = await desk.visit(path, { seen: words.en });
    await close();
  });

  it.each([
    ['forms', '/console/forms', '/forms', formScreenWords.none, formScreenWords.new],
    ['channels', '/console/channels', '/channels', channelScreenWords.none, channelScreenWords.connect],
    ['notice-channels', '/console/notices/channels', '/notice-channels', noticeChannelWords.none, destinationWords.add],
    ['settings', '/console/settings', '/settings-documents', settingWords.empty, settingWords['group.brand']],
  ])('says so where nothing is set up yet, and offers the first step: %s', async (name, path, asked, words, next) => {
    desk.between((request, onward) =>
      new URL(request.url).pathname === `/api/v1${asked}` ? Response.json({ items: [] }) : onward(request),
    );
    const { page, close } = await desk.visit(path, { look: narrow, seen: words.uk });
    await page.getByRole('link', { name: next.uk }).waitFor();
    await picture(page, `console-${name}-empty`, narrow);
    await close();
  });

  it('reads a thread of 300 messages to its end, with the answer within reach', async () => {
    desk.between(inThread('conv_taras', { messages: 300 }));
    const { page, close } = await desk.visit(talk, { seen: 'Message 300' });
    expect(await page.locator('.msg').count()).toBeGreaterThanOrEqual(300);
    expect(await sideways(page)).toBe(0);
    await page.keyboard.press('r');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await page.locator('.composer textarea').evaluate((box) => box.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await picture(page, 'console-long-thread', wide);
    await close();
  });

  it('keeps a name that runs from right to left from turning what stands beside it', async () => {
    desk.between(inThread('conv_taras', { name: 'محمد العلي (42', handle: '7 يوم' }));
    const { page, close } = await desk.visit(talk, { seen: 'محمد' });
    const order = () =>
      page.locator('.talk > header .head').evaluate((head) => {
        const left = (selector: string) => head.querySelector(selector)?.getBoundingClientRect().left ?? 0;
        return [left('.mark-p'), left('h1'), left('.mute')];
      });
    const places = await order();
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(await page.locator('.talk > header .head h1').evaluate((one) => getComputedStyle(one).unicodeBidi)).toBe('isolate');
    expect(
      await page
        .locator('.msg:not(.out) > header b')
        .first()
        .evaluate((one) => getComputedStyle(one).unicodeBidi),
    ).toBe('isolate');
    await picture(page, 'console-right-to-left', wide);
    await close();
  });

  it('prints a conversation as what was said, without what can only be pressed', async () => {
    const { page, close } = await desk.visit(talk, { seen: '@bilyk_t' });
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 1000 });
    // a clock and a topic say something as well
    const pressable = await page.locator('#console :is(button:not(.lane, .pick), textarea, nav, input, summary):visible').allInnerTexts();
    const beyond = await sideways(page);
    const shown = await page.locator('.msg .voice').first().isVisible();
    await picture(page, 'console-print', { ...wide, width: 720 });
    await close();
    expect({ pressable, beyond, shown }).toEqual({ pressable: [], beyond: 0, shown: true });
  });

  it.each(consoleScreens.filter(([name]) => looked(name) && name !== 'gone' && name !== 'connect'))(
    'says while %s loads that it does, and offers another try when it failed',
    async (_name, path) => {
      const failed = () => new Response('{}', { status: 503 });
      const pending: Array<(answer: Response) => void> = [];
      let failing = false;
      const data = (request: Request) => /\/api\/v1\/(?!me|settings$)/.test(request.url);
      const wait = () => (failing ? failed() : new Promise<Response>((answer) => pending.push(answer)));
      await desk.begin();
      desk.between((request, onward) => (data(request) ? wait() : onward(request)));
      const { page, close } = await desk.visit(path);
      await page.locator('main .loading[role=status]').waitFor();
      // what is asked for from now on fails at once, what waits now
      failing = true;
      for (const answer of pending) answer(failed());
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      await close();
    },
  );

  it('a screen that is answered what it cannot draw says so, and the way on stays', async () => {
    await desk.begin();
    desk.between((request, onward) => (request.url.includes('/insights') ? Response.json({ measures: 'none' }) : onward(request)));
    const { page, close } = await desk.visit('/console/figures', { seen: 'Try again' });
    await page.getByRole('link', { name: 'Ideas' }).locator('visible=true').first().click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: /idea/i }).waitFor();
    await close();
  });
});
