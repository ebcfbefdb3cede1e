import { createHmac } from 'node:crypto';

const hmac = (secret: string | Buffer, text: string | Buffer, encoding: 'hex' | 'base64') =>
  createHmac('sha256', secret).update(text).digest(encoding);

/** Headers with which each platform signs a body, as its documents say; `now` is the sender's clock. */
export const signedHeaders = (platform: string, secret: string, body: Buffer, now: Date): Record<string, string> => {
  const seconds = String(Math.floor(now.getTime() / 1000));
  switch (platform) {
    case 'telegram':
      return { 'x-telegram-bot-api-secret-token': secret };
    case 'facebook':
      return { 'x-hub-signature-256': `sha256=${hmac(secret, body, 'hex')}` };
    case 'slack':
      return {
        'x-slack-request-timestamp': seconds,
        'x-slack-signature': `v0=${hmac(secret, Buffer.concat([Buffer.from(`v0:${seconds}:`), body]), 'hex')}`,
      };
    case 'standard-webhooks': {
      const id = `msg_${hmac(secret, body, 'hex').slice(0, 24)}`;
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
      return {
        'webhook-id': id,
        'webhook-timestamp': seconds,
        'webhook-signature': `v1,${hmac(key, Buffer.concat([Buffer.from(`${id}.${seconds}.`), body]), 'base64')}`,
      };
    }
    default:
      return { 'x-hub-signature-256': `sha256=${hmac(secret, body, 'hex')}` };
  }
};
