import type { Doorway } from '../platform.ts';
import { sameText } from '../signatures.ts';

/**
 * A push subscription of Pub/Sub, which signs no body: it shows a token of Google's, meant for the audience that the subscription
 * names (`verifyToken`), as the service account that pushes. Any account of Google's can have a token for any audience, so that
 * the address (`signing`) is what counts. Facts: cloud.google.com/pubsub/docs/authenticate-push-subscriptions.
 */
export const googleBusinessDoorway: Doorway = {
  keptHeaders: [],
  verify: async ({ headers }, account, _now, { verifyToken }, google) => {
    const [, token] = /^Bearer ([\w.-]{1,4096})$/.exec(headers['authorization'] ?? '') ?? [];
    if (token === undefined || !verifyToken) return false;
    const email = await google.emailOf(token, verifyToken);
    return email !== null && sameText(email, account);
  },
};
