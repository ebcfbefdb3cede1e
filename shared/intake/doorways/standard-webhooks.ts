import type { Doorway } from '../platform.ts';
import { hmacSha256, sameDigest } from '../signatures.ts';
import { isRecent } from './signed-time.ts';

/**
 * The key is base64, with or without the prefix; the header may hold several signatures, any of them will do.
 * Facts: standardwebhooks.com; the window of five minutes is theirs. Google Forms comes the same way, by a script of ours.
 */
export const standardWebhooksDoorway: Doorway = {
  keptHeaders: ['webhook-id'],
  verify: ({ headers, body }, secret, now) => {
    const id = headers['webhook-id'] ?? '';
    const stamp = headers['webhook-timestamp'] ?? '';
    // parts are joined by full stops, so an id may hold none
    if (!/^[^.]{1,256}$/.test(id) || !isRecent(stamp, now)) return false;
    const digest = hmacSha256(secret.replace(/^whsec_/, ''), [`${id}.${stamp}.`, body], 'base64');
    const given = (headers['webhook-signature'] ?? '').split(' ').slice(0, 8);
    return given.some((signature) => signature.startsWith('v1,') && sameDigest(digest, signature.slice(3), 'base64'));
  },
};
