import { describe, expect, it } from 'vitest';
import { SlowDown } from '../../../../shared/intake/asking.ts';
import { reddit } from '../../../../shared/intake/platforms/reddit.ts';
import { accessOf, actsIn, actsOf, now, partsOf, platformThat } from './asked.ts';

const access = accessOf('Spytsia');
const comment = (name: string, more: object = {}) => ({
  kind: 't1',
  data: {
    name,
    author: 'ann',
    body: 'Where & when?',
    subject: 'comment reply',
    was_comment: true,
    parent_id: 't1_up',
    context: '/r/kyiv/comments/5d7tk7/bikes/up/?context=3',
    created_utc: 1_794_812_400.5,
    ...more,
  },
});
const message = (more: object = {}) => ({
  kind: 't4',
  data: { name: 't4_m', author: 'ann', dest: 'Spytsia', subject: 'Hello', body: 'Help', created_utc: 1_794_812_400, ...more },
});
const polled = (...things: object[]) => ({ account: 'Spytsia', things });
const listing = (children: object[], after: string | null = null) => ({
  json: { kind: 'Listing', data: { children, after, before: null } },
});

describe('reading', () => {
  it.each([
    [
      'a reply to a comment of ours',
      comment('t1_a'),
      {
        kind: 'comment',
        sourceId: 't1_a',
        thread: 't3_5d7tk7:ann',
        inReplyTo: 't1_up',
        text: 'Where & when?',
        at: '2026-11-16T07:00:00.500Z',
        own: false,
      },
    ],
    ['a mention', comment('t1_a', { subject: 'username mention' }), { kind: 'mention' }],
    ['a message', message(), { kind: 'message', thread: 'dm:ann', text: 'Hello\n\nHelp' }],
    ['an answer to a message', message({ subject: 're: Hello' }), { text: 'Help' }],
    ['our message', message({ author: 'spytsia', dest: 'ann' }), { own: true, thread: 'dm:ann' }],
    ['a message of moderators', message({ author: null, subreddit: 'kyiv' }), { handle: 'r/kyiv' }],
    ['the moderator that is a program', comment('t1_a', { author: 'AutoModerator' }), { bot: true }],
    [
      'what was deleted',
      comment('t1_a', { author: '[deleted]', body: '[deleted]' }),
      { verb: 'delete', text: '', thread: 't1_a', handle: 'unknown:t1_a' },
    ],
  ])('reads %s', (_what, thing, act) =>
    expect(actsOf(reddit, polled(thing))).toEqual([expect.objectContaining({ account: 'Spytsia', ...act })]),
  );
  it('reads an edit, with seconds as Reddit has them', () =>
    expect(actsOf(reddit, polled(comment('t1_a', { edited: 1_794_814_200 })))).toMatchObject([
      { verb: 'create' },
      { verb: 'edit', version: '2026-11-16T07:30:00.000Z' },
    ]));
  it.each([
    ['a kind that nobody knows', polled({ kind: 't9', data: comment('t9_a').data }), { quarantined: 'reddit.kind-unknown' }],
    ['a thing without a name', polled({ kind: 't1', data: {} }), { quarantined: 'shape.unknown' }],
    ['another shape', { hello: 1 }, { quarantined: 'shape.unknown' }],
  ])('reads nothing said in %s', (_what, body, part) => expect(partsOf(reddit, body)).toEqual([part]));
});

describe('polling', () => {
  const poll = (cursor: string, ask: ReturnType<typeof platformThat>['ask']) => reddit.fetching?.poll?.(cursor, access, ask, now);
  it('brings what is new, over pages, and then asks once', async () => {
    const old = comment('t1_old', { created_utc: 1_794_812_000 });
    const first = await poll('', platformThat(() => listing([old])).ask);
    const fresh = [comment('t1_c', { created_utc: 1_794_812_600 }), comment('t1_b')];
    const { ask, requests } = platformThat((_method, url) =>
      url.includes('after=t1_b') ? listing([message(), old]) : listing(fresh, 't1_b'),
    );
    const second = await poll(first?.cursor ?? '', ask);
    const third = await poll(second?.cursor ?? '', ask);
    expect([second?.more, third?.more]).toEqual([true, false]);
    expect(actsIn(reddit, [...(second?.bodies ?? []), ...(third?.bodies ?? [])]).map(({ sourceId }) => sourceId)).toEqual([
      't1_c',
      't1_b',
      't4_m',
    ]);
    expect(requests[0]).toMatchObject({
      method: 'GET',
      url: 'https://oauth.reddit.com/message/inbox?limit=100&raw_json=1',
      headers: { 'user-agent': 'web:heard:v1 (by /u/Spytsia)' },
    });
    const idle = platformThat(() => listing(fresh, 't1_b'));
    expect(await poll(third?.cursor ?? '', idle.ask)).toMatchObject({ bodies: [], more: false });
    expect(idle.requests).toHaveLength(1);
  });
  it('waits when it is told to, and says when it is shut out', async () => {
    await expect(poll('', platformThat(() => ({ status: 429 })).ask)).rejects.toThrow(SlowDown);
    await expect(poll('', platformThat(() => ({ status: 403 })).ask)).rejects.toMatchObject({ platformStatus: 403 });
  });
});

describe('answering', () => {
  const reply = { id: 'rep_1', thread: 't3_5d7tk7:ann', inReplyTo: 't1_a', kind: 'comment', person: 'ann', text: 'At *nine*' } as const;
  it('asks as the documents say', () =>
    expect(reddit.replying?.request(reply, access, '')).toEqual({
      method: 'POST',
      url: 'https://oauth.reddit.com/api/comment',
      headers: {
        authorization: 'Bearer a-token',
        'user-agent': 'web:heard:v1 (by /u/Spytsia)',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'api_type=json&raw_json=1&thing_id=t1_a&text=At+*nine*',
    }));
  it('tells what was posted from what was refused with 200', () => {
    const posted = '{"json":{"errors":[],"data":{"things":[{"kind":"t1","data":{"name":"t1_z"}}]}}}';
    const refused = '{"json":{"errors":[["RATELIMIT","you are doing that too much","ratelimit"]]}}';
    expect([reddit.replying?.posted(posted, reply, access), reddit.replying?.refused?.(posted)]).toEqual(['t1_z', false]);
    expect([reddit.replying?.posted(refused, reply, access), reddit.replying?.refused?.(refused)]).toEqual([null, true]);
  });
  it('knows whom the token speaks for', async () => {
    const { ask } = platformThat(() => ({ json: { name: 'Spytsia' } }));
    expect(await reddit.upkeep?.who?.(access, ask)).toEqual({ account: 'Spytsia', name: 'u/Spytsia' });
  });
});
