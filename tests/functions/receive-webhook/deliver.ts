import { receiveWebhook } from '../../../functions/receive-webhook/receive-webhook.ts';
import { heldFor, signedHeaders } from '../../../lib/local/sign-delivery.ts';
import type { Secrets } from '../../../shared/contract/settings.ts';
import type { Delivery } from '../../../shared/intake/platform.ts';
import type { GoogleTokens } from '../../../shared/intake/ports.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryIntake } from '../../fixtures/memory-intake.ts';

export const current = 'whsec_Y3VycmVudCBzZWNyZXQgb2YgdGhlIGRlbW8=';
export const next = 'whsec_bmV4dCBzZWNyZXQgb2YgdGhlIGRlbW8hIQ==';
export const rotatedOut = 'whsec_b2xkIHNlY3JldCBvZiB0aGUgZGVtbyEhISE=';
export const now = instantFrom('2026-11-16T08:00:00Z');
export const body: Buffer = Buffer.from('{"text":"Де моя станція?"}');
export const shifted = (seconds: number) => new Date(Date.parse(now) + seconds * 1000);

export type Headers = Readonly<Record<string, string>>;
/** Signed as the platform signs, with the current secret unless another is named, now unless at another time. */
export const good = (platform: string, secret = current, at = shifted(0), signed = body): Headers =>
  signedHeaders(platform, secret, signed, at);

export interface Sent {
  readonly headers?: Headers;
  readonly body?: Buffer;
  readonly secrets?: readonly string[];
  readonly held?: Secrets;
  readonly connection?: string;
  readonly key?: string;
  readonly method?: string;
  readonly query?: Delivery['query'];
  readonly google?: GoogleTokens;
}
/** What comes of a request at a platform's address: the answer, and how many letters were kept. */
export const deliver = async (platform: string, sent: Sent) => {
  const { headers = {}, secrets = [current, next], connection = `demo-${platform}`, key, method = 'POST', query = {} } = sent;
  const intake = memoryIntake({ [`demo-${platform}`]: sent.held ?? heldFor(platform, secrets) });
  const receive = receiveWebhook({ ...intake, now: () => now, ...(sent.google && { google: sent.google }) });
  const path = `/hooks/${platform}/${connection}${key === undefined ? '' : `/${key}`}`;
  const answer = await receive(path, { method, query, headers, body: sent.body ?? body });
  return { status: answer.status, letters: intake.sent.length, text: answer.body };
};
export const refused = { status: 401, letters: 0, text: 'signature.refused' };
