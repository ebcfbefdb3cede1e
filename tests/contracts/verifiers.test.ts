import { validateSignature } from '@line/bot-sdk';
import { sign, verify } from '@octokit/webhooks-methods';
import { verifyKey } from 'discord-interactions';
import { Bot, webhookCallback } from 'grammy';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { heldFor } from '../../lib/local/sign-delivery.ts';
import { body, current, deliver, good, type Headers, now, rotatedOut, shifted } from '../functions/receive-webhook/deliver.ts';
import { forgeries, type Signing, stale } from '../functions/receive-webhook/forgeries.ts';

/** Whether a platform's own library takes a delivery. Libraries throw where something is missing. */
type Verifier = (headers: Headers, body: Buffer) => boolean | Promise<boolean>;

const [publicKey = ''] = heldFor('discord', [current]).signing;
const webhook = new Webhook(current);
const verifiers: ReadonlyArray<readonly [platform: Signing, library: string, verifier: Verifier]> = [
  ['line', '@line/bot-sdk', (headers, given) => validateSignature(given, current, headers['x-line-signature'] ?? '')],
  [
    'discord',
    'discord-interactions',
    (headers, given) => verifyKey(given, headers['x-signature-ed25519'] ?? '', headers['x-signature-timestamp'] ?? '', publicKey),
  ],
  ['github', '@octokit/webhooks-methods', (headers, given) => verify(current, given.toString(), headers['x-hub-signature-256'] ?? '')],
  ['standard-webhooks', 'standardwebhooks', (headers, given) => Boolean(webhook.verify(given, headers))],
];

// the libraries read the clock of the machine
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) }));
afterAll(() => void vi.useRealTimers());

const taken = async (verifier: Verifier, headers: Headers, given: Buffer): Promise<boolean> => {
  try {
    return await verifier(headers, given);
  } catch {
    return false;
  }
};
const heard = async (platform: string, headers: Headers, given: Buffer) =>
  (await deliver(platform, { headers, body: given, secrets: [current] })).letters === 1;

describe.each(verifiers)('%s by %s', (platform, _library, verifier) => {
  it('is taken by both when it is signed', async () => {
    expect([await taken(verifier, good(platform), body), await heard(platform, good(platform), body)]).toEqual([true, true]);
  });
  it.each([...forgeries(platform), ...stale(platform)])('is no more lenient here than there: %s', async (_name, forge, given = body) => {
    const headers = forge(good(platform));
    // what the library refuses, we refuse; we may refuse more, as a digest in capitals
    expect((await heard(platform, headers, given)) && !(await taken(verifier, headers, given))).toBe(false);
  });
  it('is refused by both with the secret of somebody else', async () => {
    const headers = good(platform, rotatedOut);
    expect([await taken(verifier, headers, body), await heard(platform, headers, body)]).toEqual([false, false]);
  });
});

describe('what a library signs', () => {
  it('is taken from @octokit/webhooks-methods', async () => {
    const headers = { 'x-hub-signature-256': await sign(current, body.toString()), 'x-github-event': 'issue_comment' };
    expect(await heard('github', headers, body)).toBe(true);
  });
  it('is taken from standardwebhooks, under the same headers', async () => {
    const stamp = shifted(-60);
    const headers = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(stamp.getTime() / 1000),
      'webhook-signature': webhook.sign('msg_1', stamp, body),
    };
    expect(await heard('standard-webhooks', headers, body)).toBe(true);
    expect(await heard('google-forms', headers, body)).toBe(true);
  });
});

describe('telegram by grammy', () => {
  const bot = new Bot('1000000001:a-token', {
    botInfo: {
      id: 1_000_000_001,
      is_bot: true,
      first_name: 'Heard',
      username: 'heard_bot',
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    },
  });
  const callback = webhookCallback(bot, 'std/http', { secretToken: current });
  const update = '{"update_id":1}';
  it.each([
    ['the secret', { 'x-telegram-bot-api-secret-token': current }],
    ['another secret', { 'x-telegram-bot-api-secret-token': rotatedOut }],
    ['a part of the secret', { 'x-telegram-bot-api-secret-token': current.slice(0, -1) }],
    ['the secret in capitals', { 'x-telegram-bot-api-secret-token': current.toUpperCase() }],
    ['no secret', {}],
  ])('is answered with the same status for %s', async (_name, headers: Headers) => {
    const theirs = await callback(new Request('https://heard.example/', { method: 'POST', headers, body: update }));
    const ours = await deliver('telegram', { headers, body: Buffer.from(update), secrets: [current] });
    expect(ours.status).toBe(theirs.status);
  });
});
