import { beforeEach, describe, expect, it } from 'vitest';
import { showSite } from '../../../functions/show-site/show-site.tsx';
import { Settings } from '../../../shared/contract/settings.ts';
import { goLink } from '../../fixtures/go-link.ts';
import { memoryClicks } from '../../fixtures/memory-clicks.ts';
import { testPainter } from '../../fixtures/test-painter.ts';

const settings = Settings.parse({
  faq: [{ id: 'price', question: { en: 'What is the price?' }, answer: { en: 'Three.' } }],
  helpRoutes: [
    { id: 'put-away', title: { en: 'Put away' }, text: { en: 'No more.' }, shown: false },
    {
      id: 'stuck',
      title: { uk: 'Станція повна', en: 'The station is full' },
      text: { uk: 'Залиште поруч.', en: 'Leave it.' },
      position: 1,
    },
    {
      id: 'crash',
      title: { en: 'After a fall' },
      text: { en: 'Call 112 first.' },
      steps: [{ en: 'Call 112' }],
      links: [{ label: { en: 'Red Cross' }, url: 'https://redcross.example/ua' }],
      address: 'https://help.example/crash?from=us',
      sensitive: true,
      position: 2,
    },
  ],
});
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/146.0' };

describe('a counted link', () => {
  let clicks: ReturnType<typeof memoryClicks>;
  let failures: string[];
  beforeEach(() => {
    clicks = memoryClicks();
    failures = [];
  });
  const site = (rest: { count?: () => Promise<void> } = {}) =>
    showSite({
      settings: async () => settings,
      ideas: async () => [],
      idea: async () => null,
      similar: async () => [],
      months: async () => [],
      month: async () => null,
      clicks: { ...clicks, ...rest },
      secret: async () => 'secret',
      asset: () => null,
      failed: ({ message }) => void failures.push(message),
      painter: testPainter,
      now: () => goLink().at,
      publicUrl: 'https://spytsia.example',
    });
  const go = (code: string, { method = 'GET', headers = browser }: { method?: string; headers?: Record<string, string> } = {}) =>
    site().request(`/go/${code}`, { method, headers });
  const counted = async (kind: 'faq' | 'help-route', id: string) =>
    (await clicks.clicks(kind, id, '2026-11-16', '2026-11-16')).map(({ channel, clicks: n }) => `${channel} ${n}`);

  it('leads where the settings say, is kept by nobody, and is counted by day and channel', async () => {
    await clicks.keep(goLink({ code: 'Ab1' }));
    const answer = await go('Ab1');
    expect([answer.status, answer.headers.get('location'), answer.headers.get('cache-control')]).toEqual([
      302,
      'https://spytsia.example/help?lang=uk#route-stuck',
      'no-store',
    ]);
    await go('Ab1');
    expect(await counted('help-route', 'stuck')).toEqual(['telegram 2']);
  });

  it('leads to an address of its own, and from our own pages by its name', async () => {
    const answer = await go('crash');
    expect(answer.headers.get('location')).toBe('https://help.example/crash?from=us');
    expect(await counted('help-route', 'crash')).toEqual(['site 1']);
    expect((await go('price')).headers.get('location')).toBe('https://spytsia.example/faq?lang=en#question-price');
  });

  it.each([
    ['nobody made', 'never'],
    ['is no code', 'a.b'],
    ['leads to what was taken away', 'gone'],
    ['leads to what is not shown any more', 'put-away'],
  ])('that %s is a page that says so, and counts nothing', async (_what, code) => {
    await clicks.keep(goLink({ code: 'gone', id: 'taken-away' }));
    const answer = await go(code);
    expect([answer.status, answer.headers.get('location')]).toEqual([404, null]);
    expect(await answer.text()).toContain('There is nothing here.');
    expect(await counted('help-route', 'taken-away')).toEqual([]);
  });

  it.each([
    ['a look at its head', { method: 'HEAD', headers: browser }],
    ['a prefetch', { headers: { ...browser, purpose: 'prefetch' } }],
    ['a prefetch as browsers say it now', { headers: { ...browser, 'sec-purpose': 'prefetch;prerender' } }],
    ['a preview', { headers: { ...browser, 'x-purpose': 'preview' } }],
    ['a crawler', { headers: { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } }],
    ['the preview of Telegram', { headers: { 'user-agent': 'TelegramBot (like TwitterBot)' } }],
    ['the preview of Facebook', { headers: { 'user-agent': 'facebookexternalhit/1.1' } }],
    ['the preview of WhatsApp', { headers: { 'user-agent': 'WhatsApp/2.23.20.0' } }],
    ['a program', { headers: { 'user-agent': 'curl/8.5.0' } }],
    ['somebody who does not say who', { headers: {} }],
  ])('is followed by %s and not counted', async (_what, asked) => {
    await clicks.keep(goLink({ code: 'Ab1' }));
    expect((await go('Ab1', asked)).status).toBe(302);
    expect(await counted('help-route', 'stuck')).toEqual([]);
  });

  it('counts a browser inside an app', async () => {
    const headers = { 'user-agent': 'Mozilla/5.0 (Linux; Android 15) Mobile Safari/537.36 Viber/24.1' };
    await go('crash', { headers });
    expect(await counted('help-route', 'crash')).toEqual(['site 1']);
  });

  it('leads there all the same when it cannot be counted', async () => {
    const broken = site({ count: () => Promise.reject(new Error('the table is slow')) });
    expect((await broken.request('/go/crash', { headers: browser })).status).toBe(302);
    expect(failures).toEqual(['the table is slow']);
  });

  it('stands on the help page, where what is sensitive comes first, in the language that there is', async () => {
    const page = await (await site().request('/help?lang=uk')).text();
    expect(page.indexOf('route-crash')).toBeLessThan(page.indexOf('route-stuck'));
    expect(page).toContain('href="/go/crash"');
    expect(page).toContain('<span lang="en">After a fall</span>');
    expect(page).not.toContain('href="/go/stuck"');
    expect(page).not.toContain('Put away');
  });

  it('is not needed for the questions, which stand before those of the site', async () => {
    const page = await (await site().request('/faq?lang=en')).text();
    expect(page.indexOf('What is the price?')).toBeLessThan(page.indexOf('Do I need an account?'));
  });
});
