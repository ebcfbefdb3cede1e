import { describe, expect, it } from 'vitest';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';
import type { KeptMedia } from '../../../shared/contract/media.ts';
import { type Platform, Role, Settings } from '../../../shared/contract/settings.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { asked } from '../../fixtures/asked.ts';
import { memoryReplies } from '../../fixtures/memory-replies.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { channelPorts } from './channel-api.ts';

const now = instantFrom('2026-11-16T09:00:00Z');
const png = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1');
const gif = Buffer.from('GIF89a', 'latin1');

const world = async (platform: Platform) => {
  const { shelf } = memoryConversations();
  const settings = Settings.parse({});
  await recordActs({ shelf, settings: async () => settings, now: () => now })([asked(platform, 'comment')]);
  const kept = new Map<string, { readonly picture: KeptMedia; readonly body: Buffer }>();
  const replies = memoryReplies();
  const { ports } = channelPorts();
  const time = { now };
  const api = serveApi({
    ...ports,
    tokens: { holderOf: async (given) => ({ staff: given, role: Role.parse(given) }) },
    conversations: shelf,
    settings: async () => settings,
    keepPicture: async (picture, body) => void kept.set(picture.id, { picture, body }),
    media: {
      ...ports.media,
      read: async (_conversation, interaction, id) => (interaction === 'reply' ? kept.get(id)?.picture : undefined),
    },
    askReply: replies.ask,
    now: () => time.now,
  });
  const send = async (path: string, body: object, token = 'agent') => {
    const request = new Request(`https://heard.example/api/v1/conversations/conv_1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    const answered = await api.fetch(request);
    const given: unknown = await answered.json();
    return { status: answered.status, body: given };
  };
  const keep = (bytes: Buffer, token?: string) => send('/pictures', { data: bytes.toString('base64') }, token);
  const reply = (medias: readonly string[], text = 'Here.', alt = 'A lock') =>
    send('/replies', { text, pictures: medias.map((media) => ({ media, alt })) });
  return { keep, reply, kept, replies, time };
};

describe('a picture for a reply', () => {
  it('is kept by what its bytes say it is, the same twice as one, and goes with a reply', async () => {
    const { keep, reply, kept, replies } = await world('mastodon');
    for (let press = 0; press < 2; press += 1)
      expect(await keep(png)).toMatchObject({ status: 201, body: { type: 'image/png', bytes: 12 } });
    const [id = ''] = kept.keys();
    expect([...kept.values()]).toMatchObject([{ picture: { interaction: 'reply', name: 'picture.png', problem: null }, body: png }]);
    expect(await reply([id])).toMatchObject({ status: 202, body: { pictures: [{ media: id, alt: 'A lock' }] } });
    expect(replies.rows).toHaveLength(1);
  });
  it.each<[string, Platform, Buffer, string, number, string]>([
    ['it is none, whatever it is called', 'mastodon', Buffer.from('<html>'), 'agent', 422, 'picture.type'],
    ['it is a recording', 'mastodon', Buffer.from('OggS'), 'agent', 422, 'picture.type'],
    ['the platform takes no such ones', 'telegram', gif, 'agent', 422, 'picture.type'],
    ['the platform takes none', 'line', png, 'agent', 422, 'reply.pictures-refused'],
    ['it is larger than the platform takes', 'bluesky', Buffer.concat([png, Buffer.alloc(1_000_000)]), 'agent', 422, 'picture.too-large'],
    ['it is larger than we take', 'mastodon', Buffer.concat([png, Buffer.alloc(3 * 1024 * 1024)]), 'agent', 400, 'request.invalid'],
    ['one does not answer', 'mastodon', png, 'analyst', 403, 'role.not-allowed'],
  ])('is refused where %s', async (_why, platform, bytes, token, status, code) => {
    const { keep, kept } = await world(platform);
    expect(await keep(bytes, token)).toMatchObject({ status, body: { code } });
    expect(kept.size).toBe(0);
  });
  it.each<[string, Platform, (id: string) => readonly string[], string, string, number, string]>([
    ['it is not there', 'mastodon', () => ['med_other'], 'Here.', 'A lock', 422, 'picture.unknown'],
    ['nobody says what it shows', 'mastodon', (id) => [id], 'Here.', ' ', 400, 'request.invalid'],
    ['there are too many', 'telegram', (id) => [id, id], 'Here.', 'A lock', 422, 'reply.pictures-refused'],
    ['the words are too long beside it', 'telegram', (id) => [id], 'a'.repeat(1025), 'A lock', 422, 'reply.too-long'],
  ])('does not go with a reply where %s', async (_why, platform, medias, text, alt, status, code) => {
    const { keep, reply, kept, replies } = await world(platform);
    await keep(png);
    const [id = ''] = kept.keys();
    expect(await reply(medias(id), text, alt)).toMatchObject({ status, body: { code } });
    expect(replies.rows).toEqual([]);
  });
  it('does not go with a reply once its copy has ended', async () => {
    const { keep, reply, kept, time } = await world('mastodon');
    await keep(png);
    const [id = ''] = kept.keys();
    time.now = addSeconds(now, 31 * 86_400);
    expect(await reply([id])).toMatchObject({ status: 422, body: { code: 'picture.unknown' } });
  });
});
