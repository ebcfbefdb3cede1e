import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { messengers } from '../../shared/aws/messengers.ts';
import { shortMessages } from '../../shared/aws/short-messages.ts';
import { smallSigner } from '../../shared/aws/small-signer.ts';
import type { NoticeChannel } from '../../shared/contract/settings.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { noticeAdapters } from '../../shared/staff/notices/adapters.ts';
import { now, shown } from '../shared/staff/shown.ts';
import { openWorld, type World } from './engines/open-world.ts';

/** What leaves for staff: over HTTP to an answer that the test gives, by SNS to the local one. */
let world: World;
let answer: () => Response;
const asked: Request[] = [];
const realFetch = globalThis.fetch;
const secrets = { signing: ['whsec_Y3VycmVudA=='], token: 'token-1' };
const mails: unknown[] = [];
const channel = (kind: NoticeChannel['kind'], address?: string): NoticeChannel => ({
  id: kind,
  kind,
  address,
  language: 'en',
  changes: true,
});
const bot = channel('slack', 'C0ALERTS');

beforeAll(async () => {
  world = await openWorld('memory');
  vi.stubEnv('AWS_ENDPOINT_URL_SNS', `http://127.0.0.1:${world.port}`);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'notify-staff');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubGlobal('fetch', async (input: string | Request, init?: RequestInit) => {
    const request = new Request(input, init);
    if (new URL(request.url).hostname === '127.0.0.1') return realFetch(request);
    asked.push(request);
    return answer();
  });
});
afterEach(() => {
  asked.length = 0;
});
afterAll(async () => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  await world.close();
});
const deliver = () =>
  messengers({
    mail: async (mail) => void mails.push(mail),
    sms: shortMessages(smallSigner(0)),
    secrets: { of: async () => secrets, fresh: async () => secrets },
    check: async ({ hostname }) => {
      if (hostname.endsWith('.internal')) throw new Refusal('address.not-allowed', 422, 'no');
    },
    now: () => now,
  });
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

it('sends, and gives the handle by which the message is changed', async () => {
  answer = () => json(200, { ok: true, channel: 'C0ALERTS', ts: '1700.1' });
  const sent = await deliver()(noticeAdapters.slack, 'send', shown(), bot, { thread: '1699.1' });
  expect(sent).toEqual({ handle: 'C0ALERTS:1700.1' });
  expect(await asked[0]?.json()).toMatchObject({ thread_ts: '1699.1' });
  const changed = await deliver()(noticeAdapters.slack, 'update', shown({}, { settled: 'Taken by Olha' }), bot, sent);
  expect(changed).toEqual(sent);
  expect(asked[1]?.url).toBe('https://slack.com/api/chat.update');
});

it.each([
  ['teams', 'https://prod-1.westeurope.logic.azure.com/workflows/x'],
  ['slack', 'https://hooks.slack.com/services/T/B/x'],
  ['email', 'a@b.example'],
  ['sms', '+380441234567'],
] as const)('does nothing where %s cannot change what it told', async (kind, address) => {
  for (const verb of ['update', 'resolve'] as const)
    expect(await deliver()(noticeAdapters[kind], verb, shown(), channel(kind, address), { handle: 'h' })).toEqual({ handle: 'h' });
  expect([asked.length, mails.length, world.messages.length]).toEqual([0, 0, 0]);
});

it.each([
  ['seconds', '30', 30],
  ['a date', 'Mon, 16 Nov 2026 08:01:30 GMT', 90],
  ['a date that has passed', 'Mon, 16 Nov 2026 07:00:00 GMT', 0],
  ['nonsense', 'soon', null],
])('tells how long a channel asks to wait, given %s', async (_what, after, seconds) => {
  answer = () => json(429, { ok: false, error: 'ratelimited' }, { 'retry-after': after });
  await expect(deliver()(noticeAdapters.slack, 'send', shown(), bot)).rejects.toMatchObject({
    name: 'NoticeNotTaken',
    status: 429,
    retryAfterSeconds: seconds,
  });
});

it.each([
  ['what Slack calls it', 200, { ok: false, error: 'not_in_channel' }, 'the slack notice channel answered not_in_channel'],
  ['its status', 503, {}, 'the slack notice channel answered status 503'],
])('names a refusal by %s, and nothing that people wrote', async (_what, status, body, message) => {
  answer = () => json(status, body);
  await expect(deliver()(noticeAdapters.slack, 'send', shown(), bot)).rejects.toMatchObject({ message, retryAfterSeconds: null });
});

it('reads the secret anew for a test, which often follows its correction', async () => {
  answer = () => json(200, { ok: true });
  const asks: string[] = [];
  const read = (how: string) => async () => {
    asks.push(how);
    return secrets;
  };
  const ports = { mail: async () => {}, sms: async () => {}, check: async () => {}, now: () => now };
  const send = messengers({ ...ports, secrets: { of: read('kept'), fresh: read('fresh') } });
  for (const step of ['breach', 'test'])
    await send(noticeAdapters.webhook, 'send', shown({ step }), channel('webhook', 'https://ops.example'));
  expect(asks).toEqual(['kept', 'fresh']);
});

