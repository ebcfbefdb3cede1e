import { describe, expect, it } from 'vitest';
import { receiveWebhook } from '../../../functions/receive-webhook/receive-webhook.ts';
import { signedHeaders } from '../../../lib/local/sign-delivery.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryIntake } from '../../fixtures/memory-intake.ts';

const secret = 'a secret that nobody guesses';
const now = instantFrom('2026-11-16T08:00:00Z');
const standing = () => {
  const intake = memoryIntake({
    page: { signing: [secret], verifyToken: 'told to Meta' },
    bot: { signing: [secret] },
    team: { signing: [secret] },
  });
  return { ...intake, receive: receiveWebhook({ ...intake, now: () => now }) };
};
const get = (query: Record<string, string>) => ({ method: 'GET', query, headers: {}, body: Buffer.alloc(0) });
const asked = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': 'told to Meta' };

describe('the handshake of a page', () => {
  it('answers the challenge alone', async () => {
    expect(await standing().receive('/hooks/facebook/page', get(asked))).toEqual({
      status: 200,
      contentType: 'text/plain',
      body: '1158201444',
    });
  });
  it.each([
    ['another token', { ...asked, 'hub.verify_token': 'guessed' }],
    ['no token', { 'hub.mode': 'subscribe', 'hub.challenge': '1' }],
    ['another mode', { ...asked, 'hub.mode': 'unsubscribe' }],
    ['a challenge that is a page of their own', { ...asked, 'hub.challenge': '<script>' }],
  ])('refuses %s', async (_name, query) => {
    expect((await standing().receive('/hooks/facebook/page', get(query))).status).toBe(403);
  });
});

describe('the handshake of Slack', () => {
  const body = Buffer.from('{"type":"url_verification","challenge":"abc"}');
  const post = (headers: Record<string, string>) => ({ method: 'POST', query: {}, headers, body });
  it('echoes a signed challenge and leaves no letter', async () => {
    const { receive, sent } = standing();
    expect(await receive('/hooks/slack/team', post(signedHeaders('slack', secret, body, new Date(now))))).toMatchObject({
      status: 200,
      body: 'abc',
    });
    expect(sent).toEqual([]);
  });
  it('echoes nothing that is not signed', async () => {
    expect(await standing().receive('/hooks/slack/team', post({}))).toMatchObject({ status: 401, body: 'signature.refused' });
  });
});

describe('a delivery', () => {
  const post = (body: Buffer) => ({ method: 'POST', query: {}, headers: { 'x-telegram-bot-api-secret-token': secret }, body });
  it('is on the queue byte for byte before it is acknowledged', async () => {
    const { receive, sent } = standing();
    const body = Buffer.from([0x7b, 0xff, 0x00, 0x7d]);
    expect((await receive('/hooks/telegram/bot', post(body))).status).toBe(200);
    expect(Buffer.from(sent[0]?.body ?? '', 'base64')).toEqual(body);
    expect(sent[0]).toMatchObject({ platform: 'telegram', connection: 'bot', receivedAt: now });
  });
  it('has the same letter id whenever the same bytes come again', async () => {
    const { receive, sent } = standing();
    for (const text of ['one', 'one', 'two']) await receive('/hooks/telegram/bot', post(Buffer.from(text)));
    const [first, again, other] = sent.map(({ id }) => id);
    expect(first).toBe(again);
    expect(first).not.toBe(other);
  });
  it('over 190 KB leaves its bytes in the bucket', async () => {
    const { receive, sent, stored } = standing();
    const body = Buffer.alloc(190_001, 'a');
    await receive('/hooks/telegram/bot', post(body));
    expect(sent[0]?.body).toBeUndefined();
    expect(stored.get(sent[0]?.bodyKey ?? '')).toEqual(body);
  });
  it('over 4 MB is refused before any secret is read', async () => {
    const { receive, state } = standing();
    expect((await receive('/hooks/telegram/bot', post(Buffer.alloc(4_000_001)))).status).toBe(413);
    expect(state.asked).toBe(0);
  });
  it('is not acknowledged when it could not be kept', async () => {
    const { receive, state } = standing();
    state.broken = true;
    await expect(receive('/hooks/telegram/bot', post(Buffer.from('{}')))).rejects.toThrow('the queue is away');
  });
  it.each([
    '/hooks',
    '/hooks/',
    '/hooks/telegram',
    '/hooks/telegram/',
    '/hooks/form/bot',
    '/hooks/x/bot',
    '/hooks/telegram/..%2fbot',
    '/hooks/__proto__/bot',
    '/elsewhere',
  ])('to %s is unauthorised, never "not found" or "gone"', async (path) => {
    expect((await standing().receive(path, post(Buffer.from('{}')))).status).toBe(401);
  });
});

describe('a secret that was rotated a moment ago', () => {
  const body = Buffer.from('{}');
  const post = (value: string) => ({ method: 'POST', query: {}, headers: { 'x-telegram-bot-api-secret-token': value }, body });
  const rotated = () => {
    const intake = memoryIntake({ bot: { signing: ['old'] } });
    const secrets = { ...intake.secrets, fresh: async () => ({ signing: ['new', 'old'] }) };
    return receiveWebhook({ ...intake, secrets, now: () => now });
  };
  it.each([
    ['new', 200],
    ['old', 200],
    ['other', 401],
  ])('is asked for again before %j is answered', async (value, status) => {
    expect((await rotated()('/hooks/telegram/bot', post(value))).status).toBe(status);
  });
});
