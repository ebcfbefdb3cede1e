import * as z from 'zod';
import { secondsBetween } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { Doorway } from '../platform.ts';
import { fromSeconds } from '../shapes.ts';
import { hmacSha256, sameDigest } from '../signatures.ts';

/** Facts: docs.slack.dev/authentication/verifying-requests-from-slack. */
const windowSeconds = 300;

const Verification = z.looseObject({ type: z.literal('url_verification'), challenge: z.string().max(512) });

export const slackDoorway: Doorway = {
  keptHeaders: [],
  verify: ({ headers, body }, secret, now) => {
    const stamp = headers['x-slack-request-timestamp'] ?? '';
    const given = headers['x-slack-signature'] ?? '';
    if (!/^\d{1,12}$/.test(stamp) || Math.abs(secondsBetween(fromSeconds(stamp), now)) > windowSeconds) return false;
    return given.startsWith('v0=') && sameDigest(hmacSha256(secret, [`v0:${stamp}:`, body]), given.slice(3), 'hex');
  },
  answer: ({ body }) => {
    const asked = body.length < 4096 ? Verification.safeParse(parseJson(body)) : undefined;
    return asked?.success ? { status: 200, contentType: 'text/plain', body: asked.data.challenge } : null;
  },
};
