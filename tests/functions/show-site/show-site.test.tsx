import { describe, expect, it } from 'vitest';
import { showSite } from '../../../functions/show-site/show-site.tsx';
import { signLink } from '../../../shared/kernel/signed-link.ts';
import { ideas, now, october, settings } from '../../browser/spytsia.ts';
import { memoryClicks } from '../../fixtures/memory-clicks.ts';
import { testPainter } from '../../fixtures/test-painter.ts';

const secret = 'a-secret-of-the-tests';
const site = (rest: { ideas?: typeof ideas; broken?: boolean } = {}) =>
  showSite({
    settings: async () => {
      if (rest.broken) throw new Error('the table is away');
      return settings;
    },
    ideas: async () => rest.ideas ?? ideas,
    idea: async (id) => (rest.ideas ?? ideas).find((idea) => idea.id === id) ?? null,
    similar: async () => [],
    months: async () => [october],
    month: async (month) => (month === october.month ? october : null),
    clicks: memoryClicks(),
    secret: async () => secret,
    asset: (name) => (name === 'site.css' ? { body: new Uint8Array([123, 125]), type: 'text/css', hash: 'abc' } : null),
    failed: () => {},
    painter: testPainter,
    now: () => now,
    publicUrl: 'https://spytsia.example',
  });
const text = async (path: string, headers: Record<string, string> = {}) => (await site().request(path, { headers })).text();

