import type { Secrets } from '../../contract/settings.ts';
import type { Answer, Delivery, Doorway } from '../platform.ts';
import { sameText } from '../signatures.ts';
import { signedBody } from './signed-body.ts';

const challenge = (query: Delivery['query'], secrets: Secrets): Answer => {
  const known = secrets.verifyToken !== undefined && sameText(query['hub.verify_token'] ?? '', secrets.verifyToken);
  const text = query['hub.challenge'] ?? '';
  // only what Meta sends: digits, so that nobody can make this address print text of their choice
  if (query['hub.mode'] !== 'subscribe' || !known || !/^\d{1,32}$/.test(text))
    return { status: 403, contentType: 'text/plain', body: 'verify token does not match' };
  return { status: 200, contentType: 'text/plain', body: text };
};

/**
 * All of Meta knocks alike: Pages, Messenger, Instagram, WhatsApp and Threads. Nothing signed says when, so a delivery that
 * comes again is known by its parts. Facts: developers.facebook.com/docs/graph-api/webhooks/getting-started.
 */
export const metaDoorway: Doorway = {
  keptHeaders: [],
  handshake: ({ method, query }, secrets) => (method === 'GET' ? challenge(query, secrets) : null),
  verify: signedBody({ header: 'x-hub-signature-256', mark: 'sha256=', encoding: 'hex' }),
};
