import type { Doorway } from '../platform.ts';
import { hmacSha1 } from '../signatures.ts';
import { signedBody } from './signed-body.ts';

const signed = signedBody({ header: 'sm-signature', encoding: 'base64', digest: hmacSha1 });

/**
 * The key is the app's client id and secret, joined by an ampersand: `signing` holds the secret where `clientId` is set, else
 * the whole key. A subscription is made only when a HEAD request to the address was answered with 200.
 * Facts: api.surveymonkey.com/v3/docs, "Webhook callbacks".
 */
export const surveymonkeyDoorway: Doorway = {
  keptHeaders: [],
  handshake: ({ method }) => (method === 'HEAD' ? { status: 200, contentType: 'text/plain', body: '' } : null),
  verify: (delivery, secret, _now, { clientId }) => signed(delivery, clientId === undefined ? secret : `${clientId}&${secret}`),
};
