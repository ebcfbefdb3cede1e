import { createHmac, createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { googleAccount, googleCerts } from '../../../lib/local/sender-keys.ts';
import { googleToken } from '../../../lib/local/sign-delivery.ts';
import { googleTokens } from '../../../shared/runtime/google-tokens.ts';
import { deliver, now, refused } from './deliver.ts';

const audience = 'https://heard.example/hooks/google-business/ours';
const [account, second, stranger] = [googleAccount(audience), googleAccount(audience), googleAccount(audience)];
const [secret, other] = [JSON.stringify(account), JSON.stringify({ ...second, client_email: 'next@heard.example' })];
const seconds = Date.parse(now) / 1000;

const asked = { times: 0, status: 200 };
const reach: typeof fetch = async () => {
  asked.times += 1;
  return new Response(JSON.stringify(googleCerts([account, second])), { status: asked.status });
};
const google = googleTokens(reach);
const send = (authorization: string, more = {}) =>
  deliver('google-business', { headers: { authorization }, secrets: [secret, other], google, ...more });
const bearer = (claims: object = {}, header: object = {}, by = secret) => `Bearer ${googleToken(by, seconds, claims, header)}`;
const parts = bearer().slice(7).split('.');
const [head = '', claims = '', signature = ''] = parts;
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** A token signed by HMAC with Google's public key, which everybody knows. */
const confused = () => {
  const text = `${encoded({ alg: 'HS256', typ: 'JWT', kid: account.private_key_id })}.${claims}`;
  const pem = createPublicKey(account.private_key).export({ format: 'pem', type: 'spki' });
  return `Bearer ${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
};

// the library that verifies tokens reads the clock of the machine
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) }));
afterAll(() => void vi.useRealTimers());

describe('google-business', () => {
  it.each([
    ['no token', ''],
    ['a scheme alone', 'Bearer '],
    ['a token without a scheme', bearer().slice(7)],
    ['another scheme', bearer().replace('Bearer', 'Basic')],
    ['a scheme in small letters', bearer().replace('Bearer', 'bearer')],
    ['two blanks', bearer().replace(' ', '  ')],
    ['two tokens joined', `${bearer()},${bearer()}`],
    ['a token and more', `${bearer()} more`],
    ['a very long token', `${bearer()}${'a'.repeat(50_000)}`],
    ['a token without its signature', `Bearer ${head}.${claims}.`],
    ['two parts of a token', `Bearer ${head}.${claims}`],
    ['a signature without its end', bearer().slice(0, -4)],
    ['a signature of other claims', `Bearer ${head}.${encoded({ email: account.client_email, aud: audience })}.${signature}`],
    ['an algorithm that signs nothing', `Bearer ${encoded({ alg: 'none', typ: 'JWT', kid: account.private_key_id })}.${claims}.`],
    ['an algorithm in the header that is not the key', bearer({}, { alg: 'ES256' })],
    ['a digest with the public key as secret', confused()],
    ['a key that Google does not have', bearer({}, { kid: 'another' })],
    ['no name of a key', bearer({}, { kid: undefined })],
    ['a key of a stranger under the name of a real one', bearer({}, { kid: account.private_key_id }, JSON.stringify(stranger))],
    ['a stranger', bearer({}, {}, JSON.stringify(stranger))],
    ['another issuer', bearer({ iss: 'https://accounts.example' })],
    ['no issuer', bearer({ iss: undefined })],
    ['another audience', bearer({ aud: `${audience}/` })],
    ['no audience', bearer({ aud: undefined })],
    ['another account of Google', bearer({ email: 'somebody@elsewhere.iam.gserviceaccount.com' })],
    ['an account in capitals', bearer({ email: account.client_email.toUpperCase() })],
    ['an account that is not verified', bearer({ email_verified: false })],
    ['an account that is said to be verified, in words', bearer({ email_verified: 'true' })],
    ['no account', bearer({ email: undefined })],
    ['a list of accounts', bearer({ email: [account.client_email] })],
    ['a token that ran out', bearer({ exp: seconds - 1 })],
    ['a token that does not hold yet', bearer({ nbf: seconds + 600 })],
  ])('refuses %s', async (_name, authorization) => {
    expect(await send(authorization)).toEqual(refused);
  });
  it.each([
    ['the account that is agreed', bearer()],
    ['the second account', bearer({}, {}, other)],
  ])('accepts %s', async (_name, authorization) => {
    expect(await send(authorization)).toEqual({ status: 200, letters: 1, text: 'ok' });
  });
  it('refuses an account that was rotated out', async () => {
    expect(await send(bearer(), { secrets: [other] })).toEqual(refused);
  });
  it('refuses everything while no account or no audience is set', async () => {
    expect(await send(bearer(), { held: { signing: [], verifyToken: audience } })).toEqual(refused);
    expect(await send(bearer(), { held: { signing: [account.client_email] } })).toEqual(refused);
  });
  it('asks for the keys of Google once, however many tokens come', async () => {
    const before = asked.times;
    for (let n = 0; n < 20; n += 1) await send(bearer());
    expect(asked.times).toBe(before);
  });
  it('says neither yes nor no while the keys cannot be had, so that Google comes again', async () => {
    asked.status = 503;
    await expect(send(bearer(), { google: googleTokens(reach) })).rejects.toThrow('503');
    asked.status = 200;
  });
});
