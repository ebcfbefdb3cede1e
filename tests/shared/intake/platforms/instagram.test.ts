import { describe, expect, it } from 'vitest';
import { instagram } from '../../../../shared/intake/platforms/instagram.ts';
import { instantFrom } from '../../../../shared/kernel/instant.ts';
import { accessOf, actOf, apiOf, now, partsOf } from './asked.ts';

const body = (field: string, value: unknown) => ({
  object: 'instagram',
  entry: [{ id: '17', time: 1_791_000_000, changes: [{ field, value }] }],
});
const comment = { id: '501', text: 'Nice', from: { id: '77', username: 'olena' }, media: { id: '900', media_product_type: 'FEED' } };
const page = accessOf('17', { token: 'EAAtoken' });
const own = accessOf('17', { token: 'IGtoken' });
const facebookHost = 'https://graph.facebook.com/v25.0';
const instagramHost = 'https://graph.instagram.com/v25.0';

describe('Instagram', () => {
  it.each([
    [
      'a comment',
      'comments',
      comment,
      { sourceId: '501', thread: '501', handle: '77', name: 'olena', own: false, at: '2026-10-03T04:00:00.000Z' },
    ],
    ['an answer to a comment', 'comments', { ...comment, id: '502', parent_id: '501' }, { thread: '501', inReplyTo: '501' }],
    ['our own comment', 'comments', { ...comment, from: { id: '17' } }, { own: true }],
    ['a comment on a live video', 'live_comments', comment, { kind: 'comment', text: 'Nice' }],
    ['a comment without an author', 'comments', { id: '501', text: 'x' }, { handle: 'unknown:501' }],
  ])('reads %s', (_what, field, value, expected) => {
    expect(actOf(instagram, body(field, value))).toMatchObject({ account: '17', verb: 'create', version: 'create', ...expected });
  });

  it.each([
    ['a mention in a comment', 'mentions', { media_id: '900', comment_id: '503' }, { lookup: 'mention:17:900:503' }],
    ['a mention in a caption', 'mentions', { media_id: '900' }, { lookup: 'mention:17:900:' }],
    ['figures of a story', 'story_insights', {}, { ignored: 'instagram.story-insights' }],
    ['a field of another day', 'surprises', {}, { quarantined: 'instagram.field-unknown' }],
    ['a comment without an id', 'comments', {}, { quarantined: 'shape.unknown' }],
    ['a mention of nothing', 'mentions', {}, { quarantined: 'shape.unknown' }],
  ])('says what %s came to', (_what, field, value, part) => {
    expect(partsOf(instagram, body(field, value))).toEqual([part]);
  });

  it('asks what a mention in a comment says', async () => {
    const said = { id: '503', text: 'ask @spytsia', timestamp: '2026-10-03T04:00:00+0000' };
    const { ask, asked } = apiOf({ [`${facebookHost}/17`]: { mentioned_comment: said, id: '17' } });
    const answer = await instagram.fetching?.lookup?.('mention:17:900:503', page, ask);
    expect(decodeURIComponent(asked[0]?.url ?? '')).toBe(`${facebookHost}/17?fields=mentioned_comment.comment_id(503){id,text,timestamp}`);
    expect(actOf(instagram, answer?.toString())).toMatchObject({
      account: '17',
      sourceId: '503',
      thread: '900:503',
      kind: 'mention',
      handle: 'unknown:503',
      text: 'ask @spytsia',
      at: '2026-10-03T04:00:00.000Z',
    });
  });
  it('asks what a caption says', async () => {
    const post = {
      id: '900',
      caption: 'with @spytsia',
      timestamp: '2026-10-03T04:00:00+0000',
      username: 'olena',
      media_type: 'IMAGE',
      media_url: 'https://x.test/1',
    };
    const { ask } = apiOf({ [`${facebookHost}/17`]: { mentioned_media: post } });
    const answer = await instagram.fetching?.lookup?.('mention:17:900:', page, ask);
    expect(actOf(instagram, answer?.toString())).toMatchObject({
      sourceId: '900',
      thread: '900:',
      handle: 'olena',
      text: 'with @spytsia',
      attachments: [{ type: 'image', url: 'https://x.test/1' }],
    });
  });
  it.each([404, 400])('does not take a refusal (%i) for an answer', async (status) => {
    await expect(instagram.fetching?.lookup?.('mention:17:900:503', page, apiOf({ [facebookHost]: status }).ask)).rejects.toThrow();
  });
});

