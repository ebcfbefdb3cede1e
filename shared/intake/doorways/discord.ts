import type { Answer, Doorway } from '../platform.ts';
import { signedByEd25519 } from '../signatures.ts';
import { jsonFields } from './json-fields.ts';
import { isRecent } from './signed-time.ts';

/**
 * Discord names no window. Its webhook events are tried again for ten minutes and nothing says that each try is stamped anew;
 * a token of an interaction lives for fifteen.
 */
const windowSeconds = 900;

const nothing: Answer = { status: 204, contentType: 'text/plain', body: '' };
const json = (body: unknown): Answer => ({ status: 200, contentType: 'application/json', body: JSON.stringify(body) });
const isEvent = (fields: ReadonlyMap<string, unknown>) => !fields.has('token');

/**
 * Interactions and webhook events, signed with the application's private key: `signing` holds its public key in hex. Wrong
 * signatures are sent on purpose, and must be answered with 401. Interactions carry a token, webhook events none.
 * Facts: discord/discord-api-docs, interactions/overview and events/webhook-events.
 */
export const discordDoorway: Doorway = {
  keptHeaders: [],
  verify: ({ headers, body }, publicKey, now) => {
    const stamp = headers['x-signature-timestamp'] ?? '';
    if (!isRecent(stamp, now, windowSeconds)) return false;
    return signedByEd25519(publicKey, Buffer.concat([Buffer.from(stamp), body]), headers['x-signature-ed25519'] ?? '');
  },
  answer: ({ body }) => {
    const fields = jsonFields(body);
    if (isEvent(fields)) return fields.get('type') === 0 ? nothing : null;
    return fields.get('type') === 1 ? json({ type: 1 }) : null;
  },
  thanks: ({ body }) => {
    const fields = jsonFields(body);
    if (isEvent(fields)) return nothing;
    // a press changes nothing that is seen; whatever else was said is told to have been heard, to its author alone
    return json(fields.get('type') === 3 ? { type: 6 } : { type: 4, data: { content: '✓', flags: 64 } });
  },
};
