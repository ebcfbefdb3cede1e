import { describe, expect, it } from 'vitest';
import { whatsapp } from '../../../../shared/intake/platforms/whatsapp.ts';
import { accessOf, actOf, apiOf, partsOf } from './asked.ts';

const metadata = { display_phone_number: '380441112233', phone_number_id: '300' };
const contacts = [{ profile: { name: 'Olena' }, wa_id: '380501234567', user_id: 'UA.1' }];
const body = (value: object, field = 'messages') => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '1', changes: [{ field, value: { messaging_product: 'whatsapp', metadata, contacts, ...value } }] }],
});
const base = { from: '380501234567', id: 'wamid.A', timestamp: '1791000000' };
const text = { ...base, type: 'text', text: { body: 'Де моя станція?' } };
const sent = (more: object) => body({ messages: [{ ...base, ...more }] });
const echo = { from: '380441112233', to: '380501234567', id: 'wamid.E', timestamp: '1791000000' };

describe('WhatsApp', () => {
  it.each([
    [
      'words',
      body({ messages: [text] }),
      {
        text: 'Де моя станція?',
        thread: '380501234567',
        handle: '380501234567',
        name: 'Olena',
        sourceId: 'wamid.A',
        at: '2026-10-03T04:00:00.000Z',
      },
    ],
    [
      'an answer to a message',
      body({ messages: [{ ...text, context: { from: '380441112233', id: 'wamid.0' } }] }),
      { inReplyTo: 'wamid.0' },
    ],
    [
      'a picture with words',
      sent({ type: 'image', image: { caption: 'Look', id: '9', url: 'https://x.test/1' } }),
      { text: 'Look', attachments: [{ type: 'image', url: 'https://x.test/1' }] },
    ],
    [
      'a document',
      sent({ type: 'document', document: { filename: 'a.pdf' } }),
      { text: '', attachments: [{ type: 'document', alt: 'a.pdf' }] },
    ],
    [
      'a place',
      sent({ type: 'location', location: { name: 'Office', address: 'Street 1', latitude: 1 } }),
      { attachments: [{ type: 'location', alt: 'Office, Street 1' }] },
    ],
    [
      'a choice from a list',
      sent({ type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: '1', title: 'Refund' } } }),
      { text: 'Refund' },
    ],
    ['a pressed button', sent({ type: 'button', button: { text: 'Yes', payload: 'y' } }), { text: 'Yes' }],
    ['contacts', sent({ type: 'contacts', contacts: [{}] }), { text: '', attachments: [{ type: 'contacts' }] }],
    [
      'what the API does not pass on',
      sent({ type: 'unsupported', errors: [{ code: 131051 }] }),
      { text: '', attachments: [{ type: 'unsupported' }] },
    ],
    [
      'an edit',
      sent({ id: 'wamid.B', type: 'edit', edit: { original_message_id: 'wamid.A', message: { type: 'text', text: { body: 'Де?' } } } }),
      { verb: 'edit', sourceId: 'wamid.A', version: 'wamid.B', text: 'Де?' },
    ],
    [
      'a deletion',
      sent({ id: 'wamid.B', type: 'revoke', revoke: { original_message_id: 'wamid.A' } }),
      { verb: 'delete', sourceId: 'wamid.A', text: '' },
    ],
    [
      'a person without a number',
      body({ messages: [{ ...text, from: undefined, from_user_id: 'UA.1' }] }),
      { thread: 'UA.1', handle: 'UA.1', name: 'Olena' },
    ],
    ['a person in a group', body({ messages: [{ ...text, group_id: '120@g.us' }] }), { thread: '120@g.us', handle: '380501234567' }],
    [
      'what staff wrote in the app',
      body({ message_echoes: [{ ...echo, type: 'text', text: { body: 'Вітаю' } }] }, 'smb_message_echoes'),
      { own: true, handle: '300', thread: '380501234567', text: 'Вітаю', name: undefined },
    ],
    [
      'what staff wrote to somebody without a number',
      body({ message_echoes: [{ ...echo, to: undefined, to_user_id: 'UA.1', type: 'text', text: { body: 'x' } }] }, 'smb_message_echoes'),
      { own: true, thread: 'UA.1' },
    ],
  ])('reads %s', (_what, given, expected) => {
    expect(actOf(whatsapp, given)).toMatchObject({ account: '300', kind: 'message', bot: false, ...expected });
  });

  it.each([
    ['a reaction', sent({ type: 'reaction', reaction: { message_id: 'wamid.A', emoji: '👍' } }), { ignored: 'whatsapp.reaction' }],
    ['a change of number', sent({ type: 'system', system: { body: 'x' } }), { ignored: 'whatsapp.system' }],
    ['a mark of delivery', body({ statuses: [{ id: 'wamid.E', status: 'delivered' }] }), { ignored: 'whatsapp.status' }],
    [
      'a message of ours that never arrived',
      body({ statuses: [{ id: 'wamid.E', status: 'failed' }] }),
      { quarantined: 'whatsapp.not-delivered' },
    ],
    ['news of the account', body({ event: 'VERIFIED' }, 'account_update'), { ignored: 'whatsapp.other-field' }],
    ['a message from nobody', body({ messages: [{ ...text, from: undefined }] }), { quarantined: 'whatsapp.nobody' }],
    ['a message without an id', body({ messages: [{ ...text, id: undefined }] }), { quarantined: 'shape.unknown' }],
    ['a change that says nothing', body({ errors: [{}] }), { quarantined: 'whatsapp.nothing-said' }],
    [
      'a value without a number of ours',
      { ...body({}), entry: [{ changes: [{ field: 'messages', value: {} }] }] },
      { quarantined: 'shape.unknown' },
    ],
    ['an entry without changes', { ...body({}), entry: [{ id: '1' }] }, { quarantined: 'whatsapp.entry-empty' }],
    ['another object', { object: 'page', entry: [] }, { quarantined: 'shape.unknown' }],
  ])('says what %s came to', (_what, given, part) => {
    expect(partsOf(whatsapp, given)).toEqual([part]);
  });

  it('reads the siblings of one that it does not know', () => {
    const parts = partsOf(whatsapp, body({ messages: [3, text], statuses: [{ status: 'sent' }] }));
    expect(parts).toMatchObject([{ quarantined: 'shape.unknown' }, { act: { sourceId: 'wamid.A' } }, { ignored: 'whatsapp.status' }]);
  });
});

