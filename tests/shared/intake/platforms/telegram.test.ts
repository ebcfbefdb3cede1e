import { describe, expect, it } from 'vitest';
import { telegram } from '../../../../shared/intake/platforms/telegram.ts';
import { accessOf, actOf, apiOf, partsOf } from './asked.ts';

const bot = accessOf('ours', { token: '1:bot' });
const root = 'https://api.telegram.org/bot1:bot';
const october = 1_794_816_000;
const chat = { id: 55, type: 'private' };
const group = { id: -100_123, type: 'supergroup', title: 'Riders' };
const message = (rest: object) => ({
  update_id: 1,
  message: { message_id: 7, date: october, chat, from: { id: 55, first_name: 'Olena', username: 'olena' }, ...rest },
});

describe('Telegram', () => {
  it.each([
    [
      'a message',
      message({ text: 'Hello?' }),
      { sourceId: '55:7', thread: '55', kind: 'message', handle: '55', name: 'Olena', text: 'Hello?', at: '2026-11-16T08:00:00.000Z' },
    ],
    ['words in a group', message({ text: 'Hello?', chat: group }), { sourceId: '-100123:7', thread: '-100123:7', kind: 'comment' }],
    [
      'an answer in a group',
      message({ text: 'Yes', chat: group, message_thread_id: 3, reply_to_message: { message_id: 6, date: october, chat: group } }),
      { thread: '-100123:3', inReplyTo: '-100123:6' },
    ],
    ['words under a picture', message({ caption: 'see', photo: [{ file_id: 'A' }] }), { text: 'see', attachments: [{ type: 'image' }] }],
    ['a voice alone', message({ voice: { file_id: 'A' } }), { text: '', attachments: [{ type: 'voice' }] }],
    ['a file with a name', message({ document: { file_name: 'a.pdf' } }), { attachments: [{ type: 'document', alt: 'a.pdf' }] }],
    ['a moving picture', message({ animation: {}, document: {} }), { attachments: [{ type: 'animation' }] }],
    ['a sticker', message({ sticker: { emoji: '👍' } }), { attachments: [{ type: 'sticker', alt: '👍' }] }],
    [
      'what it cannot show',
      message({ dice: { emoji: '🎲', value: 3 } }),
      { text: '', attachments: [{ type: 'unsupported', alt: 'dice' }] },
    ],
    ['another bot', message({ text: 'x', from: { id: 9, is_bot: true } }), { bot: true, own: false }],
    [
      'an edit',
      { update_id: 2, edited_message: { ...message({ text: 'When?' }).message, edit_date: october + 60 } },
      { verb: 'edit', version: '2026-11-16T08:01:00.000Z', text: 'When?' },
    ],
  ])('reads %s', (_name, body, expected) => expect(actOf(telegram, body)).toMatchObject(expected));
  it.each([
    ['somebody who joined', message({ new_chat_members: [{ id: 1 }] }), { ignored: 'telegram.service-message' }],
    ['what a channel posted', message({ text: 'x', sender_chat: group }), { ignored: 'telegram.posted-by-a-chat' }],
    ['a reaction', { update_id: 1, message_reaction: {} }, { ignored: 'telegram.message-reaction' }],
    ['what it does not know', { update_id: 1, brand_new: {} }, { quarantined: 'telegram.update-unknown' }],
    ['no JSON', 'x', { quarantined: 'shape.unknown' }],
  ])('says what it made of %s', (_name, body, part) => expect(partsOf(telegram, body)).toEqual([part]));
  it('never hands on the id of a file as if it were a link', () =>
    expect(actOf(telegram, message({ video: { file_id: 'A' } })).attachments?.[0]).not.toHaveProperty('url'));

  it('answers a message and takes its answer back', () => {
    const reply = { id: 'rep_1', thread: '55', inReplyTo: '55:7', kind: 'message' as const, person: '55', text: 'a < b' };
    const request = telegram.replying?.request(reply, bot, '');
    expect(request).toMatchObject({ url: `${root}/sendMessage`, headers: { 'content-type': 'application/json' } });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      chat_id: '55',
      text: 'a < b',
      reply_parameters: { message_id: 7, allow_sending_without_reply: true },
    });
    const answer = JSON.stringify({ ok: true, result: { message_id: 8, date: 1, chat } });
    expect(telegram.replying?.posted(answer, reply, bot)).toBe('55:8');
    const removal = telegram.replying?.remove?.({ sourceId: '55:8', thread: '55', kind: 'message' }, bot);
    expect(removal).toMatchObject({ url: `${root}/deleteMessage`, body: '{"chat_id":"55","message_id":8}' });
  });
});

describe('looking after a bot', () => {
  const hook = 'https://heard.example/hooks/telegram/ours';
  const info = (result: object) => apiOf({ [`${root}/getWebhookInfo`]: { ok: true, result } });
  it.each([
    ['it calls us', { url: hook }, true],
    ['it calls us with what we hear', { url: hook, allowed_updates: ['message', 'edited_message', 'poll'] }, true],
    ['it keeps edits to itself', { url: hook, allowed_updates: ['message'] }, false],
    ['it calls somebody else', { url: 'https://elsewhere.example' }, false],
    ['it calls nobody', { url: '' }, false],
  ])('knows whether %s', async (_name, result, called) =>
    expect(await telegram.upkeep?.subscribed?.(hook, bot, info(result).ask)).toBe(called),
  );
  it('has it call us with our secret', async () => {
    const { ask, asked } = apiOf({ [`${root}/setWebhook`]: { ok: true, result: true } });
    await telegram.upkeep?.subscribe?.(hook, { ...bot, secrets: { signing: ['new', 'old'] } }, ask);
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ url: hook, secret_token: 'new', allowed_updates: ['message', 'edited_message'] });
  });
  it('knows its name, and a refusal that comes with 200', async () => {
    const { ask } = apiOf({ [`${root}/getMe`]: { ok: true, result: { id: 1, is_bot: true, username: 'spytsia_bot' } } });
    expect(await telegram.upkeep?.who?.(bot, ask)).toEqual({ account: '1', name: 'spytsia_bot' });
    const no = apiOf({ [root]: { ok: false, description: 'Unauthorized' } });
    await expect(telegram.upkeep?.who?.(bot, no.ask)).rejects.toMatchObject({ code: 'platform.refused' });
    await expect(telegram.upkeep?.subscribe?.(hook, bot, no.ask)).rejects.toMatchObject({ code: 'platform.refused' });
  });
});
