import { describe, expect, it } from 'vitest';
import { postLimits } from '../../../../shared/contract/month-posts.ts';
import { Platform } from '../../../../shared/contract/settings.ts';
import type { Access, OutgoingRequest, PlatformAnswer } from '../../../../shared/intake/platform.ts';
import { platforms } from '../../../../shared/intake/platforms.ts';
import type { OutgoingPost, Posted } from '../../../../shared/intake/posting.ts';
import { instantFrom } from '../../../../shared/kernel/instant.ts';

const link = 'https://brand.example/asked/2026-10?lang=uk';
const text = `Ви просили — ми зробили, Жовтень 2026:\n— Стійки (10) & лавки\n${link}`;
const outgoing = (place: string): OutgoingPost => ({
  id: 'pst_1',
  place,
  text,
  link,
  title: 'Ви просили — ми зробили, Жовтень 2026',
  language: 'uk',
  at: instantFrom('2026-11-03T09:00:00Z'),
});
const access: Access = { account: 'us', token: 'T', secrets: { signing: [], token: 'T', clientId: 'https://forum.example' } };
const answered = (body: unknown, headers: Record<string, string> = {}): PlatformAnswer => ({
  status: 200,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
/** What a request asks for: its form or its JSON, whole. */
const bodyOf = ({ body = '', headers }: OutgoingRequest): unknown =>
  headers['content-type']?.includes('form') ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body);

interface Case {
  readonly place?: string;
  readonly account?: string;
  readonly url: string;
  readonly body: object;
  readonly headers?: object;
  readonly answer: PlatformAnswer;
  readonly posted: Posted;
}
const cases: ReadonlyArray<readonly [Platform, Case]> = [
  [
    'telegram',
    {
      place: '@brand',
      url: 'https://api.telegram.org/botT/sendMessage',
      body: { chat_id: '@brand', text, link_preview_options: { url: link, prefer_large_media: true } },
      answer: answered({ ok: true, result: { message_id: 7, chat: { id: -1001234, type: 'channel', username: 'brand' } } }),
      posted: { sourceId: '-1001234:7', url: 'https://t.me/brand/7' },
    },
  ],
  [
    'facebook',
    {
      url: 'https://graph.facebook.com/v25.0/me/feed',
      body: { message: text, link },
      headers: { authorization: 'Bearer T' },
      answer: answered({ id: '10_77' }),
      posted: { sourceId: '10_77', url: 'https://www.facebook.com/10_77' },
    },
  ],
  [
    'threads',
    {
      url: 'https://graph.threads.net/v1.0/me/threads_publish',
      body: { creation_id: 'container' },
      answer: answered({ id: '180' }),
      posted: { sourceId: '180', url: null },
    },
  ],
  [
    'mastodon',
    {
      account: 'us@social.example',
      url: 'https://social.example/api/v1/statuses',
      body: { status: text, visibility: 'public', language: 'uk' },
      headers: { 'idempotency-key': 'pst_1' },
      answer: answered({ id: '5', url: 'https://social.example/@us/5' }),
      posted: { sourceId: '5', url: 'https://social.example/@us/5' },
    },
  ],
  [
    'bluesky',
    {
      account: 'did:plc:us',
      url: 'https://bsky.social/xrpc/com.atproto.repo.putRecord',
      body: {
        repo: 'did:plc:us',
        collection: 'app.bsky.feed.post',
        rkey: expect.stringMatching(/^[2-7a-j][2-7a-z]{12}$/),
        record: {
          $type: 'app.bsky.feed.post',
          text,
          createdAt: '2026-11-03T09:00:00.000Z',
          langs: ['uk'],
          embed: {
            $type: 'app.bsky.embed.external',
            external: { uri: link, title: 'Ви просили — ми зробили, Жовтень 2026', description: '' },
          },
          facets: [
            {
              index: { byteStart: Buffer.byteLength(text) - link.length, byteEnd: Buffer.byteLength(text) },
              features: [{ $type: 'app.bsky.richtext.facet#link', uri: link }],
            },
          ],
        },
      },
      answer: answered({ uri: 'at://did:plc:us/app.bsky.feed.post/3k', cid: 'c' }),
      posted: { sourceId: 'at://did:plc:us/app.bsky.feed.post/3k', url: 'https://bsky.app/profile/did:plc:us/post/3k' },
    },
  ],
  [
    'x',
    {
      url: 'https://api.x.com/2/tweets',
      body: { text },
      answer: answered({ data: { id: '1990', text } }),
      posted: { sourceId: '1990', url: 'https://x.com/i/status/1990' },
    },
  ],
  [
    'discord',
    {
      place: '500',
      url: 'https://discord.com/api/v10/channels/500/messages',
      body: { content: text, allowed_mentions: { parse: [] }, nonce: expect.stringMatching(/^.{24}$/), enforce_nonce: true },
      headers: { authorization: 'Bot T' },
      answer: answered({ id: '20', channel_id: '500' }),
      posted: { sourceId: '20', url: null },
    },
  ],
  [
    'slack',
    {
      place: 'C1',
      url: 'https://slack.com/api/chat.postMessage',
      body: { channel: 'C1', text: text.replace('&', '&amp;'), unfurl_links: true },
      answer: answered({ ok: true, channel: 'C1', ts: '1791000500.000100' }),
      posted: { sourceId: 'C1:1791000500.000100', url: null },
    },
  ],
  [
    'vk',
    {
      place: '9',
      url: 'https://api.vk.com/method/wall.post',
      body: { owner_id: '-9', from_group: '1', message: text, attachments: link, guid: expect.stringMatching(/^\d+$/), v: '5.199' },
      answer: answered({ response: { post_id: 12 } }),
      posted: { sourceId: '12', url: 'https://vk.com/wall-9_12' },
    },
  ],
  [
    'linkedin',
    {
      place: 'urn:li:organization:9',
      url: 'https://api.linkedin.com/rest/posts',
      body: {
        author: 'urn:li:organization:9',
        commentary: text.replace('(10)', String.raw`\(10\)`),
        visibility: 'PUBLIC',
        distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
        content: { article: { source: link, title: 'Ви просили — ми зробили, Жовтень 2026' } },
        lifecycleState: 'PUBLISHED',
        isReshareDisabledByAuthor: false,
      },
      headers: { 'linkedin-version': '202607', 'x-restli-protocol-version': '2.0.0' },
      answer: answered('', { 'x-restli-id': 'urn:li:share:7' }),
      posted: { sourceId: 'urn:li:share:7', url: 'https://www.linkedin.com/feed/update/urn:li:share:7' },
    },
  ],
  [
    'discourse',
    {
      place: '4',
      url: 'https://forum.example/posts.json',
      body: { title: 'Ви просили — ми зробили, Жовтень 2026', raw: text, category: 4 },
      headers: { 'api-key': 'T' },
      answer: answered({ id: 30, topic_id: 12 }),
      posted: { sourceId: '30', url: 'https://forum.example/t/12' },
    },
  ],
];

describe.each(cases)('a post on %s', (platform, { place = '', account = 'us', url, body, headers = {}, answer, posted }) => {
  const posting = platforms[platform]?.posting;
  const [post, own] = [outgoing(place), { ...access, account }];
  it('is asked for as its documents say', () => {
    const request = posting?.request(post, own, 'container');
    expect(request).toMatchObject({ url, headers });
    expect(request && bodyOf(request)).toEqual(body);
    expect(request?.method ?? 'POST').toBe('POST');
  });
  it('is told by its answer, and by no other', () => {
    expect(posting?.posted(answer, post, own)).toEqual(posted);
    expect(posting?.posted(answered({}), post, own)).toBeNull();
  });
});

it('is prepared on Threads with the link whose card is shown', async () => {
  const asked: OutgoingRequest[] = [];
  const prepared = await platforms.threads?.posting?.prepare?.(outgoing(''), access, async (request) => {
    asked.push(request);
    return answered({ id: '179' });
  });
  expect(prepared).toBe('179');
  expect(asked).toMatchObject([{ url: 'https://graph.threads.net/v1.0/me/threads' }]);
  expect(asked.map(bodyOf)).toEqual([{ media_type: 'TEXT', text, link_attachment: link }]);
});

it.each([
  ['telegram', '{"ok":false,"description":"chat not found"}'],
  ['slack', '{"ok":false,"error":"not_in_channel"}'],
  ['vk', '{"error":{"error_code":214}}'],
] as const)('is refused by %s with 200', (platform, answer) => {
  expect(platforms[platform]?.posting?.refused?.(answer)).toBe(true);
});

it('is made by Heard where an adapter posts, and there alone', () => {
  const posts = Platform.options.filter((platform) => platforms[platform]?.posting !== undefined);
  expect(posts.toSorted()).toEqual(Object.keys(postLimits).toSorted());
  expect(cases.map(([platform]) => platform).toSorted()).toEqual(posts.toSorted());
});
