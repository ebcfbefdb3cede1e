import { createHash, createHmac, sign } from 'node:crypto';
import type { Secrets } from '../../shared/contract/settings.ts';
import { discordKey, discordPublicKey, GoogleAccount } from './sender-keys.ts';

/** Signs a body, as sent at a second, with a secret. */
type Scheme = (secret: string, body: Buffer, seconds: string) => Record<string, string>;
type Encoding = 'hex' | 'base64';

const hmac = (secret: string | Buffer, parts: ReadonlyArray<string | Buffer>, encoding: Encoding, algorithm = 'sha256') => {
  const digest = createHmac(algorithm, secret);
  for (const part of parts) digest.update(part);
  return digest.digest(encoding);
};
const bodyIn =
  (header: string, mark: string, encoding: Encoding, algorithm?: string): Scheme =>
  (secret, body) => ({ [header]: mark + hmac(secret, [body], encoding, algorithm) });

const meta = bodyIn('x-hub-signature-256', 'sha256=', 'hex');

const standardWebhooks: Scheme = (secret, body, seconds) => {
  const id = `msg_${hmac(secret, [body], 'hex').slice(0, 24)}`;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${hmac(key, [`${id}.${seconds}.`, body], 'base64')}`,
  };
};

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

const schemes: Readonly<Record<string, Scheme>> = {
  x: bodyIn('x-twitter-webhooks-signature', 'sha256=', 'base64'),
  youtube: bodyIn('x-hub-signature', 'sha1=', 'hex', 'sha1'),
  slack: (secret, body, seconds) => ({
    'x-slack-request-timestamp': seconds,
    'x-slack-signature': `v0=${hmac(secret, [`v0:${seconds}:`, body], 'hex')}`,
  }),
  discord,
  telegram: (secret) => ({ 'x-telegram-bot-api-secret-token': secret }),
  line: bodyIn('x-line-signature', '', 'base64'),
  viber: bodyIn('x-viber-content-signature', '', 'hex'),
  vk: () => ({}),
  tiktok: (secret, body, seconds) => ({ 'tiktok-signature': `t=${seconds},s=${hmac(secret, [`${seconds}.`, body], 'hex')}` }),
  linkedin: (secret, body) => ({ 'x-li-signature': hmac(secret, ['hmacsha256=', body], 'hex') }),
  mastodon: bodyIn('x-hub-signature', 'sha256=', 'hex'),
  'google-business': (secret, _body, seconds) => ({ authorization: `Bearer ${googleToken(secret, Number(seconds))}` }),
  trustpilot: () => ({}),
  jotform: () => ({}),
  discourse: bodyIn('x-discourse-event-signature', 'sha256=', 'hex'),
  'standard-webhooks': standardWebhooks,
  'google-forms': standardWebhooks,
  typeform: bodyIn('typeform-signature', 'sha256=', 'base64'),
  tally: bodyIn('tally-signature', '', 'base64'),
  surveymonkey: bodyIn('sm-signature', '', 'base64', 'sha1'),
};

/** Headers with which each platform signs a body, as its documents say; `now` is the sender's clock. */
export const signedHeaders = (platform: string, secret: string, body: Buffer, now: Date): Record<string, string> =>
  (schemes[platform] ?? meta)(secret, body, String(Math.floor(now.getTime() / 1000)));

/** A body as its platform sends it: VK's secret stands in it. */
export const sentBody = (platform: string, secret: string, body: Buffer): Buffer =>
  platform === 'vk' ? Buffer.from(body.toString('utf8').replace(/\}\s*$/, `,"secret":${JSON.stringify(secret)}}`)) : body;

/** What a connection must hold, so that it takes what is signed with these secrets. */
export const heldFor = (platform: string, secrets: readonly string[]): Secrets => {
  if (platform === 'discord') return { signing: secrets.map((secret) => discordPublicKey(seedOf(secret))) };
  if (platform !== 'google-business') return { signing: [...secrets], verifyToken: 'told to the platform' };
  const accounts = secrets.map((secret) => GoogleAccount.parse(JSON.parse(secret)));
  return { signing: accounts.map(({ client_email }) => client_email), verifyToken: accounts[0]?.audience };
};
