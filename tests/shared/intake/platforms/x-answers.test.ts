import { describe, expect, it } from 'vitest';
import { x } from '../../../../shared/intake/platforms/x.ts';
import { addSeconds } from '../../../../shared/kernel/instant.ts';
import { accessOf, actsIn, now, platformThat } from './asked.ts';

const us = '22';
const post = (id: string) => ({ id, author_id: '11', conversation_id: id, text: 'Hi', edit_history_tweet_ids: [id] });
const includes = { users: [{ id: '11', name: 'Ann', username: 'ann' }] };

describe('answering', () => {
  const access = accessOf(us);
  const reply = { id: 'rep_1', thread: '800:11', inReplyTo: '900', kind: 'comment', person: '11', text: 'Here' } as const;
  const headers = { authorization: 'Bearer a-token', 'content-type': 'application/json' };
  it.each([
    ['a post', reply, 'https://api.x.com/2/tweets', { text: 'Here', reply: { in_reply_to_tweet_id: '900' } }],
    ['a direct message', { ...reply, kind: 'message' } as const, 'https://api.x.com/2/dm_conversations/with/11/messages', { text: 'Here' }],
  ])('answers %s', (_what, given, url, body) =>
    expect(x.replying?.request(given, access, '')).toEqual({ method: 'POST', url, headers, body: JSON.stringify(body) }),
  );
  it.each([
    ['a post', '{"data":{"id":"901","text":"Here"}}', '901'],
    ['a direct message', '{"data":{"dm_conversation_id":"1-2","dm_event_id":"701"}}', '701'],
    ['neither', '{"title":"Forbidden"}', null],
  ])('knows the id of %s', (_what, answer, id) => expect(x.replying?.posted(answer, reply, access)).toBe(id));
  it('hides and removes', () => {
    const place = { sourceId: '900', thread: '800:11', kind: 'comment' } as const;
    expect(x.replying?.hide?.(place, true, access)).toMatchObject({
      method: 'PUT',
      url: 'https://api.x.com/2/tweets/900/hidden',
      body: '{"hidden":true}',
    });
    expect(x.replying?.remove?.(place, access)).toMatchObject({ method: 'DELETE', url: 'https://api.x.com/2/tweets/900' });
  });
});

describe('upkeep', () => {
  it('knows whom the token speaks for', async () => {
    const { ask } = platformThat(() => ({ json: { data: { id: us, name: 'Us', username: 'us' } } }));
    expect(await x.upkeep?.who?.(accessOf(us), ask)).toEqual({ account: us, name: 'Us (@us)' });
  });
  it('exchanges a token that soon runs out, and no other', async () => {
    const { ask, requests } = platformThat(() => ({ json: { access_token: 'new', refresh_token: 'next', expires_in: 7200 } }));
    const secrets = accessOf(us, {
      refreshToken: 'old',
      clientId: 'app',
      clientSecret: 'word',
      tokenExpiresAt: addSeconds(now, 60),
    }).secrets;
    const next = { token: 'new', refreshToken: 'next', tokenExpiresAt: addSeconds(now, 7200) };
    expect(await x.upkeep?.refresh?.(secrets, ask, now)).toEqual(next);
    expect(requests).toEqual([
      expect.objectContaining({
        url: 'https://api.x.com/2/oauth2/token',
        body: 'grant_type=refresh_token&refresh_token=old',
        headers: expect.objectContaining({ authorization: 'Basic YXBwOndvcmQ=' }),
      }),
    ]);
    expect(await x.upkeep?.refresh?.({ ...secrets, ...next }, ask, now)).toBeNull();
    expect(await x.upkeep?.refresh?.({ signing: [], token: 'stays' }, ask, now)).toBeNull();
  });
  it('asks for mentions that were missed, page by page', async () => {
    const { ask, requests } = platformThat((_method, url) => ({
      json: url.includes('pagination_token=two')
        ? { data: [post('902')], includes, meta: {} }
        : { data: [post('900')], includes, meta: { next_token: 'two' } },
    }));
    const bodies = await x.upkeep?.missed?.(now, accessOf(us), ask, now);
    expect(actsIn(x, bodies ?? []).map(({ sourceId, name }) => [sourceId, name])).toEqual([
      ['900', 'Ann'],
      ['902', 'Ann'],
    ]);
    expect(requests[0]?.url).toMatch(/^https:\/\/api\.x\.com\/2\/users\/22\/mentions\?start_time=2026-11-16T08%3A00%3A00.000Z&/);
  });
});
