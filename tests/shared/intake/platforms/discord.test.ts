import { describe, expect, it } from 'vitest';
import { discord } from '../../../../shared/intake/platforms/discord.ts';
import { accessAs, actOf, apiOf, partsOf, receivedAt } from './asked.ts';

const channel = accessAs('500', 'bot-token');
const message = (id: string, rest: object = {}) => ({
  id,
  type: 0,
  channel_id: '500',
  author: { id: '9', username: 'olena', global_name: 'Olena' },
  content: `says ${id}`,
  timestamp: '2026-11-16T07:59:00.000000+00:00',
  edited_timestamp: null,
  ...rest,
});
const asked = (messages: object[], deleted: string[] = []) => ({ us: '1', channel: '500', messages, deleted });

describe('a channel of Discord', () => {
  it.each([
    [
      'a message',
      message('10'),
      { sourceId: '10', thread: '10', verb: 'create', handle: '9', name: 'Olena', text: 'says 10', kind: 'comment' },
    ],
    ['an answer', message('11', { type: 19, message_reference: { message_id: '10' } }), { thread: '10', inReplyTo: '10' }],
    [
      'an answer to an answer',
      message('12', { type: 19, message_reference: { message_id: '11' }, referenced_message: { message_reference: { message_id: '10' } } }),
      { thread: '10', inReplyTo: '11' },
    ],
    [
      'a mention of us',
      message('13', { content: '<@1> help', mentions: [{ id: '1', global_name: 'Spytsia' }] }),
      { kind: 'mention', text: '@Spytsia help', original: '<@1> help' },
    ],
    ['an edit', message('14', { edited_timestamp: '2026-11-16T07:59:30+00:00' }), { verb: 'edit', version: '2026-11-16T07:59:30.000Z' }],
    ['our own words', message('15', { author: { id: '1', bot: true } }), { own: true }],
    ['another bot', message('16', { author: { id: '2', bot: true } }), { own: false, bot: true }],
    [
      'a picture alone',
      message('17', { content: '', attachments: [{ url: 'https://x.example/a.png', content_type: 'image/png' }] }),
      { text: '', attachments: [{ type: 'image', url: 'https://x.example/a.png' }] },
    ],
    ['what it cannot show', message('18', { content: '', embeds: [{}] }), { attachments: [{ type: 'unsupported', alt: 'embed' }] }],
  ])('is read: %s', (_name, given, expected) => expect(actOf(discord, asked([given]))).toMatchObject({ account: '500', ...expected }));
  it('is read: what is there no more, and what the server says', () =>
    expect(partsOf(discord, asked([message('19', { type: 7 }), { id: 1 }], ['10']))).toMatchObject([
      { ignored: 'discord.service-message' },
      { quarantined: 'shape.unknown' },
      { act: { verb: 'delete', sourceId: '10', at: receivedAt } },
    ]));
});

describe('an interaction of Discord', () => {
  const id = '1457536952676126810';
  const press = (type: number, data: object) => ({
    id,
    type,
    channel_id: '500',
    member: { user: { id: '9', global_name: 'Olena' } },
    data,
  });
  it('is what was written into a command or a window', () => {
    const expected = { kind: 'message', sourceId: id, handle: '9', text: 'No bikes', at: '2026-01-05T00:51:29.245Z' };
    expect(actOf(discord, press(2, { options: [{ value: 'No bikes' }] }))).toMatchObject(expected);
    expect(actOf(discord, press(5, { components: [{ components: [{ value: 'No bikes' }] }] }))).toMatchObject(expected);
  });
  it('is no word when a button was pressed', () =>
    expect(partsOf(discord, press(3, { custom_id: 'x' }))).toEqual([{ ignored: 'discord.button' }]));
});

describe('asking a channel of Discord', () => {
  const root = 'https://discord.com/api/v10';
  const poll = async (cursor: string, pages: Readonly<Record<string, object>>) => {
    const api = apiOf({ [`${root}/users/@me`]: { id: '1' }, ...pages });
    const fetched = await discord.fetching?.poll?.(cursor, channel, api.ask, receivedAt);
    if (!fetched) throw new Error('Discord cannot be asked');
    const bodies = fetched.bodies.map((body) => JSON.parse(body.toString()));
    return {
      cursor: fetched.cursor,
      asked: api.asked.length,
      ids: bodies.flatMap(({ messages }) => messages.map((one: { id: string }) => one.id)),
      deleted: bodies.flatMap(({ deleted }) => deleted),
    };
  };
  const newest = `${root}/channels/500/messages?limit=100`;
  it('begins with the newest page, and costs one call when there is nothing new', async () => {
    const first = await poll('', { [newest]: [message('11'), message('10')] });
    expect(first).toMatchObject({ ids: ['10', '11'], deleted: [] });
    expect(await poll(first.cursor, { [newest]: [message('11'), message('10')] })).toMatchObject({ ids: [], deleted: [], asked: 1 });
  });
  it('brings what is new, what was edited and what is gone', async () => {
    const { cursor } = await poll('', { [newest]: [message('11'), message('10'), message('9')] });
    const edited = message('10', { edited_timestamp: '2026-11-16T08:00:00+00:00' });
    expect(await poll(cursor, { [newest]: [message('12'), edited, message('9')] })).toMatchObject({ ids: ['10', '12'], deleted: ['11'] });
  });
  it('fills a gap of more than a page, and takes nothing for gone that is merely older', async () => {
    const ids = (from: number, count: number) => Array.from({ length: count }, (_, n) => message(String(from - n)));
    const { cursor } = await poll('', { [newest]: ids(1100, 100) });
    const after = await poll(cursor, { [`${newest}&before=1151`]: ids(1150, 100), [newest]: ids(1250, 100) });
    expect(after).toMatchObject({ asked: 2, deleted: [] });
    expect(after.ids).toHaveLength(150);
  });
  it('answers under a message, with a key by which Discord posts it once', () => {
    const reply = { id: 'rep_1', thread: '10', inReplyTo: '11', kind: 'comment' as const, person: '9', text: 'Soon @everyone' };
    const request = discord.replying?.request(reply, channel, '');
    expect(request).toMatchObject({ method: 'POST', url: `${root}/channels/500/messages`, headers: { authorization: 'Bot bot-token' } });
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      content: 'Soon @everyone',
      message_reference: { message_id: '11' },
      allowed_mentions: { parse: [] },
      enforce_nonce: true,
    });
    expect(discord.replying?.posted('{"id":"20","channel_id":"500"}', reply, channel)).toBe('20');
    expect(discord.replying?.remove?.({ sourceId: '20', thread: '10', kind: 'comment' }, channel)).toMatchObject({
      method: 'DELETE',
      url: `${root}/channels/500/messages/20`,
    });
  });
});
