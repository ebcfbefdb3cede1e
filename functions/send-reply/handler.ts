import middy from '@middy/core';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { guardedFetch } from '../../shared/aws/guarded-fetch.ts';
import { replyShelf } from '../../shared/aws/reply-shelf.ts';
import { secretShelf } from '../../shared/aws/secret-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { smallSigner } from '../../shared/aws/small-signer.ts';
import { openTable } from '../../shared/aws/table.ts';
import { sendTries } from '../../shared/contract/platform-limits.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { postReply } from '../../shared/intake/post-reply.ts';
import { settleEach } from '../../shared/runtime/batch.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { sendReply } from './send-reply.ts';

/** Woken by `conversation.reply-requested` through its queue. */
// once per container
const env = readEnv('send-reply');
const table = openTable();
const shelf = conversationShelf(table, env.TABLE_NAME);
const settings = settingsShelf(table, env.TABLE_NAME);
const send = sendReply({
  replies: replyShelf(table, env.TABLE_NAME, shelf, settings),
  secrets: secretShelf(smallSigner(), env.SECRETS_PATH),
  post: postReply(guardedFetch, Date.now),
  record: recordActs({ shelf, settings, now: systemClock }),
  now: systemClock,
});
const Requested = z.object({ detail: z.object({ conversation: z.string(), reply: z.string() }) });

// once per message
const onRequest = async (record: SQSRecord) => {
  const { detail } = Requested.parse(JSON.parse(record.body));
  await send(detail.conversation, detail.reply, Number(record.attributes.ApproximateReceiveCount) >= sendTries);
};

// once per batch
export const handler = middy(async (event: SQSEvent) => settleEach(event.Records, onRequest));
