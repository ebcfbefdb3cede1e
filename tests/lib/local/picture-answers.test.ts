import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { answerFor } from '../../../lib/local/platforms/answers.ts';
import { openPrepared, Prepared } from '../../../lib/local/platforms/prepared.ts';
import { openSeen } from '../../../lib/local/platforms/seen.ts';
import { sentBytes } from '../../../lib/local/sent-bytes.ts';
import type { Platform } from '../../../shared/contract/settings.ts';
import type { OutgoingPicture } from '../../../shared/intake/outgoing-picture.ts';
import { postReply } from '../../../shared/intake/post-reply.ts';

const picture: OutgoingPicture = {
  url: 'https://bucket.example/med_1?X-Amz-Signature=s',
  body: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0x00]),
  type: 'image/png',
  name: 'замок.png',
  alt: 'Жовтий замок <b>',
};
interface Place {
  readonly platform: Platform;
  readonly account: string;
  readonly thread: string;
  readonly sourceId: string;
  readonly kind: 'message' | 'comment';
}
const places: Readonly<Record<string, Place>> = {
  telegram: { platform: 'telegram', account: 'bot', thread: '55', sourceId: '55:7', kind: 'message' },
  whatsapp: { platform: 'whatsapp', account: '1', thread: '380441', sourceId: 'wamid.A', kind: 'message' },
  facebook: { platform: 'facebook', account: '10', thread: '10_20', sourceId: '20_7', kind: 'comment' },
  mastodon: { platform: 'mastodon', account: 'us@far.example', thread: '7', sourceId: '7', kind: 'comment' },
  bluesky: {
    platform: 'bluesky',
    account: 'did:plc:us',
    thread: 'at://did:plc:ann/app.bsky.feed.post/1',
    sourceId: 'at://did:plc:ann/app.bsky.feed.post/1',
    kind: 'comment',
  },
  discord: { platform: 'discord', account: '900', thread: '55', sourceId: '7', kind: 'comment' },
};

/** Sends a reply with pictures to a platform as this machine plays it; what left stands as in the outbox. */
const sending = async (name: string, given: { pictures?: OutgoingPicture[]; instead?: object } = {}) => {
  const place = places[name];
  if (!place) throw new Error(`there is no ${name}`);
  const { platform, account, thread, sourceId, kind } = place;
  const seen = openSeen(new DatabaseSync(':memory:'));
  const prepared = openPrepared();
  if (given.instead) prepared.add(Prepared.parse(given.instead));
  const left: Array<{ url: string; body: string }> = [];
  const reach: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const outgoing = {
      url: request.url,
      method: request.method,
      headers: Object.fromEntries(request.headers),
      ...(await sentBytes(request)),
    };
    if (request.method !== 'GET') left.push({ url: outgoing.url, body: outgoing.body });
    const { answer } = answerFor(outgoing, 1_763_280_000, { platform, account, hook: '/hooks' }, seen);
    const { status, headers, body } = prepared.take(outgoing) ?? answer;
    return new Response(body === '' ? null : body, { status, headers });
  };
  const answering = { sourceId, kind, author: { handle: 'ann' } };
  const reply = { id: 'rep_1', text: 'Ось так.', pictures: given.pictures ?? [picture] };
  const post = () =>
    postReply(reach, Date.now)({ platform, account, thread }, answering, reply, { signing: [], token: 'T', clientId: 'us' });
  return { sent: await post(), left };
};
const file = { name: 'замок.png', type: 'image/png', bytes: 10 };

it.each<[string, readonly string[], object]>([
  ['telegram', ['/botT/sendPhoto'], { photo: picture.url, caption: 'Ось так.' }],
  ['whatsapp', ['/messages'], { type: 'image', image: { link: picture.url, caption: 'Ось так.' } }],
  ['facebook', ['/comments'], { message: 'Ось так.', attachment_url: picture.url }],
  ['mastodon', ['/api/v2/media', '/api/v1/statuses'], { description: picture.alt, file }],
  ['bluesky', ['com.atproto.repo.uploadBlob', 'com.atproto.repo.putRecord'], { type: 'image/png', bytes: 10 }],
  ['discord', ['/messages'], { 'files[0]': file }],
])('%s takes words with a picture: what left, once', async (name, addresses, body) => {
  const { sent, left } = await sending(name);
  expect(sent).toMatchObject({ state: 'sent', sourceId: expect.stringMatching(/./) });
  expect(left.map(({ url }) => addresses.filter((address) => new URL(url).pathname.endsWith(address)))).toEqual(
    addresses.map((address) => [address]),
  );
  expect(JSON.parse(left[0]?.body ?? '')).toMatchObject(body);
});

// the documented body of each refusal, at the request that carries the picture
const graphRefusal = { error: { message: '(#100) Invalid parameter', type: 'OAuthException', code: 100, fbtrace_id: 'A' } };
it.each<[string, string, number, object]>([
  ['telegram', 'https://api.telegram.org/botT/sendPhoto', 400, { ok: false, error_code: 400, description: 'Bad Request: wrong type' }],
  ['mastodon', 'https://far.example/api/v2/media', 422, { error: 'Validation failed: File content type is invalid, File is invalid' }],
  ['mastodon', 'https://far.example/api/v2/media', 401, { error: 'The access token is invalid' }],
  ['bluesky', 'https://bsky.social/xrpc/com.atproto.repo.uploadBlob', 400, { error: 'BlobTooLarge', message: 'This file is too large' }],
  ['discord', '', 413, { message: 'Request entity too large', code: 40005 }],
  ['discord', '', 400, { message: 'Invalid Form Body', code: 50035 }],
  ['whatsapp', '', 400, graphRefusal],
  ['facebook', '', 400, graphRefusal],
])(
  '%s that refuses its request %s by %i fails the reply in a word, and says nothing without its picture',
  async (name, address, status, body) => {
    const url = address || (await sending(name)).left[0]?.url;
    const { sent, left } = await sending(name, { instead: { url, status, body, times: 9 } });
    expect(sent).toMatchObject({ state: 'failed', problem: `platform.${status}` });
    expect(left).toHaveLength(1);
  },
);

it.each([
  ['mastodon', { ...picture, type: 'image/svg+xml' }, 'platform.422'],
  ['bluesky', { ...picture, type: 'image/png', body: new Uint8Array(2_000_001) }, 'platform.400'],
])('%s refuses by itself what it would not show', async (name, unfit, problem) =>
  expect((await sending(name, { pictures: [unfit] })).sent).toMatchObject({ state: 'failed', problem }),
);