describe('a reply on Instagram', () => {
  const reply = { id: 'rep_1', thread: '501', inReplyTo: '502', kind: 'comment', person: '77', text: 'Thanks' } as const;
  it.each([
    ['a comment', own, reply, `${instagramHost}/502/replies`, { message: 'Thanks' }],
    [
      'a mention in a comment',
      page,
      { ...reply, kind: 'mention', thread: '900:503' },
      `${facebookHost}/17/mentions`,
      { media_id: '900', comment_id: '503', message: 'Thanks' },
    ],
    [
      'a mention in a caption',
      page,
      { ...reply, kind: 'mention', thread: '900:' },
      `${facebookHost}/17/mentions`,
      { media_id: '900', message: 'Thanks' },
    ],
    [
      'a message',
      own,
      { ...reply, kind: 'message', thread: '77' },
      `${instagramHost}/me/messages`,
      { recipient: { id: '77' }, messaging_type: 'RESPONSE', message: { text: 'Thanks' } },
    ],
    [
      'a mention in a story',
      page,
      { ...reply, kind: 'mention', thread: '77' },
      `${facebookHost}/me/messages`,
      { recipient: { id: '77' }, messaging_type: 'RESPONSE', message: { text: 'Thanks' } },
    ],
  ] as const)('to %s goes where it belongs', (_what, access, given, url, sent) => {
    const request = instagram.replying?.request(given, access, '');
    expect(request).toMatchObject({ method: 'POST', url, headers: { authorization: `Bearer ${access.token}` } });
    expect(JSON.parse(request?.body ?? '')).toEqual(sent);
  });
  it('bears the id that its echo will bear', () => {
    expect(instagram.replying?.posted('{"id":"504"}', reply, own)).toBe('504');
    expect(instagram.replying?.posted('{"message_id":"m_2"}', { ...reply, kind: 'story_reply', thread: '77' }, own)).toBe('m_2');
  });
  it('hides and removes a comment', () => {
    const place = { sourceId: '501', thread: '501', kind: 'comment' } as const;
    expect(instagram.replying?.hide?.(place, true, own)).toMatchObject({
      method: 'POST',
      url: `${instagramHost}/501`,
      body: '{"hide":true}',
    });
    expect(instagram.replying?.remove?.(place, own)).toMatchObject({ method: 'DELETE', url: `${instagramHost}/501` });
  });
});

describe('upkeep of Instagram', () => {
  it('asks whose token it is, by either login', async () => {
    const byPage = apiOf({ [`${facebookHost}/me`]: { instagram_business_account: { id: '17', username: 'spytsia' } } });
    const byLogin = apiOf({ [`${instagramHost}/me`]: { user_id: '17', username: 'spytsia' } });
    expect(await instagram.upkeep?.who?.(page, byPage.ask)).toEqual({ account: '17', name: 'spytsia' });
    expect(await instagram.upkeep?.who?.(own, byLogin.ask)).toEqual({ account: '17', name: 'spytsia' });
  });
  it('subscribes, and says whether it is', async () => {
    const { ask, asked } = apiOf({ [`${instagramHost}/me/subscribed_apps`]: { data: [{}] } });
    await instagram.upkeep?.subscribe?.('', own, ask);
    expect(asked[0]?.body).toContain('comments,live_comments,messages');
    expect(await instagram.upkeep?.subscribed?.('', own, ask)).toBe(true);
    expect(await instagram.upkeep?.subscribed?.('', own, apiOf({ [instagramHost]: { data: [] } }).ask)).toBe(false);
  });
  it.each([
    [
      'runs out within 30 days',
      own.token,
      instantFrom('2026-12-10T00:00:00Z'),
      { token: 'IGnext', tokenExpiresAt: '2026-11-16T09:00:00.000Z' },
    ],
    ['is good for longer', own.token, instantFrom('2026-12-31T00:00:00Z'), null],
    ['is a Page’s, which does not run out', page.token, undefined, null],
  ])('gets the next token when the one in use %s', async (_when, token, tokenExpiresAt, expected) => {
    const { ask, asked } = apiOf({ 'https://graph.instagram.com/refresh_access_token': { access_token: 'IGnext', expires_in: 3600 } });
    expect(await instagram.upkeep?.refresh?.({ signing: [], token, tokenExpiresAt }, ask, now)).toEqual(expected);
    expect(asked.map(({ url }) => url)).toEqual(
      expected ? ['https://graph.instagram.com/refresh_access_token?grant_type=ig_refresh_token&access_token=IGtoken'] : [],
    );
  });
  it('brings comments that were missed, and the answers to them', async () => {
    const at = '2026-10-03T04:00:00+0000';
    const old = { id: '500', text: 'old', timestamp: '2026-10-01T04:00:00+0000' };
    const data = [
      {
        comments: {
          data: [{ ...comment, timestamp: at, replies: { data: [{ id: '502', text: 'We', timestamp: at, from: { id: '17' } }] } }, old],
        },
      },
    ];
    const bodies = await instagram.upkeep?.missed?.(
      instantFrom('2026-10-02T00:00:00Z'),
      own,
      apiOf({ [`${instagramHost}/17/media`]: { data } }).ask,
      now,
    );
    expect(bodies?.flatMap((one) => partsOf(instagram, one.toString()))).toMatchObject([
      { act: { sourceId: '501', thread: '501', own: false, at: '2026-10-03T04:00:00.000Z' } },
      { act: { sourceId: '502', thread: '501', own: true } },
    ]);
  });
});