it('says that a name leads nowhere, so that nothing was taken', async () => {
  const check = async () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }));
  const ports = {
    mail: async () => {},
    sms: async () => {},
    secrets: { of: async () => secrets, fresh: async () => secrets },
    now: () => now,
  };
  const sent = messengers({ ...ports, check })(noticeAdapters.webhook, 'send', shown(), channel('webhook', 'https://slip.example'));
  await expect(sent).rejects.toMatchObject({ name: 'NoticeNotTaken', status: null });
});

it('says that nobody took it where the connection was never made, and does not guess where it broke off', async () => {
  const broken = (code: string) => () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('connect'), { code }) });
  };
  const send = () => deliver()(noticeAdapters.webhook, 'send', shown(), channel('webhook', 'https://ops.example'));
  answer = broken('ECONNREFUSED');
  await expect(send()).rejects.toMatchObject({ name: 'NoticeNotTaken', status: null });
  answer = broken('ECONNRESET');
  await expect(send()).rejects.toMatchObject({ name: 'TypeError' });
});

it.each(['slack', 'pagerduty', 'jira', 'webhook'] as const)('refuses to send to %s without a secret', async (kind) => {
  const none = { of: async () => undefined, fresh: async () => undefined };
  const ports = { mail: async () => {}, sms: async () => {}, secrets: none, check: async () => {}, now: () => now };
  const to = kind === 'slack' ? bot : channel(kind, 'https://ops.example');
  await expect(messengers(ports)(noticeAdapters[kind], 'send', shown(), to)).rejects.toMatchObject({ code: 'notice.no-secret' });
  expect(asked).toHaveLength(0);
});

it('asks no address inside', async () => {
  await expect(deliver()(noticeAdapters.webhook, 'send', shown(), channel('webhook', 'https://db.internal'))).rejects.toMatchObject({
    code: 'address.not-allowed',
  });
  expect(asked).toHaveLength(0);
});

it('reads no more of an answer than it needs', async () => {
  answer = () => new Response('x'.repeat(5_000_000));
  await expect(deliver()(noticeAdapters.webhook, 'send', shown(), channel('webhook', 'https://ops.example'))).resolves.toEqual({
    handle: null,
  });
});

it('mails with the headers of the thread', async () => {
  await deliver()(noticeAdapters.email, 'send', shown(), channel('email', 'a@b.example'));
  expect(mails.pop()).toMatchObject({ to: 'a@b.example', headers: { References: expect.stringContaining('@heard.example>') } });
});

it('publishes a short message once', async () => {
  await deliver()(noticeAdapters.sms, 'send', shown({}, { title: 'Строк минув: Олена & <Ко>, 100%' }), channel('sms', '+380441234567'));
  expect(world.messages.splice(0)).toEqual([
    { to: '+380441234567', text: 'Строк минув: Олена & <Ко>, 100%\nhttps://heard.example/console/conversations/conv_Ab' },
  ]);
});

it('says what SNS would not take', async () => {
  await expect(deliver()(noticeAdapters.sms, 'send', shown(), channel('sms', '12'))).rejects.toMatchObject({
    name: 'NoticeNotTaken',
    status: 400,
    message: 'the sms notice channel: sns answered 400 InvalidParameter',
  });
  expect(world.messages).toHaveLength(0);
});

const publish = (form: Record<string, string>) => {
  const aws = smallSigner(0);
  const body = new URLSearchParams({ Action: 'Publish', ...form }).toString();
  return aws('sns', `${aws.endpoint('sns')}/`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });
};
it.each([
  ['a topic', { TopicArn: 'arn:aws:sns:eu-central-1:000000000000:t', Message: 'm' }, '404 NotFound'],
  ['no message', { PhoneNumber: '+380441234567' }, '400 InvalidParameter'],
  ['too long a message', { PhoneNumber: '+380441234567', Message: 'm'.repeat(1601) }, '400 InvalidParameter'],
  ['another action', { Action: 'CreateTopic', Name: 't' }, '400 InvalidAction'],
])('is refused by the local SNS: %s', async (_what, form, refusal) => {
  await expect(publish(form)).rejects.toThrow(`sns answered ${refusal}`);
});
it('is named by the local SNS as its document shows', async () => {
  expect(await publish({ PhoneNumber: '+380441234567', Message: 'm' })).toMatch(
    /^<PublishResponse xmlns="http:\/\/sns\.amazonaws\.com\/doc\/2010-03-31\/"><PublishResult><MessageId>[\w-]{36}<\/MessageId>/,
  );
});
