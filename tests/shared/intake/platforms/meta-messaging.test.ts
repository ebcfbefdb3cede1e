import { describe, expect, it } from 'vitest';
import { facebook } from '../../../../shared/intake/platforms/facebook.ts';
import { instagram } from '../../../../shared/intake/platforms/instagram.ts';
import { messenger } from '../../../../shared/intake/platforms/messenger.ts';
import { accessOf, actOf, partsOf } from './asked.ts';

const at = 1_791_000_000_123;
const iso = '2026-10-03T04:00:00.123Z';
const body = (event: object, object = 'page', place = 'messaging') => ({
  object,
  entry: [{ id: '10', time: at, [place]: [{ sender: { id: '77' }, recipient: { id: '10' }, timestamp: at, ...event }] }],
});
const said = (message: object) => ({ message: { mid: 'm_1', ...message } });
const echo = { sender: { id: '10' }, recipient: { id: '77' }, message: { mid: 'm_2', text: 'Yes', is_echo: true, app_id: 5 } };

describe('direct messages of Meta', () => {
  it.each([
    ['words', said({ text: 'Hello' }), { verb: 'create', kind: 'message', text: 'Hello', thread: '77', handle: '77', own: false, at: iso }],
    ['an answer to a message', said({ text: 'x', reply_to: { mid: 'm_0' } }), { inReplyTo: 'm_0', sourceId: 'm_1' }],
    ['an echo, with its sides swapped', echo, { own: true, handle: '10', thread: '77', sourceId: 'm_2' }],
    [
      'an edit',
      { message_edit: { mid: 'm_1', text: 'Hi', num_edit: '2' } },
      { verb: 'edit', version: 'edit-2', text: 'Hi', sourceId: 'm_1' },
    ],
    ['a deletion', said({ is_deleted: true, text: 'x' }), { verb: 'delete', text: '', sourceId: 'm_1', thread: '77' }],
    [
      'a picture alone',
      said({ attachments: [{ type: 'image', payload: { url: 'https://x.test/1' } }] }),
      { text: '', attachments: [{ type: 'image', url: 'https://x.test/1' }] },
    ],
    [
      'a link whose payload is text',
      said({ attachments: [{ type: 'fallback', title: 'T', url: 'https://x.test', payload: 'B' }] }),
      { attachments: [{ type: 'fallback', url: 'https://x.test', alt: 'T' }] },
    ],
    ['something that the API does not pass on', said({ is_unsupported: true }), { text: '', attachments: [{ type: 'unsupported' }] }],
    [
      'a question that the chat offered',
      { postback: { title: 'Where is my order?', payload: 'A' } },
      { text: 'Where is my order?', sourceId: `postback:77:${iso}` },
    ],
    ['numbers for ids', { sender: { id: 77 }, recipient: { id: 10 }, message: { mid: 'm_1', text: 'x' } }, { thread: '77', handle: '77' }],
  ])('reads %s', (_what, event, expected) => {
    expect(actOf(messenger, body(event))).toMatchObject({ account: '10', bot: false, ...expected });
  });

  it.each([
    ['reaction', { reaction: { mid: 'm_1', action: 'react', emoji: '❤' } }, { ignored: 'messenger.reaction' }],
    ['read', { read: { watermark: at } }, { ignored: 'messenger.read' }],
    ['delivery', { delivery: { mids: ['m_1'] } }, { ignored: 'messenger.delivery' }],
    ['pass_thread_control', { pass_thread_control: { new_owner_app_id: 1 } }, { ignored: 'messenger.pass-thread-control' }],
    ['an event of another day', { surprise: {} }, { quarantined: 'messenger.event-unknown' }],
    ['a message without an id', { message: { text: 'x' } }, { quarantined: 'shape.unknown' }],
    ['a message from nobody', { sender: undefined, recipient: undefined, message: { mid: 'm_1' } }, { quarantined: 'shape.unknown' }],
  ])('says what %s came to', (_what, event, part) => {
    expect(partsOf(messenger, body(event))).toEqual([part]);
  });

  it.each([
    ['messaging', 'a Page', facebook, 'page'],
    ['standby', 'a Page whose thread another app owns', facebook, 'page'],
    ['messaging', 'Instagram', instagram, 'instagram'],
    ['standby', 'Messenger', messenger, 'page'],
  ])('reads %s of %s alike', (place, _whose, adapter, object) => {
    expect(actOf(adapter, body(said({ text: 'Hello' }), object, place))).toMatchObject({ text: 'Hello', thread: '77', kind: 'message' });
  });

  it('tells answers to stories and mentions in them apart, on Instagram alone', () => {
    const reply = said({ text: 'Nice', reply_to: { story: { id: '9', url: 'https://x.test' } } });
    const mention = said({ attachments: [{ type: 'story_mention', payload: { url: 'https://x.test/s' } }] });
    expect(actOf(instagram, body(reply, 'instagram')).kind).toBe('story_reply');
    expect(actOf(instagram, body(mention, 'instagram'))).toMatchObject({ kind: 'mention', thread: '77', text: '' });
    expect(actOf(facebook, body(reply)).kind).toBe('message');
  });

  it('reads the siblings of one that it does not know', () => {
    const entry = body(said({ text: 'a' })).entry.map((one) => ({ ...one, messaging: [3, { sender: {} }, ...[one['messaging']].flat()] }));
    expect(partsOf(messenger, { object: 'page', entry }).map((part) => 'act' in part)).toEqual([false, false, true]);
  });
});

describe('a reply in Messenger', () => {
  const reply = { id: 'rep_1', thread: '77', inReplyTo: 'm_1', kind: 'message', person: '77', text: 'Добрий день' } as const;
  it.each([
    ['Messenger', messenger],
    ['a Page', facebook],
  ])('goes through the Send API from %s', (_whose, { replying }) => {
    expect(replying?.request(reply, accessOf('10'), '')).toEqual({
      method: 'POST',
      url: 'https://graph.facebook.com/v25.0/10/messages',
      headers: { authorization: 'Bearer a-token', 'content-type': 'application/json' },
      body: JSON.stringify({ recipient: { id: '77' }, messaging_type: 'RESPONSE', message: { text: 'Добрий день' } }),
    });
    expect(replying?.posted('{"recipient_id":"77","message_id":"m_2"}', reply, accessOf('10'))).toBe(actOf(messenger, body(echo)).sourceId);
    expect(replying?.posted('{"error":{}}', reply, accessOf('10'))).toBeNull();
  });
  it('does not read changes of the Page, which its own connection hears', () => {
    const entry = [{ id: '10', time: 1, changes: [{ field: 'feed', value: {} }] }];
    expect(partsOf(messenger, { object: 'page', entry })).toEqual([{ ignored: 'messenger.page-change' }]);
    expect(partsOf(messenger, { object: 'page', entry: [{ id: '10' }] })).toEqual([{ quarantined: 'messenger.entry-empty' }]);
    expect(partsOf(messenger, 'no JSON')).toEqual([{ quarantined: 'shape.unknown' }]);
  });
});