describe('a reply on WhatsApp', () => {
  const reply = {
    id: 'rep_1',
    thread: '380501234567',
    inReplyTo: 'wamid.A',
    kind: 'message',
    person: '380501234567',
    text: 'Вітаю',
  } as const;
  it('is sent as approved words where there are some, without line breaks in them', () => {
    const template = { name: 'thanks', language: 'uk', words: ['Стійки\nбіля ринку', 'https://brand.example/asked/2026-10'] };
    const request = whatsapp.replying?.request({ ...reply, template }, accessOf('300'), '');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: reply.thread,
      type: 'template',
      template: {
        name: 'thanks',
        language: { code: 'uk' },
        components: [
          {
            type: 'body',
            parameters: [
              { type: 'text', text: 'Стійки біля ринку' },
              { type: 'text', text: 'https://brand.example/asked/2026-10' },
            ],
          },
        ],
      },
    });
  });

  it.each([
    ['a number', '380501234567', { recipient_type: 'individual', to: '380501234567' }],
    ['a person without one', 'UA.1', { recipient_type: 'individual', recipient: 'UA.1' }],
    ['a group', '120@g.us', { recipient_type: 'group', to: '120@g.us' }],
  ])('goes to %s', (_whom, thread, addressed) => {
    const request = whatsapp.replying?.request({ ...reply, thread }, accessOf('300'), '');
    expect(request).toMatchObject({
      method: 'POST',
      url: 'https://graph.facebook.com/v25.0/300/messages',
      headers: { authorization: 'Bearer a-token' },
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      messaging_product: 'whatsapp',
      ...addressed,
      context: { message_id: 'wamid.A' },
      type: 'text',
      text: { body: 'Вітаю' },
    });
  });
  it('bears the id that WhatsApp gave it', () => {
    const posted = (answer: string) => whatsapp.replying?.posted(answer, reply, accessOf('300'));
    expect(posted('{"messaging_product":"whatsapp","contacts":[{}],"messages":[{"id":"wamid.E"}]}')).toBe('wamid.E');
    expect(posted('{"messages":[]}')).toBeNull();
  });
  it('asks whose number it is', async () => {
    const { ask } = apiOf({
      'https://graph.facebook.com/v25.0/300?fields=': { id: '300', display_phone_number: '+380 44', verified_name: 'Spytsia' },
    });
    expect(await whatsapp.upkeep?.who?.(accessOf('300'), ask)).toEqual({ account: '300', name: 'Spytsia' });
  });
});
