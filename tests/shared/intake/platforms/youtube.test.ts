import { describe, expect, it } from 'vitest';
import { youtube } from '../../../../shared/intake/platforms/youtube.ts';
import { accessOf, actsIn, actsOf, now, partsOf, platformThat } from './asked.ts';

const us = 'UCus';
const access = accessOf(us, { verifyToken: 'a-word' });
const comment = (id: string, more: object = {}) => ({
  id,
  snippet: {
    authorDisplayName: '@ann',
    authorChannelId: { value: 'UCann' },
    textDisplay: 'Where & when?',
    publishedAt: '2026-11-16T07:00:00Z',
    updatedAt: '2026-11-16T07:00:00Z',
    ...more,
  },
});
const thread = (id: string, more: object = {}, replies: object[] = [], totalReplyCount = replies.length) => ({
  id,
  snippet: { channelId: us, videoId: 'v1', topLevelComment: comment(id, more), totalReplyCount },
  ...(replies.length > 0 && { replies: { comments: replies } }),
});
const list = (...items: object[]) => ({ kind: 'youtube#commentThreadListResponse', items });

describe('reading', () => {
  it('reads a comment', () =>
    expect(actsOf(youtube, list(thread('Ug1')))).toEqual([
      expect.objectContaining({
        account: us,
        sourceId: 'Ug1',
        thread: 'Ug1',
        kind: 'comment',
        verb: 'create',
        handle: 'UCann',
        name: '@ann',
        text: 'Where & when?',
        at: '2026-11-16T07:00:00.000Z',
        own: false,
      }),
    ]));
  it('reads replies, ours among them, and edits', () => {
    const replies = [comment('Ug1.a', { authorChannelId: { value: us } }), comment('Ug1.b', { updatedAt: '2026-11-16T07:30:00Z' })];
    expect(actsOf(youtube, list(thread('Ug1', {}, replies))).slice(1)).toMatchObject([
      { sourceId: 'Ug1.a', thread: 'Ug1', inReplyTo: 'Ug1', own: true },
      { sourceId: 'Ug1.b', verb: 'create', own: false },
      { sourceId: 'Ug1.b', verb: 'edit', version: '2026-11-16T07:30:00.000Z' },
    ]);
  });
  it('reads the siblings of what it does not know', () =>
    expect(partsOf(youtube, list({}, thread('Ug1', {}, [{}])))).toEqual([
      { quarantined: 'shape.unknown' },
      { act: expect.objectContaining({ sourceId: 'Ug1' }) },
      { quarantined: 'shape.unknown' },
    ]));
  it.each([
    ['a video', '<feed xmlns:yt="x"><entry><yt:videoId>v1</yt:videoId></entry></feed>', { ignored: 'youtube.video' }],
    [
      'a video that is gone',
      '<?xml version="1.0"?><feed xmlns:at="x"><at:deleted-entry ref="yt:video:v1" when="2026-11-16T07:00:00Z"/></feed>',
      { ignored: 'youtube.video-deleted' },
    ],
    ['another feed', '<feed></feed>', { quarantined: 'shape.unknown' }],
    ['broken XML', '<<<entry', { quarantined: 'shape.unknown' }],
    ['another shape', { hello: 1 }, { quarantined: 'shape.unknown' }],
  ])('reads nothing said in %s', (_what, body, part) => expect(partsOf(youtube, body)).toEqual([part]));
});

