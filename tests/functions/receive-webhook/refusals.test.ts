import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signedHeaders } from '../../../bin/commands/sign-delivery.ts';
import { receiveWebhook } from '../../../functions/receive-webhook/receive-webhook.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryIntake } from '../../fixtures/memory-intake.ts';

const current = 'whsec_Y3VycmVudCBzZWNyZXQgb2YgdGhlIGRlbW8=';
const next = 'whsec_bmV4dCBzZWNyZXQgb2YgdGhlIGRlbW8hIQ==';
const rotatedOut = 'whsec_b2xkIHNlY3JldCBvZiB0aGUgZGVtbyEhISE=';
const now = instantFrom('2026-11-16T08:00:00Z');
const body: Buffer = Buffer.from('{"text":"Де моя станція?"}');
const shifted = (seconds: number) => new Date(Date.parse(now) + seconds * 1000);

type Headers = Record<string, string>;
const header = { facebook: 'x-hub-signature-256', slack: 'x-slack-signature', 'standard-webhooks': 'webhook-signature' } as const;
const signing = ['facebook', 'slack', 'standard-webhooks'] as const;
type Signing = (typeof signing)[number];
const good = (platform: string, secret = current, at = shifted(0), signed = body) => signedHeaders(platform, secret, signed, at);

/** Ways to forge the signature header of a platform; each is given the good headers and answers with bad ones. */
const forgeries = (platform: Signing): Array<[string, (good: Headers) => Headers, Buffer?]> => {
  const name = header[platform];
  const change = (edit: (value: string) => string) => (headers: Headers) => ({ ...headers, [name]: edit(headers[name] ?? '') });
  const mark = platform === 'standard-webhooks' ? 'v1,' : platform === 'slack' ? 'v0=' : 'sha256=';
  const digest = (value: string) => value.slice(mark.length);
  return [
    ['no signature', ({ [name]: _gone, ...rest }) => rest],
    ['an empty signature', change(() => '')],
    ['a scheme alone', change(() => mark)],
    ['a signature without its scheme', change(digest)],
    ['another scheme', change((value) => `v9=${digest(value)}`)],
    ['a scheme in capitals', change((value) => mark.toUpperCase() + digest(value))],
    ['the last character missing', change((value) => value.slice(0, -1))],
    ['half of the signature', change((value) => value.slice(0, mark.length + 20))],
    ['one character too many', change((value) => `${value}0`)],
    ['the signature twice in one', change((value) => value + digest(value))],
    ['two headers joined', change((value) => `${value},${value}`)],
    [
      'the digest in capitals',
      change((value) => mark + (platform === 'standard-webhooks' ? digest(value).toLowerCase() : digest(value).toUpperCase())),
    ],
    [
      'the other encoding',
      change(
        (value) =>
          mark +
          Buffer.from(digest(value), platform === 'standard-webhooks' ? 'base64' : 'hex').toString(
            platform === 'standard-webhooks' ? 'hex' : 'base64',
          ),
      ),
    ],
    ['base64 for URLs', change((value) => mark + Buffer.from(digest(value)).toString('base64url'))],
    ['a blank inside', change((value) => `${value.slice(0, 20)} ${value.slice(20)}`)],
    ['a line break inside', change((value) => `${value.slice(0, 20)}\n${value.slice(20)}`)],
    ['a NUL at its end', change((value) => `${value}\0`)],
    ['zeros of the right length', change((value) => mark + '0'.repeat(digest(value).length))],
    ['a very long header', change((value) => value + 'a'.repeat(50_000))],
    ['the signature of another secret', () => good(platform, rotatedOut)],
    ['the signature of the secret as it is shown, without a key', () => good(platform, 'whsec_')],
    ['the signature of an empty body', () => good(platform, current, shifted(0), Buffer.alloc(0))],
    ['the signature of the body printed anew', () => good(platform, current, shifted(0), Buffer.from('{ "text": "Де моя станція?" }'))],
    ['a body with a blank added', (headers) => headers, Buffer.concat([body, Buffer.from(' ')])],
    [
      'an unkeyed digest',
      change(
        () =>
          mark +
          createHmac('sha256', '')
            .update(body)
            .digest(platform === 'standard-webhooks' ? 'base64' : 'hex'),
      ),
    ],
  ];
};
const stale: Record<Signing, Array<[string, (good: Headers) => Headers]>> = {
  facebook: [],
  slack: [
    ['a signature from five minutes and a second ago', () => good('slack', current, shifted(-301))],
    ['a signature from the future', () => good('slack', current, shifted(301))],
    [
      'an old signature with a new stamp',
      (headers) => ({ ...good('slack', current, shifted(-301)), 'x-slack-request-timestamp': headers['x-slack-request-timestamp'] ?? '' }),
    ],
    ['a stamp that is no number', (headers) => ({ ...headers, 'x-slack-request-timestamp': 'NaN' })],
    ['no stamp', ({ 'x-slack-request-timestamp': _gone, ...rest }) => rest],
  ],
  'standard-webhooks': [
    ['a signature from five minutes and a second ago', () => good('standard-webhooks', current, shifted(-301))],
    ['a signature from the future', () => good('standard-webhooks', current, shifted(301))],
    ['another id', (headers) => ({ ...headers, 'webhook-id': 'msg_other' })],
    ['an id that hides a stamp', (headers) => ({ ...headers, 'webhook-id': 'msg.1' })],
    ['no id', ({ 'webhook-id': _gone, ...rest }) => rest],
    [
      'only a version that is not known',
      (headers) => ({ ...headers, 'webhook-signature': (headers['webhook-signature'] ?? '').replace('v1,', 'v1a,') }),
    ],
  ],
};

