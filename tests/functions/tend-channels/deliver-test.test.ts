import { describe, expect, it } from 'vitest';
import type { ChannelState } from '../../../shared/contract/channel-state.ts';
import { PlatformRefusal } from '../../../shared/intake/asking.ts';
import type { Ask, OutgoingRequest } from '../../../shared/intake/platform.ts';
import { testIn } from '../../../shared/intake/test-delivery.ts';
import { start, tended } from './tended.ts';

const channel = 'toots';
const check = { do: 'check', channel } as const;
const secrets = { token: 'a token', signing: ['a secret'] };
const answered =
  (status: number): Ask =>
  async () => ({ status, headers: {}, body: '' });

/** A channel with a webhook, whose deliveries are recorded by `record`, if at all. */
const webhook = (deliver: Ask, known: { token: string; signing: string[] } = secrets) => tended({}, known, { deliver, way: 'webhook' });
const found = async ({ state }: ReturnType<typeof tended>, what: string) => (await state()).checks.find((one) => one.what === what);

describe('the test delivery of a check', () => {
  it('is posted to the webhook address, signed, and good once it was recorded', async () => {
    const posted: OutgoingRequest[] = [];
    const one: ReturnType<typeof tended> = webhook(async (request) => {
      posted.push(request);
      const seen = testIn(Buffer.from(request.body ?? ''));
      if (seen) await one.channels.change(seen.channel, { arrived: { test: seen.test, at: start } });
      return { status: 200, headers: {}, body: 'ok' };
    });
    await one.tend(check);
    expect(posted).toMatchObject([
      { url: 'https://hooks.example/hooks/mastodon/ours', headers: { 'x-hub-signature': expect.stringMatching(/^sha256=[0-9a-f]{64}$/) } },
    ]);
    expect(await found(one, 'delivered')).toEqual({ what: 'delivered', state: 'good', code: null, at: start });
    expect(await one.state()).toMatchObject({ heardAt: null });
  });
  it.each<[string, Ask, string]>([
    ['nobody answers', async () => Promise.reject(new PlatformRefusal(0)), 'test.no-answer'],
    ['the signature is not known', answered(401), 'test.not-verified'],
    ['our own storage fails', answered(502), 'test.not-taken'],
    ['it is taken and never recorded', answered(200), 'test.not-recorded'],
  ])('is bad when %s', async (_what, deliver, code) => {
    const one = webhook(deliver);
    await one.tend(check);
    expect(await found(one, 'delivered')).toEqual({ what: 'delivered', state: 'bad', code });
  });
  it('is not taken for arrived because the one before was', async () => {
    const one = webhook(answered(200));
    await one.channels.change(channel, { arrived: { test: 'test_before', at: start } });
    await one.tend(check);
    expect(await found(one, 'delivered')).toMatchObject({ code: 'test.not-recorded' });
  });
  it('says what is missing to sign it', async () => {
    const one = webhook(answered(200), { token: 'a token', signing: [] });
    await one.tend(check);
    expect(await found(one, 'delivered')).toMatchObject({ state: 'bad', code: 'secrets.no-signing' });
  });
  it.each([
    ['good', async () => ({ bodies: [], cursor: '', more: false }), 'good', null],
    ['refused', async () => Promise.reject(new PlatformRefusal(403)), 'bad', 'platform.403'],
  ] as const)('is one asking where nobody calls us, when it is %s', async (_what, poll, state, code) => {
    const one = tended({ fetching: { everyMinutes: 5, poll } });
    await one.tend(check);
    expect(await found(one, 'delivered')).toMatchObject({ state, code });
  });
});

describe('what a check says of sending', () => {
  const message = { id: 'test_1', to: '5', by: 'olha', at: start } as const;
  it.each<[string, Partial<ChannelState>, object]>([
    ['nothing was sent', {}, { state: 'unknown', code: 'send.needs-something-real' }],
    ['something was taken', { sentAt: start }, { state: 'good', code: null, at: start }],
    ['the test failed', { testMessage: { ...message, state: 'failed', problem: 'platform.403' } }, { state: 'bad', code: 'platform.403' }],
    [
      'something was taken after the test that failed',
      { sentAt: start, testMessage: { ...message, state: 'failed', problem: 'platform.403' } },
      { state: 'good', at: start },
    ],
  ])('when %s', async (_what, state, expected) => {
    const one = tended({});
    await one.channels.change(channel, state);
    await one.tend(check);
    expect(await found(one, 'sent')).toMatchObject(expected);
  });
  it.each([
    [true, { state: 'good', code: 'send.may-write' }],
    [false, { state: 'bad', code: 'send.may-not-write' }],
  ])('when the platform says of writing: %s', async (mayWrite, expected) => {
    const one = tended({ upkeep: { who: async () => ({ account: 'us@example.social', name: 'Us', mayWrite }) } });
    await one.tend(check);
    expect(await found(one, 'sent')).toMatchObject(expected);
  });
  it('when nothing may be sent there yet', async () => {
    const one = tended({}, secrets, { readOnly: true });
    await one.tend(check);
    expect(await found(one, 'sent')).toMatchObject({ state: 'unknown', code: 'send.read-only' });
  });
});
