import { describe, expect, it } from 'vitest';
import type { Platform } from '../../../shared/contract/settings.ts';
import type { OutgoingPicture } from '../../../shared/intake/outgoing-picture.ts';
import { postReply } from '../../../shared/intake/post-reply.ts';

const picture: OutgoingPicture = {
  url: 'https://bucket.example/media/med_1?X-Amz-Signature=s',
  body: new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
  type: 'image/png',
  name: 'picture.png',
  alt: 'A yellow lock',
};
interface Asked {
  readonly url: string;
  readonly type: string;
  readonly body: string;
}

/** Posts a reply with pictures; answers each request in turn. */
const posting = async (platform: Platform, account: string, answers: readonly unknown[], pictures = [picture], text = 'Here.') => {
  const asked: Asked[] = [];
  const left = [...answers];
  const reach: typeof fetch = async (url, init) => {
    const given = init?.body;
    const body = typeof given === 'string' ? given : given instanceof Uint8Array ? Buffer.from(given).toString('latin1') : '';
    asked.push({ url: String(url), type: new Headers(init?.headers).get('content-type') ?? '', body });
    const next = left.shift();
    return next instanceof Response ? next : Response.json(next);
  };
  const kind = platform === 'telegram' || platform === 'whatsapp' || platform === 'line' ? ('message' as const) : ('comment' as const);
  const answering = { sourceId: platform === 'telegram' ? '55:7' : '7', kind, author: { handle: 'ann' } };
  const sent = await postReply(reach, Date.now)(
    { platform, account, thread: '55' },
    answering,
    { id: 'rep_1', text, pictures },
    { signing: [], token: 'T' },
  );
  const json = (): unknown => JSON.parse(asked.at(-1)?.body ?? '');
  return { sent, asked, json };
};

describe('a picture goes along with words', () => {
  it('by its address where the platform fetches it at once', async () => {
    const telegram = await posting('telegram', 'bot', [
      { ok: true, result: { message_id: 8, date: 1, chat: { id: 55, type: 'private' } } },
    ]);
    expect(telegram.sent).toMatchObject({ state: 'sent', sourceId: '55:8' });
    expect(telegram.asked).toMatchObject([{ url: 'https://api.telegram.org/botT/sendPhoto' }]);
    expect(telegram.json()).toMatchObject({ chat_id: '55', photo: picture.url, caption: 'Here.', reply_parameters: { message_id: 7 } });
    const whatsapp = await posting('whatsapp', '1', [{ messages: [{ id: 'wamid.B' }] }]);
    expect(whatsapp.json()).toMatchObject({ type: 'image', image: { link: picture.url, caption: 'Here.' }, context: { message_id: '7' } });
    const facebook = await posting('facebook', '10', [{ id: '20_99' }]);
    expect(facebook.asked[0]?.body).toContain(`attachment_url`);
  });
  it('uploaded first on Mastodon, with what it shows, and waited for while the server works on it', async () => {
    const { sent, asked, json } = await posting('mastodon', 'us@far.example', [
      { visibility: 'public' },
      Response.json({ id: '22' }, { status: 202 }),
      Response.json({ id: '22' }, { status: 206 }),
      { id: '22' },
      { id: '9', account: { id: '1', acct: 'us' }, content: '', created_at: '2026-11-16T09:00:00.000Z', visibility: 'public' },
    ]);
    expect(sent).toMatchObject({ state: 'sent' });
    expect(asked.map(({ url }) => url.replace('https://far.example/api', ''))).toEqual([
      '/v1/statuses/7',
      '/v2/media',
      '/v1/media/22',
      '/v1/media/22',
      '/v1/statuses',
    ]);
    expect(asked[1]?.type).toMatch(/^multipart\/form-data; boundary=heard-/);
    expect(asked[1]?.body).toContain('name="description"\r\n\r\nA yellow lock\r\n');
    expect(asked[1]?.body).toContain('filename="picture.png"\r\ncontent-type: image/png\r\n\r\n\x89PNG\r\n');
    expect(json()).toMatchObject({ media_ids: ['22'], visibility: 'public' });
  });
  it('as a blob of the record on Bluesky', async () => {
    const { asked, json } = await posting('bluesky', 'did:plc:us', [
      { posts: [{ uri: 'at://a', cid: 'c', indexedAt: '2026-11-16T09:00:00.000Z', record: {} }] },
      { blob: { $type: 'blob', ref: { $link: 'baf' }, mimeType: 'image/png', size: 4 } },
      { uri: 'at://b', cid: 'd' },
    ]);
    expect(asked[1]).toMatchObject({ url: 'https://bsky.social/xrpc/com.atproto.repo.uploadBlob', type: 'image/png', body: '\x89PNG' });
    const embed = { $type: 'app.bsky.embed.images', images: [{ alt: 'A yellow lock', image: { $type: 'blob', ref: { $link: 'baf' } } }] };
    expect(json()).toMatchObject({ record: { text: 'Here.', embed } });
  });
  it('as a part of the message on Discord, known by the same nonce', async () => {
    const { sent, asked } = await posting('discord', '900', [{ id: '71', channel_id: '900' }], [picture, picture]);
    expect(sent).toMatchObject({ state: 'sent', sourceId: '71' });
    const parts = /name="payload_json"\r\n\r\n(.*)\r\n/.exec(asked[0]?.body ?? '');
    const attachments = [0, 1].map((id) => ({ id, filename: 'picture.png', description: 'A yellow lock' }));
    expect(JSON.parse(parts?.[1] ?? '')).toMatchObject({ content: 'Here.', enforce_nonce: true, attachments });
    expect(asked[0]?.body).toContain('name="files[1]"; filename="picture.png"');
  });
});

describe('nothing is sent', () => {
  it.each<[string, Platform, OutgoingPicture[], string, string]>([
    ['the platform takes no pictures with words', 'line', [picture], 'Here.', 'reply.pictures-refused'],
    ['there are more than it takes', 'telegram', [picture, picture], 'Here.', 'reply.pictures-refused'],
    ['the words are longer than a caption', 'telegram', [picture], 'a'.repeat(1025), 'reply.too-long'],
  ])('where %s', async (_why, platform, pictures, text, problem) => {
    const { sent, asked } = await posting(platform, 'us', [], pictures, text);
    expect(sent).toEqual({ state: 'failed', problem });
    expect(asked).toEqual([]);
  });
  it.each<[string, unknown, string]>([
    ['refuses the upload', new Response('{}', { status: 422 }), 'platform.422'],
    ['never finishes with it', null, 'platform.refused'],
  ])('where Mastodon %s', async (_why, upload, problem) => {
    const working = Array.from({ length: 6 }, () => Response.json({ id: '22' }, { status: 206 }));
    const { sent, asked } = await posting('mastodon', 'us@far.example', [{ visibility: 'public' }, ...(upload ? [upload] : working)]);
    expect(sent).toMatchObject({ state: 'failed', problem });
    expect(asked.filter(({ url }) => url.endsWith('/statuses'))).toEqual([]);
  });
});
