import { createHash, sign } from 'node:crypto';
import { deliverySignatures, type Scheme } from '../../shared/contract/delivery-signatures.ts';
import type { Secrets } from '../../shared/contract/settings.ts';
import { discordKey, discordPublicKey, GoogleAccount } from './sender-keys.ts';

/** Discord's private key: the secret itself where it is 32 bytes in hex, else what comes of its text. */
const seedOf = (secret: string) => (/^[0-9a-f]{64}$/.test(secret) ? secret : createHash('sha256').update(secret).digest('hex'));
const discord: Scheme = (secret, body, seconds) => ({
  'x-signature-timestamp': seconds,
  'x-signature-ed25519': sign(null, Buffer.concat([Buffer.from(seconds), body]), discordKey(seedOf(secret))).toString('hex'),
});

/** A token as Google makes them, with claims and header changed at will; the secret is a service account's key file. */
export const googleToken = (secret: string, seconds: number, claims: object = {}, header: object = {}): string => {
  const { client_email: email, private_key, private_key_id: kid, audience: aud } = GoogleAccount.parse(JSON.parse(secret));
  const times = { iat: seconds, exp: seconds + 3600 };
  const payload = { iss: 'https://accounts.google.com', aud, email, email_verified: true, sub: '100', ...times, ...claims };
  const text = [{ alg: 'RS256', typ: 'JWT', kid, ...header }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), private_key).toString('base64url')}`;
};

const schemes: Readonly<Record<string, Scheme | undefined>> = {
  ...deliverySignatures,
  discord,
  'google-business': (secret, _body, seconds) => ({ authorization: `Bearer ${googleToken(secret, Number(seconds))}` }),
};

/** Headers with which each platform signs a body, as its documents say, none where nobody posts; `now` is the sender's clock. */
export const signedHeaders = (platform: string, secret: string, body: Buffer, now: Date): Record<string, string> =>
  schemes[platform]?.(secret, body, String(Math.floor(now.getTime() / 1000))) ?? {};

/** What a connection must hold, so that it takes what is signed with these secrets. */
export const heldFor = (platform: string, secrets: readonly string[]): Secrets => {
  if (platform === 'discord') return { signing: secrets.map((secret) => discordPublicKey(seedOf(secret))) };
  if (platform !== 'google-business') return { signing: [...secrets], verifyToken: 'told to the platform' };
  const accounts = secrets.map((secret) => GoogleAccount.parse(JSON.parse(secret)));
  return { signing: accounts.map(({ client_email }) => client_email), verifyToken: accounts[0]?.audience };
};