describe('every page', () => {
  it.each([
    '/',
    '/ideas',
    '/ideas/idea_docks',
    '/roadmap',
    '/forms/idea',
    '/asked',
    '/asked/2026-10',
    '/promise',
    '/rules',
    '/faq',
    '/help',
  ])('answers %s in both languages, without a script that runs or inline style, and guarded', async (path) => {
    for (const lang of ['en', 'uk']) {
      const answer = await site().request(`${path}?lang=${lang}`);
      const page = await answer.text();
      expect(answer.status).toBe(200);
      expect(page).toContain(`<html lang="${lang}"`);
      expect(page).not.toMatch(/<script(?! type="application\/ld\+json"| src="\/assets\/hints\.js\?v=" defer)|style="|undefined|\[object/);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('content-language')).toBe(lang);
    }
  });
  it.each([
    ['/ideas/?lang=uk', '/ideas?lang=uk'],
    ['/asked/2026-10/', '/asked/2026-10'],
    ['/console/', '/console'],
    ['//evil.example/', '/evil.example'],
    ['/\\evil.example//', '/evil.example'],
  ])('leads from %s to the address without the slash, never to another site', async (path, address) => {
    const answer = await site().request(`https://spytsia.example${path}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([308, address]);
  });
  it('remembers the language that was asked for', async () => {
    expect((await site().request('/?lang=uk')).headers.get('set-cookie')).toMatch(/^heard_lang=uk;/);
    expect(await text('/', { cookie: 'heard_lang=uk' })).toContain('<html lang="uk"');
    expect((await site().request('/')).headers.get('set-cookie')).toBeNull();
  });
});

describe('the promise', () => {
  const promised = async (path: string) => (await text(path)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  it.each([
    ['en', 'Public holidays before 16 November 2027, closed', ['New Year', '1 January 2027', 'Independence Day', '24 August 2027']],
    ['uk', 'Державні свята до 16 листопада 2027, зачинено', ['Новий рік', '1 січня 2027', 'День незалежності', '24 серпня 2027']],
  ])('names the public holidays of the next twelve months in %s', async (language, title, said) => {
    const page = await promised(`/promise?lang=${language}`);
    for (const one of [title, ...said]) expect(page.toLowerCase()).toContain(one.toLowerCase());
  });
  it('names a day once, which the calendar’s own list has with hours or a name of its own', async () => {
    const page = await promised('/promise?lang=uk');
    expect(page.match(/25 грудня/g)).toHaveLength(1);
    expect(page).toContain('Різдво, 25 грудня');
  });
});

describe('the board', () => {
  it.each([
    ['most voted first', '/ideas', ['docks', 'river', 'family', 'receipt', 'anywhere', 'bell']],
    ['one state', '/ideas?state=planned', ['family']],
    ['one topic', '/ideas?topic=payments', ['family', 'receipt']],
    ['words, whatever their case', '/ideas?q=ДЗВОНИК', ['bell']],
    [
      'everything when the question makes no sense',
      '/ideas?state=eaten&sort=taste&page=-2',
      ['docks', 'river', 'family', 'receipt', 'anywhere', 'bell'],
    ],
  ])('shows %s', async (_what, path, ids) => {
    const shown = [...(await text(path)).matchAll(/<h3><a href="\/ideas\/idea_(\w+)"/g)].map(([, id]) => id);
    expect(shown).toEqual(ids);
  });
  it('lets people vote for what is open and for nothing else', async () => {
    const page = await text('/ideas');
    expect(page).toContain('action="/ideas/idea_docks/votes"');
    expect(page).not.toContain('action="/ideas/idea_receipt/votes"');
    expect(page).not.toContain('action="/ideas/idea_anywhere/votes"');
  });
  it('says so when nobody has said it', async () => {
    expect(await text('/ideas?q=unicorn')).toContain('Nobody has said this yet.');
    expect(await (await site({ ideas: [] }).request('/ideas')).text()).toContain('Yours would be the first');
  });
});

describe('an idea', () => {
  it('names those who agreed and nobody else', async () => {
    const page = await text('/ideas/idea_docks');
    expect(page).toContain('@podil.rider');
    expect(page).not.toContain('Галина Гнатюк');
  });
  it('keeps the words of somebody who did not agree out of sight', async () => {
    expect(await text('/ideas/idea_anywhere')).not.toContain('просто під домом');
  });
  it('escapes what people write', async () => {
    const [first] = ideas;
    if (!first) throw new Error('no idea');
    const evil = { ...first, title: '<script>alert(1)</script>', text: '"><img src=x onerror=alert(1)>' };
    const page = await (await site({ ideas: [evil] }).request(`/ideas/${evil.id}`)).text();
    expect(page).not.toMatch(/<script>|<img/);
  });
  it('is told by where it went once it was joined to another', async () => {
    const joined = ideas.map((idea) => (idea.id === 'idea_bell' ? { ...idea, mergedInto: 'idea_docks' } : idea));
    expect(await (await site({ ideas: joined }).request('/ideas/idea_bell')).text()).toContain('href="/ideas/idea_docks"');
    expect(await (await site({ ideas: joined }).request('/ideas')).text()).not.toContain('/ideas/idea_bell');
  });
});

describe('a form', () => {
  it('says by when a person reads it, counted in working hours', async () => {
    expect(await text('/forms/question')).toContain('11:54');
  });
  it('carries the traps that programs fall into', async () => {
    const page = await text('/forms/idea');
    expect(page).toContain(`name="shownAt" value="${now}"`);
    expect(page).toMatch(/name="website"[^>]*tabindex="-1"/i);
  });
  it('says that it was sent', async () => {
    expect(await text('/forms/idea?sent=1')).toContain('We have it.');
  });
});

it('tells the promise straight from the policy and the calendar', async () => {
  const page = (await text('/promise')).replaceAll('\u00a0', ' ');
  expect(page).toContain('within 2 h of working time');
  expect(page).toContain('09:00–18:00');
  expect(page).toContain('25 December');
});

describe('the month', () => {
  it('tells what was asked beside what was done, with thanks and refusals', async () => {
    const page = await text('/asked/2026-10');
    for (const words of [
      'You asked',
      'we did.',
      'I rode past three full stations',
      'The map now shows free docks',
      'Halyna Hnatiuk',
      'one bike in nine',
      '97',
    ])
      expect(page).toContain(words);
  });
  it('is a feed, too', async () => {
    const answer = await site().request('/feed.atom');
    expect(answer.headers.get('content-type')).toContain('application/atom+xml');
    const feed = await answer.text();
    expect(feed).toContain('<id>https://spytsia.example/asked/2026-10</id>');
    expect(feed).toContain('Quick win: most votes');
  });
});

describe('links in messages', () => {
  const token = signLink(secret, 'ack', ['conv_taras', 'not_1']);
  it('show one button, and only its POST acts', async () => {
    const page = await text(`/ack/${token}`);
    expect(page).toContain(`<form class="form" method="post" action="/ack/${token}"`);
    expect(page).toContain('noindex');
  });
  it('lead to the conversation once pressed', async () => {
    expect(await text(`/ack/${token}?done=1`)).toContain('/console/conversations/conv_taras');
  });
  it.each(['/ack/forged.token', `/ack/${signLink('another secret', 'ack', ['conv_taras', 'not_1'])}`, `/unsubscribe/${token}`])(
    'refuse %s',
    async (path) => {
      expect((await site().request(path)).status).toBe(403);
    },
  );
});

describe('what is not there', () => {
  it.each(['/nothing', '/ideas/idea_none', '/forms/none', '/asked/2031-01', '/polls/none', '/week/2026-W46', '/go/none'])(
    'is a page that says so: %s',
    async (path) => {
      const answer = await site().request(path, { headers: { 'accept-language': 'uk' } });
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('<html lang="uk"');
    },
  );
  it('is said plainly when a page cannot be made', async () => {
    const answer = await site({ broken: true }).request('/', { headers: { 'accept-language': 'uk' } });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('Помилка в нас');
  });
});

it('serves files to keep for ever, and says when they are known', async () => {
  const answer = await site().request('/assets/site.css?v=abc');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect((await site().request('/assets/site.css')).headers.get('cache-control')).toBe('public, max-age=300');
  expect((await site().request('/assets/site.css', { headers: { 'if-none-match': '"abc"' } })).status).toBe(304);
  expect((await site().request('/assets/../handler.ts')).status).toBe(404);
});

it('lists its pages for search engines and keeps them out of the rest', async () => {
  expect(await text('/sitemap.xml')).toContain('https://spytsia.example/ideas/idea_docks');
  expect(await text('/robots.txt')).toContain('Disallow: /console');
});

it('the list of months says that a mail to confirm is on its way, and only then', async () => {
  expect(await text('/asked?lang=en&subscribed=1')).toContain('Look into your mailbox');
  expect(await text('/asked?lang=en')).not.toContain('Look into your mailbox');
});
