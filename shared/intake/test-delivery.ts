import * as z from 'zod';
import { deliverySignatures, sentBody } from '../contract/delivery-signatures.ts';
import type { Channel, Secrets } from '../contract/settings.ts';
import { type Instant, toMillis } from '../kernel/instant.ts';
import { parseJson } from './json.ts';
import type { OutgoingRequest } from './platform.ts';

/** A delivery of our own making, which says nothing to anybody: signed as the platform would sign it, it proves the whole way. */
const TestBody = z.looseObject({ heard_test: z.string().min(1).max(100), channel: z.string().min(1).max(64) });
const mostBytes = 1000;

/** The test that a verified body is, and the channel that it is of; null when somebody else made it. */
export const testIn = (body: Buffer): { readonly test: string; readonly channel: string } | null => {
  if (body.length > mostBytes || !body.includes('heard_test')) return null;
  const read = TestBody.safeParse(parseJson(body)).data;
  return read ? { test: read.heard_test, channel: read.channel } : null;
};

/** Where a platform signs nothing, the address ends in the secret. */
const keyed: readonly string[] = ['trustpilot', 'jotform'];

/**
 * A test delivery for a channel, to be posted to its webhook address `hook`; null where only the platform itself can sign (Discord
 * and Google have the private half of the key).
 */
export const testDelivery = (
  { id: channel, platform }: Pick<Channel, 'id' | 'platform'>,
  { signing: [secret = ''], clientId }: Secrets,
  hook: string,
  test: string,
  at: Instant,
): OutgoingRequest | null => {
  const scheme = deliverySignatures[platform];
  if (!scheme) return null;
  const body = sentBody(platform, secret, Buffer.from(JSON.stringify({ heard_test: test, channel })));
  // SurveyMonkey's key is the id and the secret of the app
  const key = platform === 'surveymonkey' && clientId !== undefined ? `${clientId}&${secret}` : secret;
  const headers = { 'content-type': 'application/json', ...scheme(key, body, String(Math.floor(toMillis(at) / 1000))) };
  return { url: keyed.includes(platform) ? `${hook}/${secret}` : hook, headers, body: body.toString() };
};
