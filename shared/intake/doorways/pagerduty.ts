import type { Doorway } from '../platform.ts';
import { hmacSha256, sameDigest } from '../signatures.ts';

/**
 * PagerDuty's V3 webhooks: `v1=` and the hex of HMAC-SHA256 over the raw body, several joined by commas while a secret rotates.
 * Facts: developer.pagerduty.com/docs/verifying-signatures. No time is signed; a repeated press changes nothing.
 */
export const pagerdutyDoorway: Doorway = {
  keptHeaders: [],
  verify: ({ headers, body }, secret) => {
    const digest = hmacSha256(secret, [body]);
    const given = (headers['x-pagerduty-signature'] ?? '').split(',').slice(0, 4);
    return given.some((one) => one.startsWith('v1=') && sameDigest(digest, one.slice(3), 'hex'));
  },
};
