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
    const given = headers['webhook-signature'] ?? '';
    // a list by blanks alone: what came in two headers is joined by a comma
    if (!/^\w+,[\w+/=]+( \w+,[\w+/=]+){0,7}$/.test(given)) return false;
    return given.split(' ').some((signature) => signature.startsWith('v1,') && sameDigest(digest, signature.slice(3), 'base64'));
  },
};
