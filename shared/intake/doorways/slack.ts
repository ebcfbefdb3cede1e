import type { Doorway } from '../platform.ts';
import { hmacSha256, sameDigest } from '../signatures.ts';
import { jsonFields, textOf } from './json-fields.ts';
import { isRecent } from './signed-time.ts';

/** Facts: docs.slack.dev/authentication/verifying-requests-from-slack; the window of five minutes is theirs. */
export const slackDoorway: Doorway = {
  keptHeaders: [],
  verify: ({ headers, body }, secret, now) => {
    const stamp = headers['x-slack-request-timestamp'] ?? '';
    const given = headers['x-slack-signature'] ?? '';
    if (!isRecent(stamp, now)) return false;
    return given.startsWith('v0=') && sameDigest(hmacSha256(secret, [`v0:${stamp}:`, body]), given.slice(3), 'hex');
  },
  answer: ({ body }) => {
    if (body.length > 4096) return null;
    const asked = jsonFields(body);
    const challenge = textOf(asked, 'challenge');
    if (asked.get('type') !== 'url_verification' || challenge === '' || challenge.length > 512) return null;
    return { status: 200, contentType: 'text/plain', body: challenge };
  },
};
