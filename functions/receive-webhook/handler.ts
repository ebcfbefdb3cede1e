import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { letterBodies } from '../../shared/aws/letter-bodies.ts';
import { letterQueue } from '../../shared/aws/letter-queue.ts';
import { secretShelf } from '../../shared/aws/secret-shelf.ts';
import { smallSigner } from '../../shared/aws/small-signer.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { googleTokens } from '../../shared/runtime/google-tokens.ts';
import { largestBody, receiveWebhook } from './receive-webhook.ts';

/** Called by platforms through the function URL. Written without SDK clients: a cold start answers within their windows. */
// once per container
const env = readEnv('receive-webhook');
const aws = smallSigner();
const receive = receiveWebhook({
  letters: letterQueue(aws, env.LETTERS_URL),
  bodies: letterBodies(aws, env.BUCKET_NAME),
  secrets: secretShelf(aws, env.SECRETS_PATH),
  google: googleTokens(fetch),
  now: systemClock,
});

/** Values that came once: a name that came twice is taken for absent, because two readers may read it in two ways. */
const singles = (raw: string): Record<string, string> => {
  const all = new URLSearchParams(raw);
  return Object.fromEntries([...all].filter(([name]) => all.getAll(name).length === 1));
};

// once per delivery
export const handler = async (event: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> => {
  const text = event.body ?? '';
  if (text.length > (largestBody * 4) / 3 + 4) return { statusCode: 413, body: 'body.too-large' };
  const headers = Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value ?? '']));
  const body = Buffer.from(text, event.isBase64Encoded ? 'base64' : 'utf8');
  const delivery = { method: event.requestContext.http.method, query: singles(event.rawQueryString), headers, body };
  const answer = await receive(event.rawPath, delivery);
  return { statusCode: answer.status, headers: { 'content-type': answer.contentType }, body: answer.body };
};
