import type { Secrets } from '../../contract/settings.ts';
import type { Answer, Delivery, Doorway } from '../platform.ts';
import { hmacSha1, sameText } from '../signatures.ts';
import { signedBody } from './signed-body.ts';

const topic = /^https:\/\/www\.youtube\.com\/(xml\/)?feeds\/videos\.xml\?channel_id=[\w-]{1,64}$/;

/** The hub asks whether we meant it. A leave-taking is refused: it can only be somebody else's, we let subscriptions run out. */
const intent = (query: Delivery['query'], { verifyToken }: Secrets): Answer => {
  const known = verifyToken !== undefined && sameText(query['hub.verify_token'] ?? '', verifyToken);
  const challenge = query['hub.challenge'] ?? '';
  const meant = query['hub.mode'] === 'subscribe' && topic.test(query['hub.topic'] ?? '');
  if (!known || !meant || !/^[\w.~+/=-]{1,256}$/.test(challenge)) return { status: 403, contentType: 'text/plain', body: 'not asked for' };
  return { status: 200, contentType: 'text/plain', body: challenge };
};

/**
 * WebSub by Google's hub, which sends back the `hub.verify_token` of a subscription beside what the standard has.
 * Facts: w3.org/TR/websub, pubsubhubbub.appspot.com/subscribe, developers.google.com/youtube/v3/guides/push_notifications.
 */
export const youtubeDoorway: Doorway = {
  keptHeaders: [],
  handshake: ({ method, query }, secrets) => (method === 'GET' ? intent(query, secrets) : null),
  verify: signedBody({ header: 'x-hub-signature', mark: 'sha1=', encoding: 'hex', digest: hmacSha1 }),
};
