import type { Doorway } from '../platform.ts';
import { hmacSha256 } from '../signatures.ts';
import { signedBody } from './signed-body.ts';

const signed = signedBody({ header: 'x-twitter-webhooks-signature', mark: 'sha256=', encoding: 'base64' });

/**
 * X asks for the HMAC of a token of its choice, with the key that signs deliveries. Only what looks like its tokens is answered,
 * and no delivery that could be such a token is taken, so that nobody can have a body signed here.
 * Facts: docs.x.com/x-api/webhooks/quickstart; the consumer secret is the key of both.
 */
export const xDoorway: Doorway = {
  keptHeaders: [],
  handshake: ({ method, query }, { signing: [secret] }) => {
    const token = query['crc_token'] ?? '';
    if (method !== 'GET' || secret === undefined || !/^[A-Za-z0-9+/=_-]{16,128}$/.test(token)) return null;
    const response = `sha256=${hmacSha256(secret, [token]).toString('base64')}`;
    return { status: 200, contentType: 'application/json', body: JSON.stringify({ response_token: response }) };
  },
  verify: (delivery, secret) => delivery.body.at(0) === 0x7b && signed(delivery, secret),
};
