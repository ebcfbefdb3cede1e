import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { letterBodies } from '../../shared/aws/letter-bodies.ts';
import { letterQueue } from '../../shared/aws/letter-queue.ts';
import { secretShelf } from '../../shared/aws/secret-shelf.ts';
import { smallSigner } from '../../shared/aws/small-signer.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { receiveWebhook } from './receive-webhook.ts';

/** Called by platforms through the function URL. Written without SDK clients: a cold start answers within their windows. */
// once per container
const env = readEnv('receive-webhook');
const aws = smallSigner();
const receive = receiveWebhook({
  letters: letterQueue(aws, env.LETTERS_URL),
  bodies: letterBodies(aws, env.BUCKET_NAME),
  secrets: secretShelf(aws, env.SECRETS_PATH),
  now: systemClock,
});

// once per delivery
export const handler = async (event: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> => {
  const headers = Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value ?? '']));
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  const query = Object.fromEntries(new URLSearchParams(event.rawQueryString));
  const {
    status,
    contentType,
    body: text,
  } = await receive(event.rawPath, { method: event.requestContext.http.method, query, headers, body });
  return { statusCode: status, headers: { 'content-type': contentType }, body: text };
};
