import { describe, expect, it } from 'vitest';
import { PlatformRefusal, SlowDown } from '../../../../shared/intake/asking.ts';
import { discord } from '../../../../shared/intake/platforms/discord.ts';
import { accessOf, actOf, apiOf, now, partsOf } from './asked.ts';

const channel = accessOf('500', { token: 'bot-token' });
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
const asked = (messages: object[], deleted: string[] = []) => ({
  us: '1',
  channel: '500',
  threads: { '12': '10', '11': '10' },
  messages,
  deleted,
});

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
    [
      'an answer deep in a chain that is known',
      message('20', { type: 19, message_reference: { message_id: '12' }, referenced_message: { message_reference: { message_id: '11' } } }),
      { thread: '10', inReplyTo: '12' },
    ],
    [
      'what was forwarded from elsewhere',
      message('21', { content: '', message_reference: { type: 1, message_id: '3', channel_id: '4' }, message_snapshots: [{}] }),
      { thread: '21', attachments: [{ type: 'unsupported', alt: 'forwarded' }] },
    ],
    ['a message whose words are kept from us', message('22', { content: '' }), { attachments: [{ type: 'unsupported', alt: 'nothing' }] }],
    ['what it cannot show', message('18', { content: '', embeds: [{}] }), { attachments: [{ type: 'unsupported', alt: 'embed' }] }],
  ])('is read: %s', (_name, given, expected) => expect(actOf(discord, asked([given]))).toMatchObject({ account: '500', ...expected }));
  it('is read: what is there no more, and what the server says', () =>
    expect(partsOf(discord, asked([message('19', { type: 7 }), { id: 1 }], ['11']))).toMatchObject([
      { ignored: 'discord.service-message' },
      { quarantined: 'shape.unknown' },
      { act: { verb: 'delete', sourceId: '11', thread: '10', at: now } },
    ]));
});

describe('asking a channel of Discord', () => {
  const root = 'https://discord.com/api/v10';
  const poll = async (cursor: string, pages: Readonly<Record<string, object>>) => {
    const api = apiOf({ [`${root}/users/@me`]: { id: '1' }, ...pages });
    const fetched = await discord.fetching?.poll?.(cursor, channel, api.ask, now);
    if (!fetched) throw new Error('Discord cannot be asked');
    const bodies = fetched.bodies.map((body) => JSON.parse(body.toString()));
    const parts = fetched.bodies.flatMap((body) => partsOf(discord, body.toString()));
    return {
      cursor: fetched.cursor,
      more: fetched.more,
      acts: parts.flatMap((part) => ('act' in part ? [part.act] : [])),
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
  it('goes forward through a gap of more than a page, and takes nothing for gone that is merely older', async () => {
    const ids = (from: number, count: number) => Array.from({ length: count }, (_, n) => message(String(from - n)));
    const { cursor } = await poll('', { [newest]: ids(1100, 100) });
    const after = await poll(cursor, { [`${newest}&after=1100`]: ids(1200, 100), [newest]: ids(1250, 100) });
    expect(after).toMatchObject({ asked: 2, deleted: [], more: true });
    expect([after.ids.length, after.ids.at(0), after.ids.at(-1)]).toEqual([100, '1101', '1200']);
    const last = await poll(after.cursor, { [newest]: ids(1250, 100) });
    expect(last).toMatchObject({ asked: 1, deleted: [], more: false });
    expect([last.ids.length, last.ids.at(0), last.ids.at(-1)]).toEqual([50, '1201', '1250']);
  });
  it('follows a chain of answers from page to page, and knows it when an answer is gone', async () => {
    const answer = (id: string, to: string) => message(id, { type: 19, message_reference: { message_id: to } });
    const { cursor } = await poll('', { [newest]: [answer('11', '10'), message('10')] });
    const second = await poll(cursor, { [newest]: [answer('13', '12'), answer('12', '11'), answer('11', '10'), message('10')] });
    expect(second.acts.map(({ thread }) => thread)).toEqual(['10', '10']);
    const third = await poll(second.cursor, { [newest]: [answer('13', '12'), answer('11', '10'), message('10')] });
    expect(third.acts).toMatchObject([{ verb: 'delete', sourceId: '12', thread: '10' }]);
  });
  it('takes an empty page for no word about what was said: it may not be ours to read', async () => {
    const { cursor } = await poll('', { [newest]: [message('10')] });
    const blind = await poll(cursor, { [newest]: [] });
    expect(blind).toMatchObject({ deleted: [], ids: [] });
    expect(await poll(blind.cursor, { [newest]: [message('10')] })).toMatchObject({ deleted: [], ids: [] });
  });
  it('begins anew from the newest where it does not know its own cursor', async () =>
    expect(await poll('{"old":1}', { [newest]: [message('10')] })).toMatchObject({ ids: ['10'] }));
  it('says when the channel is not there, or has too much of us', async () => {
    await expect(poll('', { [newest]: new PlatformRefusal(403) })).rejects.toMatchObject({ code: 'platform.403' });
    await expect(poll('', { [newest]: { message: 'no' } })).rejects.toMatchObject({ code: 'platform.refused' });
    await expect(poll('', { [newest]: new SlowDown(30) })).rejects.toMatchObject({ seconds: 30 });
  });
  it('answers under a message, with a key by which Discord posts it once', () => {
    const reply = { id: 'rep_1', thread: '10', inReplyTo: '11', kind: 'comment' as const, person: '9', text: 'Soon @everyone' };
    const request = discord.replying?.request(reply, channel, '');
    expect(request).toMatchObject({
      method: 'POST',
      url: `${root}/channels/500/messages`,
      headers: { authorization: 'Bot bot-token', 'user-agent': 'DiscordBot (heard, 1)' },
    });
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      content: 'Soon @everyone',
      message_reference: { message_id: '11' },
      allowed_mentions: { parse: [], replied_user: true },
      nonce: expect.stringMatching(/^[\w-]{24}$/),
      enforce_nonce: true,
    });
    expect(discord.replying?.request(reply, channel, '')).toEqual(request);
    expect(discord.replying?.posted('{"id":"20","channel_id":"500"}', reply, channel)).toBe('20');
    expect(discord.replying?.remove?.({ sourceId: '20', thread: '10', kind: 'comment' }, channel)).toMatchObject({
      method: 'DELETE',
      url: `${root}/channels/500/messages/20`,
    });
  });
});
