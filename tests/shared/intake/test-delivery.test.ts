import { describe, expect, it } from 'vitest';
import { receiveWebhook } from '../../../functions/receive-webhook/receive-webhook.ts';
import { Platform, type Secrets } from '../../../shared/contract/settings.ts';
import { doorways } from '../../../shared/intake/doorways.ts';
import { testDelivery, testIn } from '../../../shared/intake/test-delivery.ts';
import { testPlaces } from '../../../shared/intake/test-places.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { testAddresses } from '../../../shared/words/connect/test-addresses.ts';
import { memoryIntake } from '../../fixtures/memory-intake.ts';

const now = instantFrom('2026-11-16T08:00:00Z');
const secret = 'whsec_c2VjcmV0IG9mIHRoZSBkZW1vIGJyYW5k';
const onlyTheyCan: readonly Platform[] = ['discord', 'google-business'];
const called = Platform.options.filter((platform) => doorways[platform]);

/** What our own doorway says to a test, and what it leaves on the queue. */
const knock = async (platform: Platform, held: Secrets, signedWith: Secrets = held) => {
  const intake = memoryIntake({ ours: held });
  const delivery = testDelivery({ id: 'ours', platform }, signedWith, `https://hooks.example/hooks/${platform}/ours`, 'test_1', now);
  if (!delivery) return null;
  const { pathname } = new URL(delivery.url);
  const request = { method: 'POST', query: {}, headers: delivery.headers, body: Buffer.from(delivery.body ?? '') };
  const { status } = await receiveWebhook({ ...intake, now: () => now })(pathname, request);
  return { status, letters: intake.sent.map(({ body = '' }) => testIn(Buffer.from(body, 'base64'))) };
};

describe('a test delivery', () => {
  it.each(called.filter((platform) => !onlyTheyCan.includes(platform)))('is verified and kept at the address of %s', async (platform) => {
    const held: Secrets = { signing: [secret], verifyToken: 'a word', ...(platform === 'surveymonkey' && { clientId: 'the-app' }) };
    expect(await knock(platform, held)).toEqual({ status: 200, letters: [{ test: 'test_1', channel: 'ours' }] });
    expect(await knock(platform, held, { ...held, signing: ['a guess'] })).toEqual({ status: 401, letters: [] });
  });
  it.each(onlyTheyCan)('cannot be made for %s, which alone has the key', async (platform) => {
    expect(await knock(platform, { signing: [secret] })).toBeNull();
  });
  it.each([
    ['another body', '{"update_id":1,"message":{}}'],
    ['words about it', '{"text":"heard_test"}'],
    ['no JSON', 'heard_test'],
    ['a long one', JSON.stringify({ heard_test: 'x', channel: 'ours', more: 'x'.repeat(1000) })],
  ])('is not what %s is', (_what, body) => expect(testIn(Buffer.from(body))).toBeNull());
});

describe('where a test message goes', () => {
  it('is told for each platform that takes one, and for no other', () =>
    expect(Object.keys(testAddresses).toSorted()).toEqual(Object.keys(testPlaces).toSorted()));
  it.each<[Platform, string, string | undefined]>([
    ['telegram', '81001', '81001'],
    ['telegram', '-1001234567890', '-1001234567890'],
    ['telegram', 'https://t.me/x', undefined],
    ['slack', 'C0RIDERS', 'C0RIDERS'],
    ['slack', '#general', undefined],
    ['discord', '1033044521375764530', '1033044521375764530'],
    ['line', `U${'0'.repeat(32)}`, `U${'0'.repeat(32)}`],
    ['line', 'olha', undefined],
    ['github', '12', 'issues/12'],
    ['github', '0', undefined],
    ['facebook', '77', undefined],
  ])('%s: %s', (platform, to, thread) => expect(testPlaces[platform]?.(to)?.thread).toBe(thread));
});