describe('polling', () => {
  const poll = (cursor: string, ask: ReturnType<typeof platformThat>['ask']) => youtube.fetching?.poll?.(cursor, access, ask, now);
  it('brings threads in which something is new, whole, and costs one unit when nothing is', async () => {
    const items = [thread('Ug2'), thread('Ug1', { publishedAt: '2026-11-15T07:00:00Z', updatedAt: '2026-11-15T07:00:00Z' })];
    const { ask, requests } = platformThat((_method, url) => ({
      json: url.includes('/comments?') ? { items: [comment('Ug1.a'), comment('Ug1.b')] } : { ...list(...items), nextPageToken: 'two' },
    }));
    const first = await poll('', ask);
    expect(actsIn(youtube, first?.bodies ?? [])).toHaveLength(2);
    expect(new URL(requests[0]?.url ?? '').searchParams.toString()).toBe(
      'part=snippet%2Creplies&allThreadsRelatedToChannelId=UCus&order=time&textFormat=plainText&maxResults=100',
    );
    expect(await poll(first?.cursor ?? '', ask)).toMatchObject({ bodies: [], more: false });
    expect(requests).toHaveLength(2);
    items[1] = thread(
      'Ug1',
      { publishedAt: '2026-11-15T07:00:00Z', updatedAt: '2026-11-15T07:00:00Z' },
      [comment('Ug1.b', { publishedAt: '2026-11-16T07:20:00Z', updatedAt: '2026-11-16T07:20:00Z' })],
      2,
    );
    const third = await poll(first?.cursor ?? '', ask);
    expect(actsIn(youtube, third?.bodies ?? []).map(({ sourceId }) => sourceId)).toEqual(['Ug1', 'Ug1.a', 'Ug1.b']);
    expect(requests.at(-1)?.url).toContain('/comments?part=snippet&textFormat=plainText&maxResults=100&parentId=Ug1');
  });
  it('goes through pages and begins anew when one is known no more', async () => {
    const at = (minute: string) => ({ publishedAt: `2026-11-16T07:${minute}:00Z`, updatedAt: `2026-11-16T07:${minute}:00Z` });
    const first = await poll('', platformThat(() => ({ json: list(thread('Ug1')) })).ask);
    const busy = platformThat((_method, url) =>
      url.includes('pageToken')
        ? { status: 400 }
        : { json: { ...list(thread('Ug3', at('30')), thread('Ug2', at('20'))), nextPageToken: 'two' } },
    );
    const second = await poll(first?.cursor ?? '', busy.ask);
    expect(second?.more).toBe(true);
    expect(actsIn(youtube, (await poll(second?.cursor ?? '', busy.ask))?.bodies ?? []).map(({ sourceId }) => sourceId)).toEqual([
      'Ug3',
      'Ug2',
    ]);
  });
  it('says when the day’s units are used up', async () => {
    await expect(poll('', platformThat(() => ({ status: 403 })).ask)).rejects.toMatchObject({ platformStatus: 403 });
  });
});

describe('answering and upkeep', () => {
  const reply = { id: 'rep_1', thread: 'Ug1', inReplyTo: 'Ug1.a', kind: 'comment', person: 'UCann', text: 'At nine' } as const;
  it('answers below the first comment', () => {
    expect(youtube.replying?.request(reply, access, '')).toEqual({
      method: 'POST',
      url: 'https://www.googleapis.com/youtube/v3/comments?part=snippet',
      headers: { authorization: 'Bearer a-token', 'content-type': 'application/json' },
      body: '{"snippet":{"parentId":"Ug1","textOriginal":"At nine"}}',
    });
    expect(youtube.replying?.posted(JSON.stringify(comment('Ug1.z')), reply, access)).toBe('Ug1.z');
  });
  it('hides and removes', () => {
    const place = { sourceId: 'Ug1.a', thread: 'Ug1', kind: 'comment' } as const;
    expect(youtube.replying?.hide?.(place, true, access)).toMatchObject({
      method: 'POST',
      url: 'https://www.googleapis.com/youtube/v3/comments/setModerationStatus?id=Ug1.a&moderationStatus=heldForReview',
    });
    expect(youtube.replying?.remove?.(place, access)).toMatchObject({
      method: 'DELETE',
      url: 'https://www.googleapis.com/youtube/v3/comments?id=Ug1.a',
    });
  });
  it('asks the hub to call us', async () => {
    const { ask, requests } = platformThat(() => ({ status: 202 }));
    await youtube.upkeep?.subscribe?.('https://heard.example/hooks/youtube/ours', access, ask);
    expect(requests[0]?.url).toBe('https://pubsubhubbub.appspot.com/subscribe');
    expect(Object.fromEntries(new URLSearchParams(requests[0]?.body))).toEqual({
      'hub.mode': 'subscribe',
      'hub.topic': 'https://www.youtube.com/feeds/videos.xml?channel_id=UCus',
      'hub.callback': 'https://heard.example/hooks/youtube/ours',
      'hub.verify': 'async',
      'hub.verify_token': 'a-word',
      'hub.secret': 'a-secret',
      'hub.lease_seconds': '864000',
    });
  });
  it('leaves the hub alone when nothing is set that it could sign with', async () => {
    const { ask, requests } = platformThat(() => ({ status: 202 }));
    await youtube.upkeep?.subscribe?.('https://heard.example/hooks/youtube/ours', accessOf(us), ask);
    expect(requests).toEqual([]);
  });
  it('knows the channel', async () => {
    const { ask } = platformThat(() => ({ json: { items: [{ id: us, snippet: { title: 'Spytsia' } }] } }));
    expect(await youtube.upkeep?.who?.(access, ask)).toEqual({ account: us, name: 'Spytsia' });
  });
});
