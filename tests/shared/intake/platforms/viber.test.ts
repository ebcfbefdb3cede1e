import { describe, expect, it } from 'vitest';
import { viber } from '../../../../shared/intake/platforms/viber.ts';
import { accessOf, actOf, apiOf, partsOf } from './asked.ts';

const us = accessOf('spytsia', { token: 'viber-token' });
const body = (message: object, rest: object = {}) => ({
  event: 'message',
  timestamp: 1_794_816_000_000,
  message_token: '4912661846655238145',
  sender: { id: '01234567890A=', name: 'Olena' },
  message,
  ...rest,
});

describe('Viber', () => {
  it.each([
    ['words', body({ type: 'text', text: 'Hello?' }), { text: 'Hello?', attachments: [] }],
    [
      'a picture',
      body({ type: 'picture', text: 'see', media: 'https://x.example/p.jpg' }),
      { text: 'see', attachments: [{ type: 'image', url: 'https://x.example/p.jpg' }] },
    ],
    [
      'a file',
      body({ type: 'file', media: 'https://x.example/f', file_name: 'a.pdf' }),
      { text: '', attachments: [{ type: 'file', alt: 'a.pdf' }] },
    ],
    ['a contact', body({ type: 'contact', contact: { name: 'Petro' } }), { attachments: [{ type: 'contact', alt: 'Petro' }] }],
    ['a place', body({ type: 'location' }), { attachments: [{ type: 'location' }] }],
  ])('reads %s', (_name, given, expected) =>
    expect(actOf(viber, given)).toMatchObject({
      sourceId: '4912661846655238145',
      thread: '01234567890A=',
      handle: '01234567890A=',
      name: 'Olena',
      kind: 'message',
      at: '2026-11-16T08:00:00.000Z',
      ...expected,
    }),
  );
  it('keeps every digit of a token that is a number', () => {
    const text = JSON.stringify(body({ type: 'text', text: 'x' })).replace('"4912661846655238145"', '4912661846655238145');
    expect(actOf(viber, text).sourceId).toBe('4912661846655238145');
  });
  it.each(['webhook', 'subscribed', 'unsubscribed', 'delivered', 'seen', 'failed'])('counts %s under a rule', (event) =>
    expect(partsOf(viber, { event, timestamp: 1, message_token: 2 })).toEqual([{ ignored: `viber.${event}` }]),
  );
  it.each([
    ['an event that it does not know', { event: 'dance', timestamp: 1 }, 'viber.event-unknown'],
    ['a message of nobody', body({ type: 'text' }, { sender: undefined }), 'viber.event-unknown'],
    ['no JSON', 'x', 'shape.unknown'],
  ])('quarantines %s', (_name, given, code) => expect(partsOf(viber, given)).toEqual([{ quarantined: code }]));
  it('answers who wrote, and knows a refusal that comes with 200', () => {
    const reply = {
      id: 'rep_1',
      thread: '01234567890A=',
      inReplyTo: '49',
      kind: 'message' as const,
      person: '01234567890A=',
      text: 'Soon',
    };
    const request = viber.replying?.request(reply, us, 'Spytsia');
    expect(request).toMatchObject({ url: 'https://chatapi.viber.com/pa/send_message', headers: { 'x-viber-auth-token': 'viber-token' } });
    expect(JSON.parse(request?.body ?? '')).toEqual({ receiver: '01234567890A=', type: 'text', sender: { name: 'Spytsia' }, text: 'Soon' });
    const ok = '{"status":0,"status_message":"ok","message_token":5741311803571721087}';
    expect(viber.replying?.posted(ok, reply, us)).toBe('5741311803571721087');
    const no = '{"status":6,"status_message":"notSubscribed"}';
    expect([viber.replying?.posted(no, reply, us), viber.replying?.refused?.(no), viber.replying?.refused?.(ok)]).toEqual([
      null,
      true,
      false,
    ]);
  });
  it('speaks by the name of the account', async () => {
    const name = 'A brand with a name that is longer than 28 characters';
    const { ask } = apiOf({ 'https://chatapi.viber.com/pa/get_account_info': { status: 0, id: 'pa:1', name } });
    const reply = { id: 'rep_1', thread: 'a', inReplyTo: '49', kind: 'message' as const, person: 'a', text: 'Soon' };
    expect(await viber.replying?.prepare?.(reply, us, ask)).toBe(name.slice(0, 28));
  });
  it('knows a refusal of what it asks', async () => {
    const { ask } = apiOf({ 'https://chatapi.viber.com/pa': { status: 2, status_message: 'invalidAuthToken' } });
    const refused = { code: 'platform.refused' };
    await expect(viber.upkeep?.who?.(us, ask)).rejects.toMatchObject(refused);
    await expect(viber.upkeep?.subscribe?.('https://heard.example/hooks/viber/ours', us, ask)).rejects.toMatchObject(refused);
  });
  it('sees to its webhook', async () => {
    const account = { status: 0, id: 'pa:1', name: 'Spytsia', webhook: 'https://heard.example/hooks/viber/ours' };
    const { ask, asked } = apiOf({
      'https://chatapi.viber.com/pa/get_account_info': account,
      'https://chatapi.viber.com/pa/set_webhook': { status: 0 },
    });
    expect(await viber.upkeep?.who?.(us, ask)).toEqual({ account: 'pa:1', name: 'Spytsia' });
    expect(await viber.upkeep?.subscribed?.('https://heard.example/hooks/viber/ours', us, ask)).toBe(true);
    await viber.upkeep?.subscribe?.('https://heard.example/hooks/viber/ours', us, ask);
    expect(JSON.parse(asked.at(-1)?.body ?? '')).toMatchObject({ url: 'https://heard.example/hooks/viber/ours' });
  });
});
