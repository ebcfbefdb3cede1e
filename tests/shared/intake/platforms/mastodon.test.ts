import { createRestAPIClient } from 'masto';
import { describe, expect, it } from 'vitest';
import { SlowDown } from '../../../../shared/intake/asking.ts';
import { mastodon } from '../../../../shared/intake/platforms/mastodon.ts';
import { accessOf, actsIn, actsOf, now, partsOf, platformThat } from './asked.ts';

const access = accessOf('us@social.example');
const status = (more: object = {}) => ({
  id: '117020576916218297',
  created_at: '2026-11-16T07:00:00.138Z',
  edited_at: null,
  in_reply_to_id: null,
  spoiler_text: '',
  visibility: 'public',
  content: '<p><a href="https://social.example/@us">@<span>us</span></a> Where?</p>',
  reblog: null,
  account: { acct: 'ann@far.example', display_name: 'Ann', bot: false },
  media_attachments: [],
  mentions: [{ acct: 'us' }],
  ...more,
});
const told = (id: number, more: object = {}, type = 'mention') => ({
  id: String(id),
  type,
  created_at: '2026-11-16T07:00:01Z',
  status: status(more),
});
const polled = (...notifications: object[]) => ({ account: 'us@social.example', threads: {}, notifications });

describe('reading', () => {
  it.each([
    [
      'a mention',
      {},
      {
        kind: 'mention',
        sourceId: '117020576916218297',
        thread: '117020576916218297',
        handle: 'ann@far.example',
        name: 'Ann',
        text: '@us Where?',
        at: '2026-11-16T07:00:00.138Z',
        own: false,
      },
    ],
    ['a reply', { in_reply_to_id: '9' }, { kind: 'comment', inReplyTo: '9' }],
    ['a direct message', { visibility: 'direct' }, { kind: 'message', thread: 'direct:ann@far.example' }],
    [
      'our direct message',
      { visibility: 'direct', account: { acct: 'us' }, mentions: [{ acct: 'ann@far.example' }] },
      { own: true, thread: 'direct:ann@far.example' },
    ],
    ['a warning above the words', { spoiler_text: 'Rant', content: '<p>Late again</p>' }, { text: 'Rant\n\nLate again' }],
    [
      'a picture alone',
      { content: '', media_attachments: [{ type: 'image', url: 'https://p.test/1', description: 'A bike' }] },
      { text: '', attachments: [{ type: 'image', url: 'https://p.test/1', alt: 'A bike' }] },
    ],
    ['a bot', { account: { acct: 'news', bot: true } }, { bot: true }],
  ])('reads %s', (_what, more, act) =>
    expect(actsOf(mastodon, polled(told(1, more)))).toEqual([expect.objectContaining({ account: 'us@social.example', ...act })]),
  );
  it('gives an edit the time that it was made', () =>
    expect(actsOf(mastodon, polled(told(1, { edited_at: '2026-11-16T07:30:00Z' }, 'update')))).toMatchObject([
      { verb: 'create', at: '2026-11-16T07:00:00.138Z' },
      { verb: 'edit', version: '2026-11-16T07:30:00.000Z' },
    ]));
  it('keeps the HTML beside the words', () => expect(actsOf(mastodon, polled(told(1)))[0]?.original).toContain('<p>'));
  it.each(['status.created', 'status.updated'])('reads the webhook %s of a server of our own', (event) =>
    expect(actsOf(mastodon, { event, created_at: '2026-11-16T07:00:01Z', object: status() })).toMatchObject([
      { kind: 'comment', text: '@us Where?' },
    ]),
  );
  it.each([
    ['a favourite', polled(told(1, {}, 'favourite')), { ignored: 'mastodon.reaction' }],
    ['a follower', polled({ id: '1', type: 'follow', created_at: '2026-11-16T07:00:01Z' }), { ignored: 'mastodon.follow' }],
    ['a boost', polled(told(1, { reblog: {} })), { ignored: 'mastodon.reblog' }],
    ['a type that nobody knows', polled(told(1, {}, 'brand_new')), { quarantined: 'mastodon.type-unknown' }],
    ['a mention of nothing', polled({ ...told(1), status: {} }), { quarantined: 'shape.unknown' }],
    ['a report', { event: 'report.created', object: {} }, { ignored: 'mastodon.report-created' }],
    ['an event that nobody knows', { event: 'brand.new', object: {} }, { quarantined: 'mastodon.event-unknown' }],
    ['another shape', { hello: 1 }, { quarantined: 'shape.unknown' }],
  ])('reads nothing said in %s', (_what, body, part) => expect(partsOf(mastodon, body)).toEqual([part]));
});

