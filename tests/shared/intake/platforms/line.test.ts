import { describe, expect, it } from 'vitest';
import { line } from '../../../../shared/intake/platforms/line.ts';
import { accessOf, actOf, apiOf, partsOf } from './asked.ts';

const us = accessOf('Uus', { token: 'channel-token' });
const at = 1_794_816_000_000;
const source = { type: 'user', userId: 'U1' };
const event = (rest: object) => ({ destination: 'Uus', events: [{ type: 'message', mode: 'active', timestamp: at, source, ...rest }] });
const said = (message: object, rest: object = {}) => event({ message: { id: '900', type: 'text', text: 'Hello?', ...message }, ...rest });

describe('LINE', () => {
  it.each([
    [
      'a message',
      said({}),
      { sourceId: '900', thread: 'U1', verb: 'create', version: 'create', text: 'Hello?', handle: 'U1', account: 'Uus' },
    ],
    ['an answer to one', said({ quotedMessageId: '800' }), { inReplyTo: '800' }],
    ['words in a group', said({}, { source: { type: 'group', groupId: 'C1', userId: 'U1' } }), { thread: 'C1', handle: 'U1' }],
    ['somebody in a room who is not named', said({}, { source: { type: 'room', roomId: 'R1' } }), { thread: 'R1', handle: 'unknown:900' }],
    ['an edit', said({ text: 'Hello.' }, { type: 'messageEdited' }), { verb: 'edit', version: '2026-11-16T08:00:00.000Z', text: 'Hello.' }],
    [
      'what was taken back',
      event({ type: 'unsend', unsend: { messageId: '900' } }),
      { verb: 'delete', sourceId: '900', thread: 'U1', text: '', deleter: 'U1' },
    ],
    ['a picture', said({ type: 'image', text: undefined }), { text: '', attachments: [{ type: 'image', url: undefined, alt: undefined }] }],
    [
      'a file of another server',
      said({ type: 'file', fileName: 'a.pdf', contentProvider: { originalContentUrl: 'https://x.example/a.pdf' } }),
      { attachments: [{ type: 'file', url: 'https://x.example/a.pdf', alt: 'a.pdf' }] },
    ],
  ])('reads %s', (_name, body, expected) =>
    expect(actOf(line, body)).toMatchObject({ kind: 'message', at: '2026-11-16T08:00:00.000Z', ...expected }),
  );
  it.each([
    ['somebody who follows', event({ type: 'follow' }), { ignored: 'line.follow' }],
    ['a button', event({ type: 'postback', postback: { data: 'x' } }), { ignored: 'line.postback' }],
    ['somebody who joined a group', event({ type: 'memberJoined' }), { ignored: 'line.member-joined' }],
    ['what it does not know', event({ type: 'undefined' }), { quarantined: 'line.event-unknown' }],
    ['nothing, when the console tries the address', { destination: 'Uus', events: [] }, { ignored: 'line.verification' }],
    ['no JSON', 'bodybody', { quarantined: 'shape.unknown' }],
  ])('says what it made of %s', (_name, body, part) => expect(partsOf(line, body)).toEqual([part]));
  it('keeps the siblings of a bad event', () => {
    const good = said({}).events[0];
    expect(partsOf(line, { destination: 'Uus', events: [good, { timestamp: 'soon' }, good] }).map((part) => Object.keys(part)[0])).toEqual([
      'act',
      'quarantined',
      'act',
    ]);
  });
  it('pushes an answer with a key by which LINE posts it once', () => {
    const reply = { id: 'rep_1', thread: 'U1', inReplyTo: '900', kind: 'message' as const, person: 'U1', text: 'Soon' };
    const request = line.replying?.request(reply, us, '');
    expect(request).toMatchObject({ method: 'POST', url: 'https://api.line.me/v2/bot/message/push' });
    expect(request?.headers).toMatchObject({ authorization: 'Bearer channel-token', 'content-type': 'application/json' });
    expect(request?.headers['x-line-retry-key']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(line.replying?.request({ ...reply }, us, '').headers).toEqual(request?.headers);
    expect(line.replying?.request({ ...reply, id: 'rep_2' }, us, '').headers).not.toEqual(request?.headers);
    expect(JSON.parse(request?.body ?? '')).toEqual({ to: 'U1', messages: [{ type: 'text', text: 'Soon' }] });
    expect(line.replying?.posted('{"sentMessages":[{"id":"461230966842064897","quoteToken":"q"}]}', reply, us)).toBe('461230966842064897');
    expect(line.replying?.posted('{"message":"no"}', reply, us)).toBeNull();
  });
  it('says when LINE could not reach us', async () => {
    const { ask } = apiOf({
      'https://api.line.me/v2/bot/channel/webhook': { success: false, statusCode: 401, reason: 'ERROR_STATUS_CODE' },
    });
    await expect(line.upkeep?.subscribe?.('https://heard.example/hooks/line/ours', us, ask)).rejects.toMatchObject({
      code: 'platform.refused',
    });
  });
  it('sees to its webhook', async () => {
    const { ask, asked } = apiOf({
      'https://api.line.me/v2/bot/channel/webhook/endpoint': { endpoint: 'https://heard.example/hooks/line/ours', active: true },
      'https://api.line.me/v2/bot/channel/webhook/test': { success: true, statusCode: 200, reason: 'OK', detail: '200' },
      'https://api.line.me/v2/bot/info': { userId: 'Uus', displayName: 'Spytsia' },
    });
    expect(await line.upkeep?.subscribed?.('https://heard.example/hooks/line/ours', us, ask)).toBe(true);
    expect(await line.upkeep?.subscribed?.('https://elsewhere.example', us, ask)).toBe(false);
    await line.upkeep?.subscribe?.('https://heard.example/hooks/line/ours', us, ask);
    const body = '{"endpoint":"https://heard.example/hooks/line/ours"}';
    expect(asked.slice(-2)).toMatchObject([
      { method: 'PUT', url: 'https://api.line.me/v2/bot/channel/webhook/endpoint', body },
      { method: 'POST', url: 'https://api.line.me/v2/bot/channel/webhook/test', body },
    ]);
    expect(await line.upkeep?.who?.(us, ask)).toEqual({ account: 'Uus', name: 'Spytsia' });
  });
});
