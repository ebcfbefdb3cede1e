import { RichText } from '@atproto/api';
import { describe, expect, it } from 'vitest';
import { SlowDown } from '../../../../shared/intake/asking.ts';
import { bluesky } from '../../../../shared/intake/platforms/bluesky.ts';
import { accessOf, actsIn, actsOf, now, partsOf, platformThat } from './asked.ts';

const us = 'did:plc:us';
const ann = 'did:plc:ann';
const access = accessOf(us);
const uri = (did: string, key: string) => `at://${did}/app.bsky.feed.post/${key}`;
const record = (more: object = {}) => ({ $type: 'app.bsky.feed.post', text: 'Where?', createdAt: '1999-01-01T00:00:00Z', ...more });
const below = { root: { uri: uri(us, 'root'), cid: 'c0' }, parent: { uri: uri(us, 'up'), cid: 'c1' } };
const notice = (more: object = {}) => ({
  uri: uri(ann, '3a'),
  cid: 'c2',
  author: { did: ann, handle: 'ann.example', displayName: 'Ann' },
  reason: 'reply',
  record: record({ reply: below }),
  isRead: false,
  indexedAt: '2026-11-16T07:00:00.123Z',
  ...more,
});
const polled = (...notifications: object[]) => ({ account: us, notifications });

describe('reading', () => {
  it.each([
    [
      'a reply',
      {},
      {
        kind: 'comment',
        sourceId: uri(ann, '3a'),
        thread: `${uri(us, 'root')}#${ann}`,
        inReplyTo: uri(us, 'up'),
        handle: ann,
        name: 'Ann',
        text: 'Where?',
        at: '2026-11-16T07:00:00.123Z',
        own: false,
      },
    ],
    ['a mention', { reason: 'mention', record: record() }, { kind: 'mention', thread: `${uri(ann, '3a')}#${ann}` }],
    ['a quotation', { reason: 'quote', record: record() }, { kind: 'mention' }],
    [
      'an answer of ours',
      { uri: uri(us, '3b'), author: { did: us }, record: record({ reply: { ...below, parent: { uri: uri(ann, '3a') } } }) },
      { own: true, thread: `${uri(us, 'root')}#${ann}` },
    ],
    [
      'a picture alone',
      { record: record({ text: '', embed: { $type: 'app.bsky.embed.images', images: [{ alt: 'A bike' }] } }) },
      { text: '', attachments: [{ type: 'image', alt: 'A bike' }] },
    ],
    [
      'a film beside a quotation',
      { record: record({ embed: { $type: 'app.bsky.embed.recordWithMedia', media: { $type: 'app.bsky.embed.video' } } }) },
      { attachments: [{ type: 'video' }] },
    ],
  ])('reads %s', (_what, more, act) =>
    expect(actsOf(bluesky, polled(notice(more)))).toEqual([expect.objectContaining({ account: us, ...act })]),
  );
  const commit = { rev: 'r2', operation: 'update', collection: 'app.bsky.feed.post', rkey: '3a', record: record() };
  it.each([
    [
      'as it was',
      { did: ann, time_us: 1_794_812_400_123_456, type: 'com', commit: { ...commit, operation: undefined, type: 'u' } },
      { verb: 'edit', version: 'r2', at: '2026-11-16T07:00:00.123Z' },
    ],
    [
      'in its first version',
      { did: ann, time_us: 1_794_812_400_123_456, kind: 'commit', commit },
      { verb: 'edit', sourceId: uri(ann, '3a') },
    ],
    [
      'in its second version',
      {
        $type: 'message',
        payload: {
          $type: 'network.bsky.jetstream.subscribeEvents#commit',
          did: ann,
          time: '2026-11-16T07:00:00.123456Z',
          ...commit,
          operation: 'delete',
          record: undefined,
        },
      },
      { verb: 'delete', version: 'delete', thread: uri(ann, '3a'), at: '2026-11-16T07:00:00.123Z' },
    ],
  ])('reads a commit of Jetstream %s', (_what, body, act) => expect(actsOf(bluesky, body)).toEqual([expect.objectContaining(act)]));
  it.each([
    ['a like', polled(notice({ reason: 'like' })), { ignored: 'bluesky.reaction' }],
    ['a follower', polled(notice({ reason: 'follow' })), { ignored: 'bluesky.follow' }],
    ['a reason that nobody knows', polled(notice({ reason: 'brand-new' })), { quarantined: 'bluesky.reason-unknown' }],
    ['a notification without an author', polled({ uri: uri(ann, '1') }), { quarantined: 'shape.unknown' }],
    ['an identity', { did: ann, time_us: 1, kind: 'identity' }, { ignored: 'bluesky.no-commit' }],
    [
      'a follow',
      { did: ann, time_us: 1, kind: 'commit', commit: { ...commit, collection: 'app.bsky.graph.follow' } },
      { ignored: 'bluesky.other-record' },
    ],
    ['another shape', { hello: 1 }, { quarantined: 'shape.unknown' }],
  ])('reads nothing said in %s', (_what, body, part) => expect(partsOf(bluesky, body)).toEqual([part]));
});