describe('polling', () => {
  const api = 'https://social.example/api/v1';
  const poll = (cursor: string, ask: ReturnType<typeof platformThat>['ask']) => mastodon.fetching?.poll?.(cursor, access, ask, now);
  it('takes the newest page first, and then goes forward from it', async () => {
    const { ask, requests } = platformThat(() => ({ json: [told(90), told(100)] }));
    expect(await poll('', ask)).toMatchObject({ cursor: '100', more: false, bodies: [expect.anything()] });
    expect(requests[0]?.url).toBe(`${api}/notifications?limit=40&types[]=mention&types[]=update&types[]=quote`);
    await poll('100', ask);
    expect(requests[1]?.url).toContain('&min_id=100');
  });
  it('asks once when nothing is new', async () => {
    const { ask, requests } = platformThat(() => ({ json: [] }));
    expect(await poll('100', ask)).toEqual({ bodies: [], cursor: '100', more: false });
    expect(requests).toHaveLength(1);
  });
  it('goes on while pages are full', async () => {
    const { ask } = platformThat(() => ({ json: Array.from({ length: 40 }, (_, index) => told(101 + index)) }));
    expect(await poll('100', ask)).toMatchObject({ cursor: '140', more: true });
  });
  it('finds the thread of a reply: the first above it that is not ours', async () => {
    const ancestors = [
      { id: '5', account: { acct: 'us' } },
      { id: '6', account: { acct: 'ann@far.example' } },
      { id: '7', account: { acct: 'us' } },
    ];
    const replies = [told(1, { id: '8', in_reply_to_id: '7' }), told(2, { id: '9', in_reply_to_id: 'gone' })];
    const { ask, requests } = platformThat((_method, url) =>
      url.endsWith('/8/context') ? { json: { ancestors } } : url.includes('context') ? undefined : { json: replies },
    );
    expect(actsIn(mastodon, (await poll('', ask))?.bodies ?? []).map(({ thread }) => thread)).toEqual(['6', '9']);
    expect(requests).toHaveLength(3);
  });
  it('waits when it is told to', async () => {
    const { ask } = platformThat(() => ({ status: 429, headers: { 'retry-after': '30' } }));
    await expect(poll('100', ask)).rejects.toThrow(SlowDown);
  });
  it('sends its token to no address that the account does not name', async () => {
    const { ask, requests } = platformThat(() => ({}));
    await expect(mastodon.fetching?.poll?.('', accessOf('demo-mastodon'), ask, now)).rejects.toMatchObject({ code: 'mastodon.no-host' });
    expect(requests).toEqual([]);
  });
});

describe('answering', () => {
  const reply = { id: 'rep_1', thread: '6', inReplyTo: '8', kind: 'comment', person: 'ann@far.example', text: 'Here' } as const;
  it('answers as openly as it was asked, by name, once', async () => {
    const { ask } = platformThat((_method, url) =>
      url.endsWith('/statuses/8') ? { json: status({ visibility: 'unlisted' }) } : undefined,
    );
    const prepared = (await mastodon.replying?.prepare?.(reply, access, ask)) ?? '';
    expect(mastodon.replying?.request(reply, access, prepared)).toEqual({
      method: 'POST',
      url: 'https://social.example/api/v1/statuses',
      headers: { authorization: 'Bearer a-token', 'content-type': 'application/json', 'idempotency-key': 'rep_1' },
      body: '{"status":"@ann@far.example Here","in_reply_to_id":"8","visibility":"unlisted"}',
    });
    expect(mastodon.replying?.posted(JSON.stringify(status({ id: '10' })), reply, access)).toBe('10');
  });
  it('asks what a common client asks', async () => {
    const sent: Request[] = [];
    const client = createRestAPIClient({ url: 'https://social.example', accessToken: 'a-token' });
    const real = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      sent.push(new Request(input, init));
      return Response.json({});
    };
    try {
      const words = { status: '@ann@far.example Here', inReplyToId: '8', visibility: 'public' } as const;
      await client.v1.statuses.create(words, { requestInit: { headers: { 'Idempotency-Key': 'rep_1' } } });
    } finally {
      globalThis.fetch = real;
    }
    const ours = mastodon.replying?.request(reply, access, JSON.stringify({ visibility: 'public' }));
    expect(sent[0]).toMatchObject({ method: ours?.method, url: ours?.url });
    expect(await sent[0]?.json()).toEqual(JSON.parse(ours?.body ?? ''));
    expect(sent[0]?.headers.get('idempotency-key')).toBe('rep_1');
  });
  it('knows whom the token speaks for', async () => {
    const { ask } = platformThat(() => ({ json: { username: 'us', display_name: 'Us' } }));
    expect(await mastodon.upkeep?.who?.(access, ask)).toEqual({ account: 'us@social.example', name: 'Us' });
  });
});
