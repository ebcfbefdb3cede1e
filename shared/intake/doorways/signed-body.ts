import type { Delivery, Doorway } from '../platform.ts';
import { type hmacSha1, hmacSha256, sameDigest } from '../signatures.ts';

/** Where a platform writes its signature, after which mark, in which encoding. */
export interface Signed {
  readonly header: string;
  readonly mark?: string;
  readonly encoding: 'hex' | 'base64';
  readonly digest?: typeof hmacSha1;
}

/** Checks an HMAC over the body alone, with the secret's text as key. */
export const signedBody =
  ({ header, mark = '', encoding, digest = hmacSha256 }: Signed) =>
  ({ headers, body }: Pick<Delivery, 'headers' | 'body'>, secret: string): boolean => {
    const given = headers[header] ?? '';
    return given.startsWith(mark) && sameDigest(digest(secret, [body]), given.slice(mark.length), encoding);
  };

/** A platform that signs the body and asks for nothing else. */
const plainly = (signed: Signed, keptHeaders: readonly string[] = []): Doorway => ({ keptHeaders, verify: signedBody(signed) });

/**
 * docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries. The name of the event stands in a header alone.
 */
export const githubDoorway = plainly({ header: 'x-hub-signature-256', mark: 'sha256=', encoding: 'hex' }, ['x-github-event']);

/** discourse/discourse, app/jobs/regular/emit_web_hook_event.rb. The name of the event stands in a header alone. */
export const discourseDoorway = plainly({ header: 'x-discourse-event-signature', mark: 'sha256=', encoding: 'hex' }, [
  'x-discourse-event',
  'x-discourse-event-type',
]);

/** The old name of the header, SHA-256 all the same: mastodon/mastodon, app/workers/webhooks/delivery_worker.rb. */
export const mastodonDoorway = plainly({ header: 'x-hub-signature', mark: 'sha256=', encoding: 'hex' });

/** developers.line.biz/en/docs/messaging-api/verify-webhook-signature */
export const lineDoorway = plainly({ header: 'x-line-signature', encoding: 'base64' });

/** developers.viber.com/docs/api/rest-bot-api/#callbacks; the secret is the account's authentication token. */
export const viberDoorway = plainly({ header: 'x-viber-content-signature', encoding: 'hex' });

/** typeform.com/developers/webhooks/secure-your-webhooks */
export const typeformDoorway = plainly({ header: 'typeform-signature', mark: 'sha256=', encoding: 'base64' });

/** tally.so/help/webhooks#signing-secret. Tally signs compact JSON, which is what it sends. */
export const tallyDoorway = plainly({ header: 'tally-signature', encoding: 'base64' });
