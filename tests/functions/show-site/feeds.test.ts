import { describe, expect, it } from 'vitest';
import { ideas } from '../../browser/spytsia.ts';
import { answerOf, publicUrl, siteThat } from './site-that.ts';

const [first] = ideas;
if (!first) throw new Error('no idea');
const titles = (feed: string) => [...feed.matchAll(/<entry>.*?<title>(.*?)<\/title>/g)].map(([, title]) => title);

describe('a feed', () => {
  it.each([
    ['all that is told', '/feed', ['You asked — we did, October 2026', 'Planned: A family account: one card, two bikes']],
    ['the board', '/ideas/feed', ['New idea: Гучніший дзвоник', 'Done: Чек на пошту одним дотиком']],
    ['one idea', '/ideas/idea_docks/feed', ['New idea: Показувати', 'Considering: Показувати']],
    ['the months', '/asked/feed', ['You asked — we did, October 2026']],
  ])('tells %s, the same as Atom and as JSON, with addresses of its own', async (_what, path, told) => {
    const atom = await siteThat().request(`${path}.atom?lang=en`);
    const json = await siteThat().request(`${path}.json?lang=en`);
    expect([atom, json].map(({ headers }) => headers.get('content-type'))).toEqual([
      'application/atom+xml; charset=utf-8',
      'application/feed+json; charset=utf-8',
    ]);
    const [xml, feed] = [await atom.text(), await json.json()];
    for (const title of told) expect(xml).toContain(title);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `${publicUrl}${path}.json?lang=en`,
      language: 'en',
    });
    expect(xml).toContain(`<link rel="self" href="${publicUrl}${path}.atom?lang=en"/>`);
    expect(feed.items.map(({ title }: { title: string }) => title)).toEqual(titles(xml));
    expect(new Set(feed.items.map(({ id }: { id: string }) => id)).size).toBe(feed.items.length);
  });

  it('gives latest first, in the language that was asked for', async () => {
    const { items } = await (await siteThat().request('/ideas/feed.json?lang=uk')).json();
    const dates = items.map(({ date_published }: { date_published: string }) => date_published);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(items[0].title).toBe('Зроблено: Чек на пошту одним дотиком');
  });

  it('is not sent again to who has it, and sets no cookie in what many share', async () => {
    const whole = await siteThat().request('/feed.atom?lang=uk');
    const etag = whole.headers.get('etag') ?? '';
    expect(whole.headers.get('set-cookie')).toBeNull();
    expect((await siteThat().request('/feed.atom?lang=uk', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await siteThat().request('/feed.atom?lang=en', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('carries nothing that breaks its document', async () => {
    const evil = { ...first, title: ']]></title><script>\u0000\u000b\ufffe\u202e&', text: '\ud800"' };
    const feed = await answerOf('/ideas/feed.atom', { ideas: [evil] });
    expect(feed).toContain('New idea: ]]&#62;&#60;/title&#62;&#60;script&#62;&#38;</title>');
    expect(feed.isWellFormed()).toBe(true);
  });

  it('tells of nothing that was said in private, and not of ideas that were joined to another', async () => {
    const joined = { ...first, mergedInto: 'idea_river' };
    const feed = await answerOf('/ideas/feed.atom', { ideas: ideas.map((idea) => (idea === first ? joined : idea)) });
    expect(feed).not.toContain('Хочу лишити велосипед просто під домом');
    expect(feed).not.toContain(first.title);
  });

  it('is there for known ideas only', async () => expect((await siteThat().request('/ideas/idea_none/feed.atom')).status).toBe(404));
});

it('lists every page once for search engines, with its languages and when it changed', async () => {
  const joined = ideas.map((idea) => (idea.id === 'idea_bell' ? { ...idea, mergedInto: 'idea_docks' } : idea));
  const map = await answerOf('/sitemap.xml', { ideas: joined });
  expect(map).toContain(`<url><loc>${publicUrl}/ideas/idea_docks</loc><lastmod>2026-11-09T10:00:00.000Z</lastmod>`);
  expect(map).toContain(`<xhtml:link rel="alternate" hreflang="uk" href="${publicUrl}/asked/2026-10?lang=uk"/>`);
  expect(map).not.toContain('idea_bell');
  const places = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place);
  expect(new Set(places).size).toBe(places.length);
});
