import type { Doorway } from '../platform.ts';
import { hmacSha256, sameDigest } from '../signatures.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * LinkedIn asks for the HMAC of a UUID, with the key that signs deliveries; a delivery is signed behind a mark that no UUID has.
 * Its page does not say whether the mark stands in the header, too: both are taken.
 * Facts: learn.microsoft.com/linkedin/shared/api-guide/webhook-validation; the client secret is the key of both.
 */
export const linkedinDoorway: Doorway = {
  keptHeaders: [],
  handshake: ({ method, query }, { signing: [secret] }) => {
    const challengeCode = query['challengeCode'] ?? '';
    if (method !== 'GET' || secret === undefined || !uuid.test(challengeCode)) return null;
    const challengeResponse = hmacSha256(secret, [challengeCode]).toString('hex');
    return { status: 200, contentType: 'application/json', body: JSON.stringify({ challengeCode, challengeResponse }) };
  },
  verify: ({ headers, body }, secret) => {
    const given = (headers['x-li-signature'] ?? '').replace(/^hmacsha256=/, '');
    return sameDigest(hmacSha256(secret, ['hmacsha256=', body]), given, 'hex');
  },
};