describe('polling', () => {
  const poll = (cursor: string, ask: ReturnType<typeof platformThat>['ask']) => bluesky.fetching?.poll?.(cursor, access, ask, now);
  it('brings what is new, and asks once when nothing is', async () => {
    const list = [notice()];
    const { ask, requests } = platformThat(() => ({ json: { notifications: list, cursor: 'older' } }));
    const first = await poll('', ask);
    expect(actsIn(bluesky, first?.bodies ?? [])).toHaveLength(1);
    expect(requests[0]?.url).toBe(
      'https://bsky.social/xrpc/app.bsky.notification.listNotifications?limit=100&reasons=mention&reasons=reply&reasons=quote',
    );
    list.unshift(notice({ uri: uri(ann, '3c'), indexedAt: '2026-11-16T07:10:00Z' }));
    const second = await poll(first?.cursor ?? '', ask);
    expect(actsIn(bluesky, second?.bodies ?? []).map(({ sourceId }) => sourceId)).toEqual([uri(ann, '3c')]);
    expect(await poll(second?.cursor ?? '', ask)).toMatchObject({ bodies: [], more: false });
    expect(requests).toHaveLength(3);
  });
  it('waits when it is told to', async () => {
    await expect(poll('', platformThat(() => ({ status: 429 })).ask)).rejects.toThrow(SlowDown);
  });
});

describe('answering', () => {
  const reply = {
    id: 'rep_1',
    thread: 'x',
    inReplyTo: uri(ann, '3a'),
    kind: 'comment',
    person: ann,
    text: 'Так! See https://a.test/ю?b, please.',
  } as const;
  const prepare = async (found: object[]) => {
    const { ask } = platformThat(() => ({ json: { posts: found }, headers: { date: 'Mon, 16 Nov 2026 08:00:00 GMT' } }));
    return (await bluesky.replying?.prepare?.(reply, access, ask)) ?? '';
  };
  const parent = { uri: uri(ann, '3a'), cid: 'c2' };
  it('puts one record under a key of its own, with what it answers and its links', async () => {
    const prepared = await prepare([{ ...parent, indexedAt: now, record: record({ reply: below }) }]);
    const request = bluesky.replying?.request(reply, access, prepared);
    const richText = new RichText({ text: reply.text });
    richText.detectFacetsWithoutResolution();
    expect(request).toMatchObject({ method: 'POST', url: 'https://bsky.social/xrpc/com.atproto.repo.putRecord' });
    const { rkey, ...body } = JSON.parse(request?.body ?? '');
    expect(rkey).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/);
    const links = richText.facets?.map(({ index: { byteStart, byteEnd }, features }) => ({ index: { byteStart, byteEnd }, features }));
    expect(body).toEqual({
      repo: us,
      collection: 'app.bsky.feed.post',
      record: {
        $type: 'app.bsky.feed.post',
        text: reply.text,
        createdAt: '2026-11-16T08:00:00.000Z',
        reply: { root: below.root, parent },
        facets: links,
      },
    });
    expect(bluesky.replying?.request(reply, access, prepared).body).toBe(request?.body);
    expect(bluesky.replying?.request({ ...reply, id: 'rep_2' }, access, prepared).body).not.toBe(request?.body);
  });
  it('takes what begins a thread for its root', async () => {
    expect(JSON.parse(await prepare([{ ...parent, indexedAt: now, record: record() }]))).toMatchObject({ root: parent, parent });
  });
  it('answers nothing that is gone', async () => {
    await expect(prepare([])).rejects.toMatchObject({ platformStatus: 404 });
  });
  it('names what was posted as it will be heard, and removes it', () => {
    expect(bluesky.replying?.posted(JSON.stringify({ uri: uri(us, '3b'), cid: 'c3' }), reply, access)).toBe(uri(us, '3b'));
    const removal = bluesky.replying?.remove?.({ sourceId: uri(us, '3b'), thread: 'x', kind: 'comment' }, access);
    expect(JSON.parse(removal?.body ?? '')).toEqual({ repo: us, collection: 'app.bsky.feed.post', rkey: '3b' });
  });
});
