import { describe, expect, it } from 'vitest';
import { keepPace } from '../../../functions/send-reply/keep-pace.ts';
import { type Errand, readErrand } from '../../../functions/send-reply/read-errand.ts';
import { sendPost } from '../../../functions/send-reply/send-post.ts';
import { MonthPost } from '../../../shared/contract/month-posts.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { publishPost, remembersSeconds } from '../../../shared/intake/publish-post.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { postRequested, putThere } from '../../../shared/publishing/posting.ts';
import type { HoldIfQuiet } from '../../../shared/publishing/quiet.ts';
import { memoryPaces } from '../../fixtures/memory-paces.ts';
import { memoryReports } from '../../world/memory-reports.ts';
import { json } from './standing.ts';

const at = instantFrom('2026-11-03T09:00:00Z');
const month = '2026-10';
const link = 'https://brand.example/asked/2026-10?lang=uk';
const taken = { page: json({ id: '10_77' }), toots: json({ id: '5', url: 'https://social.example/@us/5' }) };
type Where = keyof typeof taken;

/** A post that waits to be sent, and all that becomes of it. */
const standing = async (
  where: Where,
  answer: () => Promise<Response> = taken[where],
  rest: object = {},
  given: object = {},
  holdIfQuiet: HoldIfQuiet = async () => false,
) => {
  const { posts } = memoryReports();
  const base = { id: where, connection: where, name: where, connectedAt: at, posts: 'uk', ...given };
  const platform = where === 'page' ? { platform: 'facebook' } : { platform: 'mastodon', account: 'us@social.example' };
  const settings = Settings.parse({ channels: [{ ...platform, ...base }] });
  await posts.file(month, MonthPost.parse({ channel: where, language: 'uk', text: `Так\n${link}`, link, state: 'asked', at, ...rest }));
  const requests: Array<{ url: string; body: unknown; key: string | null }> = [];
  const later: Array<Errand & { seconds: number }> = [];
  let now = addSeconds(at, 600);
  const send = sendPost({
    posts,
    settings: async () => settings,
    secrets: { of: async () => ({ signing: [], ...('token' in given ? {} : { token: 'T' }) }), fresh: async () => undefined },
    pace: keepPace({ paces: memoryPaces(), later: async (errand, seconds) => void later.push({ ...errand, seconds }), now: () => now }),
    publish: publishPost(
      async (url, init) => {
        requests.push({
          url: String(url),
          body: JSON.parse(String(init?.body)),
          key: new Headers(init?.headers).get('idempotency-key'),
        });
        return answer();
      },
      () => 0,
    ),
    holdIfQuiet,
    remembers: remembersSeconds,
    now: () => now,
  });
  return {
    go: (tries = 0) => send({ what: 'post', month, channel: where, tries, place: tries > 0 ? { at: 0, putOff: 0 } : null }),
    post: () => posts.read(month, where),
    posts,
    requests,
    later,
    pass: (seconds: number) => (now = addSeconds(now, seconds)),
  };
};
const hanging = async (): Promise<Response> => {
  throw new DOMException('timed out', 'TimeoutError');
};

