import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { withinLimit } from '../../shared/aws/form-limit.ts';
import { heldVotes } from '../../shared/aws/held-votes.ts';
import { letterQueue } from '../../shared/aws/letter-queue.ts';
import { linkSecret } from '../../shared/aws/link-secret.ts';
import { mailLimit } from '../../shared/aws/mail-limit.ts';
import { acknowledgeNotice, unsubscribePerson } from '../../shared/aws/press-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { smallSigner } from '../../shared/aws/small-signer.ts';
import { subscriptionShelf } from '../../shared/aws/subscription-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { castVote } from '../../shared/aws/vote-shelf.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { acknowledge } from '../../shared/staff/acknowledge.ts';
import { receiveForm } from './receive-form.ts';

/** Called by people through the HTTP API: forms, votes, signed links. */
// once per container
const env = readEnv('receive-form');
const table = openTable();
const conversations = conversationShelf(table, env.TABLE_NAME);
const settings = settingsShelf(table, env.TABLE_NAME);
const receive = receiveForm({
  letters: letterQueue(smallSigner(), env.LETTERS_URL),
  settings,
  withinLimit: withinLimit(table, env.TABLE_NAME),
  castVote: castVote(table, env.TABLE_NAME),
  heldVotes: heldVotes(table, env.TABLE_NAME),
  subscriptions: subscriptionShelf(table, env.TABLE_NAME),
  mailLimit: mailLimit(table, env.TABLE_NAME),
  acknowledge: acknowledge({
    mark: acknowledgeNotice(table, env.TABLE_NAME),
    record: recordActs({ shelf: conversations, settings, now: systemClock }),
  }),
  unsubscribe: unsubscribePerson(table, env.TABLE_NAME),
  secret: linkSecret(table, env.TABLE_NAME),
  now: systemClock,
});
const cookiesOf = (cookies: readonly string[] = []) =>
  Object.fromEntries(cookies.map((cookie) => [cookie.slice(0, cookie.indexOf('=')).trim(), cookie.slice(cookie.indexOf('=') + 1).trim()]));

// once per request
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const { status, headers, cookies, body } = await receive({
    method: event.requestContext.http.method,
    path: event.rawPath,
    headers: Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value ?? ''])),
    cookies: cookiesOf(event.cookies),
    address: event.requestContext.http.sourceIp,
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
  });
  return { statusCode: status, headers: { 'cache-control': 'no-store', ...headers }, cookies: [...cookies], body };
};