const deliver = async (
  platform: string,
  headers: Headers,
  given: Buffer = body,
  secrets = [current, next],
  connection = `demo-${platform}`,
) => {
  const intake = memoryIntake({ [`demo-${platform}`]: { signing: secrets } });
  const answer = await receiveWebhook({ ...intake, now: () => now })(`/hooks/${platform}/${connection}`, {
    method: 'POST',
    query: {},
    headers,
    body: given,
  });
  return { status: answer.status, letters: intake.sent.length };
};
const refused = { status: 401, letters: 0 };

describe.each(signing)('%s', (platform) => {
  it.each([...forgeries(platform), ...stale[platform]])('refuses %s', async (_name, forge, given = body) => {
    expect(await deliver(platform, forge(good(platform)), given)).toEqual(refused);
  });
  it.each([
    ['the current secret', current],
    ['the second secret', next],
  ])('accepts %s', async (_name, secret) => {
    expect(await deliver(platform, good(platform, secret))).toEqual({ status: 200, letters: 1 });
  });
  it('refuses a secret that was rotated out', async () => {
    expect(await deliver(platform, good(platform, current), body, [next])).toEqual(refused);
  });
  it('refuses everything while no secret is set', async () => {
    expect(await deliver(platform, good(platform, ''), body, [])).toEqual(refused);
  });
  it('refuses a connection that nobody knows', async () => {
    expect(await deliver(platform, good(platform), body, [current], 'demo-nobody')).toEqual(refused);
  });
});

describe('telegram', () => {
  const token = (value: string) => ({ 'x-telegram-bot-api-secret-token': value });
  it.each([
    ['no token', {}],
    ['an empty token', token('')],
    ['another token', token(rotatedOut)],
    ['a token without its end', token(current.slice(0, -1))],
    ['a token with more at its end', token(`${current}0`)],
    ['a token in capitals', token(current.toUpperCase())],
    ['two tokens joined', token(`${current},${current}`)],
    ['a token after a blank', token(` ${current}`)],
    ['the digest of the token', token(createHmac('sha256', current).update(body).digest('hex'))],
  ])('refuses %s', async (_name, headers) => {
    expect(await deliver('telegram', headers)).toEqual(refused);
  });
  it.each([current, next])('accepts each active token', async (secret) => {
    expect(await deliver('telegram', token(secret))).toEqual({ status: 200, letters: 1 });
  });
});
