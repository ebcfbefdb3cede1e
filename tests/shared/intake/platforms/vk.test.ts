import { describe, expect, it } from 'vitest';
import { vk } from '../../../../shared/intake/platforms/vk.ts';
import { accessOf, actOf, apiOf, now, partsOf } from './asked.ts';

const us = accessOf('77', { token: 'vk-token' });
const october = 1_794_816_000;
const event = (type: string, object: unknown) => ({ type, group_id: 77, event_id: 'e1', v: '5.199', object });
const message = {
  id: 5,
  conversation_message_id: 12,
  date: october,
  from_id: 9,
  peer_id: 9,
  out: 0,
  text: 'Hello, [club77|Spytsia]?',
  attachments: [],
};
const comment = { id: 31, date: october, from_id: 9, post_id: 20, owner_id: -77, parents_stack: [], text: 'Why?' };

describe('VK', () => {
  it.each([
    [
      'a message',
      event('message_new', { message, client_info: {} }),
      { kind: 'message', sourceId: '9:12', thread: '9', handle: '9', text: 'Hello, Spytsia?', original: message.text, own: false },
    ],
    ['a message of the old shape', event('message_new', message), { sourceId: '9:12' }],
    ['our own answer', event('message_reply', { ...message, from_id: -77, out: 1 }), { own: true, thread: '9' }],
    [
      'an edited message',
      event('message_edit', { ...message, update_time: october + 60 }),
      { verb: 'edit', version: '2026-11-16T08:01:00.000Z' },
    ],
    ['a comment', event('wall_reply_new', comment), { kind: 'comment', sourceId: '20:31', thread: '20:31', verb: 'create', own: false }],
    [
      'an answer to a comment',
      event('wall_reply_new', { ...comment, id: 32, parents_stack: [31], reply_to_comment: 31 }),
      { sourceId: '20:32', thread: '20:31', inReplyTo: '20:31' },
    ],
    [
      'an edited comment',
      event('wall_reply_edit', { ...comment, date: october - 900, text: 'When?' }),
      { verb: 'edit', version: 'e1', text: 'When?', at: now },
    ],
    ['a comment that came back', event('wall_reply_restore', comment), { verb: 'edit', version: 'e1', sourceId: '20:31' }],
    [
      'an edited comment of the old shape',
      { ...event('wall_reply_edit', comment), event_id: undefined },
      { verb: 'edit', version: 'Why?' },
    ],
    [
      'a deleted comment',
      event('wall_reply_delete', { id: 31, owner_id: -77, post_id: 20, deleter_id: 5 }),
      { verb: 'delete', sourceId: '20:31', text: '', deleter: '5' },
    ],
    [
      'a picture alone',
      event('wall_reply_new', { ...comment, text: '', attachments: [{ type: 'photo' }] }),
      { text: '', attachments: [{ type: 'image' }] },
    ],
    ['another community', event('wall_reply_new', { ...comment, from_id: -5 }), { bot: true, own: false }],
  ])('reads %s', (_name, body, expected) =>
    expect(actOf(vk, body)).toMatchObject({ account: '77', at: expect.stringMatching(/^2026-11-16T08:0/), ...expected }),
  );
  it.each([
    ['somebody who left', event('message_new', { ...message, action: { type: 'chat_kick_user' } }), { ignored: 'vk.service-message' }],
    ['a like', event('like_add', {}), { ignored: 'vk.like-add' }],
    ['an event with a strange name', event('<b>', {}), { quarantined: 'vk.event-unknown' }],
    ['a message of another shape', event('message_new', { text: 5 }), { quarantined: 'shape.unknown' }],
  ])('says what it made of %s', (_name, body, part) => expect(partsOf(vk, body)).toEqual([part]));
  it('answers a message once, whatever is tried', () => {
    const reply = { id: 'rep_1', thread: '9', inReplyTo: '9:12', kind: 'message' as const, person: '9', text: 'Soon' };
    const request = vk.replying?.request(reply, us, '');
    const fields = Object.fromEntries(new URLSearchParams(request?.body));
    expect(request?.url).toBe('https://api.vk.com/method/messages.send');
    expect(fields).toMatchObject({ peer_ids: '9', message: 'Soon', v: '5.199' });
    expect(fields['random_id']).toMatch(/^\d{1,10}$/);
    expect(vk.replying?.request(reply, us, '')).toEqual(request);
    expect(vk.replying?.posted('{"response":[{"peer_id":9,"message_id":6,"conversation_message_id":13}]}', reply, us)).toBe('9:13');
    const no = '{"response":[{"peer_id":9,"message_id":0,"conversation_message_id":0,"error":{"code":901,"description":"no"}}]}';
    expect([vk.replying?.posted(no, reply, us), vk.replying?.refused?.(no)]).toEqual([null, true]);
  });
  it('answers a comment as the community', () => {
    const reply = { id: 'rep_1', thread: '20:31', inReplyTo: '20:32', kind: 'comment' as const, person: '9', text: 'Soon' };
    const request = vk.replying?.request(reply, us, '');
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toMatchObject({
      owner_id: '-77',
      from_group: '77',
      post_id: '20',
      reply_to_comment: '32',
      message: 'Soon',
    });
    expect(vk.replying?.posted('{"response":{"comment_id":40,"parents_stack":[]}}', reply, us)).toBe('20:40');
    expect(vk.replying?.refused?.('{"error":{"error_code":213}}')).toBe(true);
  });
  it('knows whom it speaks for', async () => {
    const { ask } = apiOf({ 'https://api.vk.com/method/groups.getById': { response: { groups: [{ id: 77, name: 'Spytsia' }] } } });
    expect(await vk.upkeep?.who?.(us, ask)).toEqual({ account: '77', name: 'Spytsia' });
    const no = apiOf({ 'https://api.vk.com/method': { error: { error_code: 5, error_msg: 'User authorization failed' } } });
    await expect(vk.upkeep?.who?.(us, no.ask)).rejects.toMatchObject({ code: 'platform.refused' });
  });
  it.each([
    ['it calls us', 'https://heard.example/hooks/vk/ours', 'ok', true],
    ['it gave us up', 'https://heard.example/hooks/vk/ours', 'failed', false],
    ['it calls somebody else', 'https://elsewhere.example', 'ok', false],
  ])('knows whether %s', async (_name, url, status, called) => {
    const { ask, asked } = apiOf({
      'https://api.vk.com/method/groups.getCallbackServers': { response: { count: 1, items: [{ url, status }] } },
    });
    expect(await vk.upkeep?.subscribed?.('https://heard.example/hooks/vk/ours', us, ask)).toBe(called);
    expect(asked[0]?.body).toBe('group_id=77&v=5.199');
  });
});
