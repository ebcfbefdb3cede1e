import { describe, expect, it } from 'vitest';
import { ideas as board, settings } from '../../browser/spytsia.ts';
import { siteThat } from './site-that.ts';

const [first] = board;
if (!first) throw new Error('the board is empty');
const rainCover = { ...first, id: 'idea_rain', title: 'Дощовик на сидіння', text: 'Покладіть дощовик на кожне сидіння.', authors: [] };
const toForm = { ...rainCover, origin: { conversation: 'conv_1', channel: 'form' } };
const told = async (query: string, ideas = [toForm], headers: Record<string, string> = {}) => {
  const answer = await siteThat({ ideas }).request(`/ideas/similar.json?${query}`, { headers });
  return { answer, body: await answer.json() };
};
const asked = new URLSearchParams({ q: 'Дощовик на сидіння', lang: 'en' }).toString();

describe('ideas beside what a visitor writes', () => {
  it.each([
    ['en', '1 idea on the board asks for much the same', 'Add your voice'],
    ['uk', '1 ідея на дошці просить майже про те саме', 'Додати свій голос'],
  ])('are told in %s, with the way to the vote and nothing of who wrote them', async (lang, line, press) => {
    const { body } = await told(new URLSearchParams({ q: 'Дощовик на сидіння', lang }).toString());
    expect(body).toEqual({
      told: line,
      items: [{ href: '/ideas/idea_rain#vote', title: toForm.title, lang: toForm.language, said: expect.any(String), press }],
    });
  });
  it.each([
    ['nothing', ''],
    ['too little', 'q=на'],
    ['something else', `q=${encodeURIComponent('Фіолетові ліхтарі біля фонтану')}`],
  ])('are none for %s', async (_what, query) => {
    expect((await told(query)).body).toEqual({ told: '', items: [] });
  });
  it('are looked for by the beginning of a long text alone', async () => {
    const long = new URLSearchParams({ q: `Дощовик на сидіння ${'дуже '.repeat(5000)}` });
    expect((await told(long.toString())).answer.status).toBe(200);
  });
  it('lead to the idea that one was joined into, once', async () => {
    const joined = { ...toForm, id: 'idea_joined', state: 'merged' as const, mergedInto: 'idea_rain' };
    expect((await told(asked, [toForm, joined])).body.items.map(({ href }: { href: string }) => href)).toEqual(['/ideas/idea_rain#vote']);
  });
  it('offer no vote where an idea is decided', async () => {
    const shipped = { ...toForm, state: 'shipped' as const };
    expect((await told(asked, [shipped])).body.items).toMatchObject([{ href: '/ideas/idea_rain', press: 'See what came of it' }]);
  });
  it('are not found by words that were said in private', async () => {
    const secret = {
      ...rainCover,
      title: 'Інше',
      text: 'Покладіть дощовик на кожне сидіння.',
      origin: { conversation: 'c', channel: 'telegram' },
    };
    const query = new URLSearchParams({ q: 'Покладіть дощовик на кожне сидіння' }).toString();
    expect((await told(query, [{ ...secret, origin: { conversation: 'c', channel: 'form' } }])).body.items).toHaveLength(1);
    expect((await told(query, [secret])).body.items).toEqual([]);
  });
  it('are kept for a minute, set no cookie, and are given to sites that the settings name alone', async () => {
    settings.brand?.embedOrigins.splice(0, 9, 'https://shop.example');
    const of = async (origin: string) => (await told(asked, [toForm], { origin })).answer.headers;
    const [named, stranger] = [await of('https://shop.example'), await of('https://other.example')];
    expect(named.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(stranger.get('access-control-allow-origin')).toBeNull();
    expect([named.get('cache-control'), named.get('vary'), named.get('set-cookie')]).toEqual([
      'public, max-age=60',
      'origin, accept-language, cookie',
      null,
    ]);
  });
});

describe('the page that thanks for an idea, without a script', () => {
  const thanks = async (like: string, ideas = [toForm]) =>
    (await siteThat({ ideas }).request(`/forms/idea?lang=en&sent=1&like=${encodeURIComponent(like)}`)).text();
  it('shows who asks for the same', async () => {
    expect(await thanks('Хочу дощовик на сидіння')).toContain('<a href="/ideas/idea_rain#vote">');
  });
  it('does not show the very idea that was sent', async () => {
    expect(await thanks('Покладіть дощовик на кожне сидіння.')).not.toContain('idea_rain');
  });
  it('says nothing of others where there are none', async () => {
    expect(await thanks('Фіолетові ліхтарі')).not.toContain('much the same');
  });
  it('keeps hostile words out of the page', async () => {
    expect(await thanks('"><script>alert(1)</script>дощовик на сидіння')).not.toContain('alert(1)');
  });
});
