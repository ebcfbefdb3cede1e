import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { heldFor, signedHeaders } from '../../../lib/local/sign-delivery.ts';
import { body, current, deliver, good, next, refused, type Sent, shifted } from './deliver.ts';

const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const signed = (platform: string, value: unknown): Sent => ({
  body: json(value),
  headers: good(platform, current, shifted(0), json(value)),
});

describe('Discord', () => {
  const interaction = { id: '1', application_id: '2', token: 'a token', version: 1 };
  const event = { version: 1, application_id: '2' };
  it.each([
    ['the ping of interactions', { ...interaction, type: 1 }, 200, 0, '{"type":1}'],
    ['the ping of events', { ...event, type: 0 }, 204, 0, ''],
    ['an event', { ...event, type: 1, event: { type: 'APPLICATION_AUTHORIZED' } }, 204, 1, ''],
    ['a press', { ...interaction, type: 3 }, 200, 1, '{"type":6}'],
    ['a command', { ...interaction, type: 2 }, 200, 1, '{"type":4,"data":{"content":"✓","flags":64}}'],
  ])('is answered %s', async (_name, value, status, letters, text) => {
    expect(await deliver('discord', signed('discord', value))).toEqual({ status, letters, text });
  });
  it('learns nothing by a ping that is not signed', async () => {
    for (const value of [
      { ...interaction, type: 1 },
      { ...event, type: 0 },
    ])
      expect(await deliver('discord', { body: json(value) })).toEqual(refused);
  });
  it('may hold its public key in capitals, as it is the same key', async () => {
    const { signing } = heldFor('discord', [current]);
    const held = { signing: signing.map((key) => key.toUpperCase()) };
    expect(await deliver('discord', { ...signed('discord', { ...event, type: 0 }), held })).toMatchObject({ status: 204 });
  });
  it.each(['', 'no key', 'ab'.repeat(31), 'zz'.repeat(32)])('is refused while its key is %j', async (key) => {
    expect(await deliver('discord', { ...signed('discord', { ...event, type: 0 }), held: { signing: [key] } })).toEqual(refused);
  });
});

describe('the challenge of Slack', () => {
  const asked = { type: 'url_verification', challenge: 'a'.repeat(512) };
  it('is answered as it is', async () => {
    expect(await deliver('slack', signed('slack', asked))).toEqual({ status: 200, letters: 0, text: asked.challenge });
  });
  it.each([
    ['of another type', { ...asked, type: 'event_callback' }],
    ['that is too long', { ...asked, challenge: 'a'.repeat(513) }],
    ['that is empty', { ...asked, challenge: '' }],
    ['that is no text', { ...asked, challenge: 1 }],
    ['in a body of kilobytes', { ...asked, more: 'a'.repeat(4096) }],
  ])('is an ordinary letter %s', async (_name, value) => {
    expect(await deliver('slack', signed('slack', value))).toEqual({ status: 200, letters: 1, text: 'ok' });
  });
});

describe('the confirmation of VK', () => {
  const asked = { type: 'confirmation', group_id: 123456 };
  it.each([
    ['before there is a secret', asked],
    ['with the secret', { ...asked, secret: current }],
    ['with the second secret', { ...asked, secret: next }],
  ])('is the code alone, %s', async (_name, value) => {
    expect(await deliver('vk', { body: json(value) })).toEqual({ status: 200, letters: 0, text: 'told to the platform' });
  });
  it.each([
    ['another secret', { ...asked, secret: 'guessed' }],
    ['an empty secret', { ...asked, secret: '' }],
    ['a secret that is no text', { ...asked, secret: null }],
    ['another event', { type: 'confirmations' }],
  ])('is not told for %s', async (_name, value) => {
    expect(await deliver('vk', { body: json(value) })).toEqual(refused);
  });
  it('is not told to a GET, or in a body of kilobytes', async () => {
    expect(await deliver('vk', { body: json(asked), method: 'GET' })).toEqual(refused);
    expect(await deliver('vk', { body: json({ ...asked, more: 'a'.repeat(1024) }) })).toEqual(refused);
  });
  it('is not told when there is no code', async () => {
    expect(await deliver('vk', { body: json(asked), held: { signing: [current] } })).toEqual(refused);
  });
});

describe('SurveyMonkey', () => {
  it('signs with its client id and secret in one, wherever the two are kept', async () => {
    const event = json({ event_type: 'response_completed' });
    const headers = signedHeaders('surveymonkey', 'the-id&the-secret', event, shifted(0));
    for (const held of [{ signing: ['the-id&the-secret'] }, { signing: ['the-secret'], clientId: 'the-id' }])
      expect(await deliver('surveymonkey', { body: event, headers, held })).toMatchObject({ status: 200, letters: 1 });
    for (const held of [{ signing: ['the-secret'] }, { signing: ['the-secret'], clientId: 'another' }])
      expect(await deliver('surveymonkey', { body: event, headers, held })).toEqual(refused);
  });
});

it('Standard Webhooks may not hide a stamp in an id, even where both are signed', async () => {
  const stamp = String(shifted(0).getTime() / 1000);
  for (const [id, letters] of [
    ['msg_1', 1],
    ['msg_1.5', 0],
    ['', 0],
    ['m'.repeat(257), 0],
  ] as const) {
    const digest = createHmac('sha256', Buffer.from(current.slice(6), 'base64'))
      .update(`${id}.${stamp}.`)
      .update(body)
      .digest('base64');
    const headers = { 'webhook-id': id, 'webhook-timestamp': stamp, 'webhook-signature': `v1a,AAAA v1,${digest}` };
    expect((await deliver('standard-webhooks', { headers })).letters).toBe(letters);
  }
});
