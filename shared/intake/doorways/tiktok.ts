import type { Doorway } from '../platform.ts';
import { hmacSha256, sameDigest } from '../signatures.ts';
import { isRecent } from './signed-time.ts';

/**
 * TikTok leaves the window to us and tries again for 72 hours, and nothing says that each try is stamped anew: no try may come
 * too late, and what is played again is known by its parts.
 */
const windowSeconds = 73 * 3600;

/** Facts: developers.tiktok.com/doc/webhooks-verification; the key is the client secret. */
export const tiktokDoorway: Doorway = {
  keptHeaders: [],
  verify: ({ headers, body }, secret, now) => {
    const [, stamp = '', given = ''] = /^t=(\d{1,12}),s=([0-9a-f]{64})$/.exec(headers['tiktok-signature'] ?? '') ?? [];
    return isRecent(stamp, now, windowSeconds) && sameDigest(hmacSha256(secret, [`${stamp}.`, body]), given, 'hex');
  },
};
