import { describe, expect, it } from 'vitest';
import { discord } from '../../../../shared/intake/platforms/discord.ts';
import { accessOf, actOf, apiOf, partsOf } from './asked.ts';

const id = '1457536952676126810';
const made = (type: number, data: object, rest: object = {}) => ({
  id,
  application_id: '1',
  type,
  token: 'x',
  channel_id: '500',
  member: { user: { id: '9', username: 'olena', global_name: 'Olena' } },
  data,
  ...rest,
});
const row = { type: 1, components: [{ type: 2, label: 'Say hello', custom_id: 'hello' }] };
const under = { message: { id: '400', components: [{ type: 17, components: [row] }] } };

describe('an interaction of Discord', () => {
  it.each([
    ['a command', made(2, { name: 'ask', options: [{ name: 'text', value: 'No bikes' }] }), { text: 'No bikes', thread: id }],
    [
      'a command of a group',
      made(2, {
        name: 'bike',
        options: [{ name: 'report', options: [{ name: 'broken', options: [{ value: 'No bell' }, { value: 7 }] }] }],
      }),
      { text: 'No bell\n7' },
    ],
    ['a command without words', made(2, { name: 'help' }), { text: '/help', attachments: [] }],
    ['a window', made(5, { components: [{ type: 18, component: { type: 4, value: 'No bikes' } }] }), { text: 'No bikes' }],
    [
      'a window as it was',
      made(5, { components: [{ components: [{ value: 'No bikes' }, { value: 'anywhere' }] }] }),
      { text: 'No bikes\nanywhere' },
    ],
    ['a button', made(3, { component_type: 2, custom_id: 'hello' }, under), { text: 'Say hello', thread: '400', inReplyTo: '400' }],
    ['a choice', made(3, { component_type: 3, custom_id: 'size', values: ['S', 'M'] }, under), { text: 'S\nM', thread: '400' }],
    ['a button that nobody knows', made(3, { custom_id: 'x' }, under), { text: '', attachments: [{ type: 'unsupported', alt: 'x' }] }],
    [
      'a direct message',
      made(2, { name: 'help' }, { member: undefined, user: { id: '8', username: 'petro' } }),
      { handle: '8', name: 'petro' },
    ],
  ])('is read: %s', (_name, given, expected) =>
    expect(actOf(discord, given)).toMatchObject({
      account: '500',
      sourceId: id,
      kind: 'message',
      at: '2026-01-05T00:51:29.245Z',
      ...expected,
    }),
  );
  it.each([
    ['what is typed meanwhile', made(4, { name: 'ask' }), { ignored: 'discord.autocomplete' }],
    ['one of another day', made(9, {}), { quarantined: 'discord.interaction-unknown' }],
    ['one of nobody', made(2, { name: 'ask' }, { member: undefined }), { quarantined: 'discord.interaction-unknown' }],
    ['one with a name for an id', { ...made(2, { name: 'ask' }), id: 'ten' }, { quarantined: 'shape.unknown' }],
    ['one nested beyond any sense', `{"data":${'{"options":['.repeat(20_000)}`, { quarantined: 'shape.unknown' }],
    [
      'an event of the app',
      { version: 1, application_id: '1', type: 1, event: { type: 'APPLICATION_AUTHORIZED', timestamp: '2026-11-16T08:00:00' } },
      { ignored: 'discord.application-authorized' },
    ],
    [
      'words of players among themselves',
      { version: 1, application_id: '1', type: 1, event: { type: 'LOBBY_MESSAGE_CREATE', data: { content: 'hi' } } },
      { ignored: 'discord.lobby-message-create' },
    ],
  ])('says what it made of %s', (_name, given, part) => expect(partsOf(discord, given)).toEqual([part]));
  it('is answered in its channel by name, because it is no message', () => {
    const reply = { id: 'rep_1', thread: id, inReplyTo: id, kind: 'message' as const, person: '9', text: 'Soon' };
    const request = discord.replying?.request(reply, accessOf('500'), '');
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ content: '<@9> Soon', allowed_mentions: { users: ['9'] } });
    const long = 'a'.repeat(2000);
    expect(JSON.parse(discord.replying?.request({ ...reply, text: long }, accessOf('500'), '').body ?? '')).toMatchObject({
      content: long,
    });
  });
  it('has a channel, by which we know whom we speak as', async () => {
    const { ask } = apiOf({ 'https://discord.com/api/v10/channels/500': { id: '500', name: 'help' } });
    expect(await discord.upkeep?.who?.(accessOf('500'), ask)).toEqual({ account: '500', name: 'help' });
  });
});
