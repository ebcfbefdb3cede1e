import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { body, current, deliver, good, next, refused, type Sent } from './deliver.ts';

const held = { signing: [current, next], verifyToken: 'told to the platform' };
const ask = (platform: string, query: Record<string, string>, more: Sent = {}) =>
  deliver(platform, { method: 'GET', query, body: Buffer.alloc(0), held, ...more });
const code = '890e4665-4dfe-4ab1-b689-ed553bceeed0';
const digest = (text: string, encoding: 'hex' | 'base64') => createHmac('sha256', current).update(text).digest(encoding);
/** What an attacker would like to have signed. */
const wished = [
  body.toString('utf8'),
  '{"data":{"event_type":"dm.received"}}',
  'hmacsha256={"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS"}',
  '[]',
  '"a text of more than sixteen characters"',
  '',
];

describe('the challenge of X', () => {
  it('is answered with the HMAC of its token', async () => {
    const { status, text, letters } = await ask('x', { crc_token: 'MDQ2NTUxNjItMTM5NS00ZTVi' });
    expect({ status, letters, ...JSON.parse(text) }).toEqual({
      status: 200,
      letters: 0,
      response_token: `sha256=${digest('MDQ2NTUxNjItMTM5NS00ZTVi', 'base64')}`,
    });
  });
  it.each(wished)('signs nothing for %j', async (token) => {
    expect(await ask('x', { crc_token: token })).toEqual(refused);
  });
  it.each(['1234567890123456', 'A'.repeat(128), 'null____________'])('makes no delivery out of %j that is taken', async (token) => {
    const { response_token: signature } = JSON.parse((await ask('x', { crc_token: token })).text);
    const headers = { 'x-twitter-webhooks-signature': signature };
    expect(await deliver('x', { headers, body: Buffer.from(token), held })).toEqual(refused);
  });
  it.each(['A'.repeat(15), 'A'.repeat(129), `${'A'.repeat(16)}\n`, 'токен'.repeat(5)])('is none when the token is %j', async (token) => {
    expect(await ask('x', { crc_token: token })).toEqual(refused);
  });
});

describe('the challenge of LinkedIn', () => {
  it('is answered with the HMAC of its code', async () => {
    const { status, text, letters } = await ask('linkedin', { challengeCode: code });
    expect({ status, letters, ...JSON.parse(text) }).toEqual({
      status: 200,
      letters: 0,
      challengeCode: code,
      challengeResponse: digest(code, 'hex'),
    });
  });
  it.each([...wished, `hmacsha256=${code}`, `${code}0`, ` ${code}`, code.replaceAll('-', '')])('signs nothing for %j', async (given) => {
    expect(await ask('linkedin', { challengeCode: given })).toEqual(refused);
  });
  it('makes no delivery out of a code that is taken', async () => {
    const { challengeResponse } = JSON.parse((await ask('linkedin', { challengeCode: code })).text);
    for (const signature of [challengeResponse, `hmacsha256=${challengeResponse}`])
      expect(await deliver('linkedin', { headers: { 'x-li-signature': signature }, body: Buffer.from(code), held })).toEqual(refused);
  });
  it('takes a signature with its mark, too', async () => {
    const headers = { 'x-li-signature': `hmacsha256=${good('linkedin')['x-li-signature']}` };
    expect(await deliver('linkedin', { headers })).toMatchObject({ status: 200, letters: 1 });
  });
});

describe.each([
  ['x', { crc_token: 'MDQ2NTUxNjItMTM5NS00ZTVi' }],
  ['linkedin', { challengeCode: code }],
])('a challenge of %s', (platform, query) => {
  it('is a GET and nothing else', async () => {
    for (const method of ['POST', 'HEAD', 'PUT']) expect(await ask(platform, query, { method })).toEqual(refused);
  });
  it('is not answered while no secret is set, or for a connection that nobody knows', async () => {
    expect(await ask(platform, query, { held: { signing: [] } })).toEqual(refused);
    expect(await ask(platform, query, { connection: 'demo-nobody' })).toEqual(refused);
  });
});

describe('the hub of YouTube', () => {
  const meant = {
    'hub.mode': 'subscribe',
    'hub.topic': 'https://www.youtube.com/feeds/videos.xml?channel_id=UC0000000000000000000000',
    'hub.challenge': '1234567890',
    'hub.verify_token': 'told to the platform',
    'hub.lease_seconds': '432000',
  };
  it('is told that the subscription is meant', async () => {
    expect(await ask('youtube', meant)).toEqual({ status: 200, letters: 0, text: '1234567890' });
  });
  it.each([
    ['another token', { ...meant, 'hub.verify_token': 'guessed' }],
    ['no token', { ...meant, 'hub.verify_token': '' }],
    ['the end of a subscription', { ...meant, 'hub.mode': 'unsubscribe' }],
    ['a subscription that was denied', { ...meant, 'hub.mode': 'denied' }],
    ['another topic', { ...meant, 'hub.topic': 'https://blog.example/feed.xml' }],
    ['a topic that only begins alike', { ...meant, 'hub.topic': `${meant['hub.topic']}&x=https://blog.example` }],
    ['a challenge that is a page of their own', { ...meant, 'hub.challenge': '<script>' }],
  ])('is refused for %s, without "not found"', async (_name, query) => {
    expect(await ask('youtube', query)).toMatchObject({ status: 403, letters: 0 });
  });
});

describe.each(['messenger', 'instagram', 'whatsapp', 'threads'])('the handshake of %s', (platform) => {
  const asked = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': 'told to the platform' };
  it('is that of all of Meta', async () => {
    expect(await ask(platform, asked)).toEqual({ status: 200, letters: 0, text: '1158201444' });
    expect(await ask(platform, { ...asked, 'hub.verify_token': 'guessed' })).toMatchObject({ status: 403 });
    expect(await ask(platform, asked, { held: { signing: [current] } })).toMatchObject({ status: 403 });
  });
});

it('SurveyMonkey finds the address of a connection that is known, and of no other', async () => {
  expect(await deliver('surveymonkey', { method: 'HEAD', held })).toEqual({ status: 200, letters: 0, text: '' });
  expect(await deliver('surveymonkey', { method: 'HEAD', held, connection: 'demo-nobody' })).toEqual(refused);
  expect(await deliver('surveymonkey', { method: 'GET', held })).toEqual(refused);
});
