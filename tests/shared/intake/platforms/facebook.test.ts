import { describe, expect, it } from 'vitest';
import { facebook } from '../../../../shared/intake/platforms/facebook.ts';
import { instantFrom } from '../../../../shared/kernel/instant.ts';
import { accessOf, apiOf, now, partsOf } from './asked.ts';

const page = accessOf('10');
const root = 'https://graph.facebook.com/v25.0';
const headers = { authorization: 'Bearer a-token', 'content-type': 'application/json' };

describe('a Page', () => {
  it('brings comments and messages in one delivery', () => {
    const comment = {
      item: 'comment',
      verb: 'add',
      comment_id: '20_31',
      post_id: '10_20',
      parent_id: '10_20',
      created_time: 1_791_000_000,
      message: 'Why?',
    };
    const messaging = [
      { sender: { id: '77' }, recipient: { id: '10' }, timestamp: 1_791_000_000_000, message: { mid: 'm_1', text: 'Hi' } },
    ];
    const parts = partsOf(facebook, {
      object: 'page',
      entry: [{ id: '10', time: 1, changes: [{ field: 'feed', value: comment }], messaging }],
    });
    expect(parts).toMatchObject([{ act: { kind: 'comment', text: 'Why?' } }, { act: { kind: 'message', text: 'Hi' } }]);
  });

  it('answers a comment under it, and knows the echo by its id', () => {
    const reply = { id: 'rep_1', thread: '20_31', inReplyTo: '20_31', kind: 'comment', person: '77', text: 'Because' } as const;
    expect(facebook.replying?.request(reply, page, '')).toEqual({
      method: 'POST',
      url: `${root}/20_31/comments`,
      headers,
      body: '{"message":"Because"}',
    });
    expect(facebook.replying?.posted('{"id":"20_32"}', reply, page)).toBe('20_32');
    expect(facebook.replying?.posted('', reply, page)).toBeNull();
  });

  it.each([true, false])('hides and shows a comment (%s), and removes it', (hidden) => {
    const place = { sourceId: '20_31', thread: '20_31', kind: 'comment' } as const;
    expect(facebook.replying?.hide?.(place, hidden, page)).toEqual({
      method: 'POST',
      url: `${root}/20_31`,
      headers,
      body: `{"is_hidden":${hidden}}`,
    });
    expect(facebook.replying?.remove?.(place, page)).toEqual({
      method: 'DELETE',
      url: `${root}/20_31`,
      headers: { authorization: 'Bearer a-token' },
    });
  });
});

describe('upkeep of a Page', () => {
  const all = ['feed', 'mention', 'ratings', 'messages', 'message_echoes', 'message_edits', 'standby'];
  it('asks whose token it is', async () => {
    const { ask, asked } = apiOf({ [`${root}/me`]: { id: '10', name: 'Spytsia' } });
    expect(await facebook.upkeep?.who?.(page, ask)).toEqual({ account: '10', name: 'Spytsia' });
    expect(asked).toEqual([{ method: 'GET', url: `${root}/me?fields=id,name`, headers: { authorization: 'Bearer a-token' } }]);
  });
  it.each([
    ['our app has every field', [{ id: '5', subscribed_fields: all }], true],
    ['a field is missing', [{ id: '5', subscribed_fields: ['feed'] }], false],
    ['only another app is there', [{ id: '6', subscribed_fields: all }], false],
    ['nobody is there', [], false],
  ])('says whether it is subscribed when %s', async (_when, data, expected) => {
    const { ask } = apiOf({ [`${root}/10/subscribed_apps`]: { data } });
    const access = { ...page, secrets: { ...page.secrets, clientId: '5' } };
    expect(await facebook.upkeep?.subscribed?.('https://x.test', access, ask)).toBe(expected);
  });
  it('subscribes to what it reads', async () => {
    const { ask, asked } = apiOf({ [`${root}/10/subscribed_apps`]: { success: true } });
    await facebook.upkeep?.subscribe?.('https://x.test', page, ask);
    expect(asked[0]).toMatchObject({ method: 'POST', body: JSON.stringify({ subscribed_fields: all.join(',') }) });
  });
});

describe('what a Page missed', () => {
  const post = { id: '10_20', message: 'News', created_time: '2026-10-01T00:00:00+0000', from: { id: '10', name: 'Page' } };
  const comment = { id: '20_31', message: 'Why?', created_time: '2026-10-03T04:00:00+0000', from: { id: '77', name: 'Olena' } };
  const deeper = { ...comment, id: '20_32', parent: { id: '20_31' } };
  const old = { ...comment, id: '20_30', created_time: '2026-10-02T23:59:59+0000' };
  const visitors = { id: '10_21', message: 'Help', created_time: '2026-10-03T05:00:00+0000', from: { id: '78' } };
  const since = instantFrom('2026-10-03T00:00:00Z');

  it('reads as the webhook would have brought it, in one call', async () => {
    const { ask, asked } = apiOf({ [`${root}/10/feed`]: { data: [{ ...post, comments: { data: [deeper, comment, old] } }, visitors] } });
    const bodies = await facebook.upkeep?.missed?.(since, page, ask, now);
    expect(asked).toHaveLength(1);
    expect(bodies?.flatMap((body) => partsOf(facebook, body.toString()))).toMatchObject([
      { act: { sourceId: '20_32', thread: '20_31', inReplyTo: '20_31', verb: 'create', version: 'create' } },
      { act: { sourceId: '20_31', thread: '20_31', text: 'Why?', handle: '77', at: '2026-10-03T04:00:00.000Z' } },
      { act: { sourceId: '10_21', thread: '10_21', text: 'Help', handle: '78' } },
    ]);
  });
  it('is nothing when nothing was said', async () => {
    const { ask } = apiOf({ [`${root}/10/feed`]: { data: [post] } });
    expect(await facebook.upkeep?.missed?.(since, page, ask, now)).toEqual([]);
  });
  it('is not nothing when the API refuses', async () => {
    await expect(facebook.upkeep?.missed?.(since, page, apiOf({ [root]: 400 }).ask, now)).rejects.toThrow();
  });
});
