import { createHmac } from 'node:crypto';
import type { Platform } from './platforms.ts';

/** Headers with which a platform signs a body, as sent at a second since 1970, with the secret that both sides hold. */
export type Scheme = (secret: string, body: Buffer, seconds: string) => Record<string, string>;
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

/**
 * How platforms sign what they deliver, where it takes no more than a secret that we hold, too. Discord and Google sign with keys
 * that only they have. Each is checked by its doorway under `shared/intake/doorways`, where its source stands.
 */
export const deliverySignatures: Readonly<Partial<Record<Platform, Scheme>>> = {
  facebook: meta,
  messenger: meta,
  instagram: meta,
  whatsapp: meta,
  threads: meta,
  github: meta,
  x: bodyIn('x-twitter-webhooks-signature', 'sha256=', 'base64'),
  youtube: bodyIn('x-hub-signature', 'sha1=', 'hex', 'sha1'),
  slack: (secret, body, seconds) => ({
    'x-slack-request-timestamp': seconds,
    'x-slack-signature': `v0=${hmac(secret, [`v0:${seconds}:`, body], 'hex')}`,
  }),
  telegram: (secret) => ({ 'x-telegram-bot-api-secret-token': secret }),
  line: bodyIn('x-line-signature', '', 'base64'),
  viber: bodyIn('x-viber-content-signature', '', 'hex'),
  vk: () => ({}),
  tiktok: (secret, body, seconds) => ({ 'tiktok-signature': `t=${seconds},s=${hmac(secret, [`${seconds}.`, body], 'hex')}` }),
  linkedin: (secret, body) => ({ 'x-li-signature': hmac(secret, ['hmacsha256=', body], 'hex') }),
  mastodon: bodyIn('x-hub-signature', 'sha256=', 'hex'),
  trustpilot: () => ({}),
  jotform: () => ({}),
  discourse: bodyIn('x-discourse-event-signature', 'sha256=', 'hex'),
  'standard-webhooks': standardWebhooks,
  'google-forms': standardWebhooks,
  typeform: bodyIn('typeform-signature', 'sha256=', 'base64'),
  tally: bodyIn('tally-signature', '', 'base64'),
  surveymonkey: bodyIn('sm-signature', '', 'base64', 'sha1'),
};

/** A body as its platform sends it: VK's secret stands in it. */
export const sentBody = (platform: string, secret: string, body: Buffer): Buffer =>
  platform === 'vk' ? Buffer.from(body.toString('utf8').replace(/\}\s*$/, `,"secret":${JSON.stringify(secret)}}`)) : body;
