import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sentBody } from '../../../shared/contract/delivery-signatures.ts';
import { body, current, deliver, next, refused, rotatedOut, type Sent } from './deliver.ts';

/** Secrets that are not the one that was agreed, but look like it. */
const wrong: ReadonlyArray<readonly [string, string]> = [
  ['an empty secret', ''],
  ['another secret', rotatedOut],
  ['a secret without its end', current.slice(0, -1)],
  ['a secret without its beginning', current.slice(1)],
  ['a secret with more at its end', `${current}0`],
  ['a secret in capitals', current.toUpperCase()],
  ['two secrets joined', `${current},${current}`],
  ['a secret after a blank', ` ${current}`],
  ['a secret and a NUL', `${current}\0`],
  ['the secret in base64', Buffer.from(current).toString('base64')],
  ['the digest of the secret', createHmac('sha256', current).update(body).digest('hex')],
  ['the word undefined', 'undefined'],
];
const vk = (secret: unknown): Sent => ({ body: Buffer.from(JSON.stringify({ type: 'wall_reply_new', group_id: 1, secret })) });
const ways: Readonly<Record<string, (secret: string) => Sent>> = {
  telegram: (secret) => ({ headers: { 'x-telegram-bot-api-secret-token': secret } }),
  vk,
  trustpilot: (key) => ({ key }),
  jotform: (key) => ({ key, headers: { 'content-type': 'multipart/form-data; boundary=x' } }),
};

describe.each(Object.entries(ways))('%s', (platform, way) => {
  it.each(wrong)('refuses %s', async (_name, secret) => {
    expect(await deliver(platform, way(secret))).toEqual(refused);
  });
  it.each([current, next])('accepts each active secret', async (secret) => {
    expect(await deliver(platform, way(secret))).toMatchObject({ status: 200, letters: 1, text: 'ok' });
  });
  it('refuses no secret at all', async () => {
    expect(await deliver(platform, {})).toEqual(refused);
  });
  it('refuses a secret that was rotated out', async () => {
    expect(await deliver(platform, { ...way(current), secrets: [next] })).toEqual(refused);
  });
  it('refuses everything while no secret is set', async () => {
    for (const secret of ['', current]) expect(await deliver(platform, { ...way(secret), secrets: [] })).toEqual(refused);
  });
  it('refuses a connection that nobody knows', async () => {
    expect(await deliver(platform, { ...way(current), connection: 'demo-nobody' })).toEqual(refused);
  });
});

describe('the secret in a body of VK', () => {
  it.each([
    ['a list', [current]],
    ['an object', { secret: current }],
    ['true', true],
    ['a number', 1],
    ['null', null],
  ])('is no secret when it is %s', async (_name, secret) => {
    expect(await deliver('vk', vk(secret))).toEqual(refused);
  });
  it.each([
    ['deeper down', JSON.stringify({ type: 'wall_reply_new', object: { secret: current } })],
    ['in a list', JSON.stringify([current])],
    ['in what is no JSON', `secret=${current}`],
    ['inherited', `{"__proto__":{"secret":${JSON.stringify(current)}}}`],
    ['in a body of megabytes', JSON.stringify({ secret: current, text: 'a'.repeat(1_000_000) })],
  ])('does not count %s', async (_name, text) => {
    expect(await deliver('vk', { body: Buffer.from(text) })).toEqual(refused);
  });
  it('is where the platform puts it', async () => {
    expect(await deliver('vk', { body: sentBody('vk', current, body) })).toMatchObject({ status: 200, letters: 1 });
  });
});

it.each(['trustpilot', 'jotform'])('%s may not bring the secret in a query or a header instead', async (platform) => {
  const sent = { query: { key: current }, headers: { authorization: current, 'x-key': current } };
  expect(await deliver(platform, sent)).toEqual(refused);
});