describe('a post of a month', () => {
  it('is asked for by its fact', () => {
    const { detail } = postRequested(month, MonthPost.parse({ channel: 'page', language: 'uk', text: '' }), at);
    expect(readErrand({ detail })).toEqual({ what: 'post', month, channel: 'page', tries: 0, place: null });
  });

  it('is posted once however often it is asked for, and says where it is', async () => {
    const { go, post, requests } = await standing('toots');
    for (let press = 0; press < 3; press += 1) await go();
    expect(requests).toMatchObject([{ url: 'https://social.example/api/v1/statuses', body: { language: 'uk', visibility: 'public' } }]);
    expect(await post()).toMatchObject({
      state: 'posted',
      sourceId: '5',
      url: 'https://social.example/@us/5',
      postedAt: addSeconds(at, 600),
      postedBy: null,
    });
  });

  it('that another sender is at is left to it', async () => {
    const { go, post, requests, later } = await standing('page', taken.page, { state: 'sending', at: addSeconds(at, 590), maybeSince: at });
    await go();
    expect([requests, (await post())?.state]).toEqual([[], 'sending']);
    expect(later).toMatchObject([{ what: 'post', seconds: 60 }]);
  });

  const interrupted = { state: 'sending', maybeSince: at };
  it('that was interrupted is sent again where the platform knows its key, with that key', async () => {
    const { go, post, requests } = await standing('toots', taken.toots, interrupted);
    await go();
    const first = await standing('toots');
    await first.go();
    expect(requests.map(({ key }) => key)).toEqual(first.requests.map(({ key }) => key));
    expect(await post()).toMatchObject({ state: 'posted' });
  });
  it.each<[string, Where, number]>([
    ['where the platform knows no key', 'page', 0],
    ['once the platform has forgotten its key', 'toots', 3600],
  ])('that was interrupted is never sent again %s', async (_when, where, seconds) => {
    const { go, post, requests, pass } = await standing(where, taken[where], interrupted);
    pass(seconds);
    await go();
    expect(requests).toEqual([]);
    expect(await post()).toMatchObject({ state: 'possibly_delivered', problem: 'send.interrupted' });
  });

  const no = json({ error: { message: 'No permission' } }, 403);
  it.each<[string, Where, () => Promise<Response>, object, object?]>([
    [
      'refused, with what the platform said',
      'page',
      no,
      { state: 'refused', problem: 'platform.403', said: '{"error":{"message":"No permission"}}' },
    ],
    ['possibly delivered where nothing was answered', 'page', hanging, { state: 'possibly_delivered', problem: 'platform.no-answer' }],
    ['possibly delivered where the platform broke', 'page', json({}, 502), { state: 'possibly_delivered', problem: 'platform.502' }],
    [
      'left to staff where the channel has no token',
      'page',
      taken.page,
      { state: 'by_hand', problem: 'channel.no-token' },
      { token: null },
    ],
    [
      'left to staff where the channel is read only',
      'page',
      taken.page,
      { state: 'by_hand', problem: 'channel.read-only' },
      { readOnly: true },
    ],
    ['left to staff where the channel is gone', 'page', taken.page, { state: 'by_hand', problem: 'channel.gone' }, { id: 'other' }],
  ])('is %s', async (_name, where, answer, expected, given = {}) => {
    const { go, post, later } = await standing(where, answer, {}, given);
    await go();
    expect(await post()).toMatchObject(expected);
    expect(later).toEqual([]);
  });

  it('waits as long as a busy platform says, and is refused in the end', async () => {
    const busy = async () => Response.json({}, { status: 429, headers: { 'retry-after': '50' } });
    const { go, post, later } = await standing('page', busy);
    await go();
    expect(await post()).toMatchObject({ state: 'asked', problem: 'platform.429', maybeSince: null });
    expect(later).toMatchObject([{ tries: 1, seconds: 50 }]);
    await go(4);
    expect(await post()).toMatchObject({ state: 'refused', problem: 'platform.429' });
  });
  it('is tried again soon with its key where nothing was answered, and possibly delivered in the end', async () => {
    const { go, post, later } = await standing('toots', hanging);
    await go();
    expect(await post()).toMatchObject({ state: 'asked', maybeSince: addSeconds(at, 600) });
    expect(later).toMatchObject([{ tries: 1, seconds: 20 }]);
    await go(4);
    expect(await post()).toMatchObject({ state: 'possibly_delivered', problem: 'platform.no-answer' });
  });

  it('keeps what staff said of it while it was out', async () => {
    const world = await standing('page', async () => {
      const known = await world.post();
      const there = known && putThere(known, 'marta', 'https://facebook.example/1', at);
      if (there) await world.posts.change(month, there);
      return taken.page();
    });
    await world.go();
    expect(await world.post()).toMatchObject({ state: 'posted', sourceId: '10_77', postedBy: 'marta', url: 'https://facebook.example/1' });
  });
});
