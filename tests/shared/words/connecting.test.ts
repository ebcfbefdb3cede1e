import { describe, expect, it } from 'vitest';
import { NewChannel, NewSecrets } from '../../../shared/contract/channel-api.ts';
import { Platform, type Secrets } from '../../../shared/contract/settings.ts';
import { doorways } from '../../../shared/intake/doorways.ts';
import { platforms } from '../../../shared/intake/platforms.ts';
import { addressFor, connecting, madeSecret, missingOf, withCopies } from '../../../shared/words/connect/connecting.ts';

const connectable = Platform.exclude(['form']).options;
const namesOf = (platform: (typeof connectable)[number]) => connecting[platform].needs.map(({ name }) => name);
const bytes = (size: number) => Uint8Array.from({ length: size }, (_byte, index) => 255 - index);

describe.each(connectable)('%s', (platform) => {
  const { needs, address } = connecting[platform];
  const names = namesOf(platform);
  it('asks for each thing once, by names that the API takes', () => {
    expect(new Set(names).size).toBe(names.length);
    const known = [...Object.keys(NewSecrets.shape), ...Object.keys(NewChannel.shape)];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });
  it('is asked for what signs, where we are called', () => {
    if (doorways[platform]) expect(address).not.toBeNull();
    if (address) expect(names).toContain('signing');
  });
  it('is asked for a token or for what brings one, where its adapter speaks to it', () => {
    const { replying, fetching, upkeep } = platforms[platform] ?? {};
    if (replying || fetching || upkeep) expect(names.some((name) => ['token', 'refreshToken', 'clientSecret'].includes(name))).toBe(true);
  });
  it('says in both languages what it is and where, and copies what there is', () => {
    for (const { label, where, from } of needs) {
      for (const words of [label.en, label.uk, where.en, where.uk]) expect(words.trim()).not.toBe('');
      if (typeof from === 'object') expect(names).toContain(from.copy);
    }
  });
});

it('makes secrets that fit where they are typed in', () => {
  const made = madeSecret('telegram', 'signing', bytes(24));
  // core.telegram.org/bots/api#setwebhook: 1-256 characters of these
  expect(made).toMatch(/^[A-Za-z0-9_-]{32}$/);
  expect(madeSecret('standard-webhooks', 'signing', bytes(24))).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
  expect(madeSecret('google-business', 'verifyToken', bytes(24))).toBe(made);
});

it.each([
  ['viber', { token: 'one' }, { token: 'one', signing: 'one' }],
  ['bluesky', { account: 'did:plc:us' }, { account: 'did:plc:us', clientId: 'did:plc:us' }],
  ['viber', { token: 'one', signing: 'other' }, { token: 'one', signing: 'other' }],
  ['telegram', { token: 'one' }, { token: 'one' }],
] as const)('fills in for %s what is the same: %j', (platform, given, whole) => {
  expect(withCopies(platform, given)).toEqual(whole);
});

it('names what is missing, but neither what it makes nor what may be left out', () => {
  expect(missingOf('slack', { token: 'xoxb' }).map(({ name }) => name)).toEqual(['signing']);
  expect(missingOf('telegram', { token: 'one' })).toEqual([]);
});

it('ends the address in the secret only where nothing is signed', () => {
  const secrets: Pick<Secrets, 'signing'> = { signing: ['key'] };
  expect(addressFor('jotform', 'https://h/hooks/jotform/ours', secrets.signing[0])).toBe('https://h/hooks/jotform/ours/key');
  expect(addressFor('tally', 'https://h/hooks/tally/ours', secrets.signing[0])).toBe('https://h/hooks/tally/ours');
});
