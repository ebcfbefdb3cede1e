import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { sendBatch } from '../../shared/aws/send-batch.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { rearmClocks } from '../../shared/conversations/rearm-clocks.ts';
import { settleEach } from '../../shared/runtime/batch.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { rearmAll } from './rearm-clocks.ts';

/** Woken when a calendar, a policy or a ladder was saved, and by itself while conversations are left. */
// once per container; settings are read anew each time, because they have just changed
const env = readEnv('rearm-clocks');
const table = openTable();
const queues = new SQSClient({});
const page = rearmClocks({
  shelf: conversationShelf(table, env.TABLE_NAME),
  settings: settingsShelf(table, env.TABLE_NAME, 0),
  now: systemClock,
});
const goOn = async (next: string) => {
  const refused = await sendBatch(queues, env.REARM_URL, [{ body: { next } }]);
  if (refused.length > 0) throw new Error('the queue refused the next page');
};
const Body = z.union([z.object({ next: z.string() }), z.object({ 'detail-type': z.literal('settings.saved') })]);

// once per message
const onMessage = (context: Context) => async (record: SQSRecord) => {
  const body = Body.parse(JSON.parse(record.body));
  const rearm = rearmAll({ page, goOn, left: () => context.getRemainingTimeInMillis() });
  logger.info('clocks moved', await rearm('next' in body ? body.next : undefined));
};

// once per batch
export const handler = middy(async (event: SQSEvent, context: Context) => settleEach(event.Records, onMessage(context)));
