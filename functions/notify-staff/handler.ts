import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { channelShelf } from '../../shared/aws/channel-shelf.ts';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { checkAddress, resolveName } from '../../shared/aws/guarded-fetch.ts';
import { linkSecret } from '../../shared/aws/link-secret.ts';
import { mailer } from '../../shared/aws/mailer.ts';
import { messengers } from '../../shared/aws/messengers.ts';
import { noticeShelf } from '../../shared/aws/notice-shelf.ts';
import { noticeTestShelf } from '../../shared/aws/notice-test-shelf.ts';
import { placeShelf } from '../../shared/aws/place-shelf.ts';
import { secretShelf } from '../../shared/aws/secret-shelf.ts';
import { sendBatch } from '../../shared/aws/send-batch.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { shortMessages } from '../../shared/aws/short-messages.ts';
import { smallSigner } from '../../shared/aws/small-signer.ts';
import { summaryShelf } from '../../shared/aws/summary-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { settleEach } from '../../shared/runtime/batch.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { notifyStaff } from './notify-staff.ts';
import { readMessage } from './read-message.ts';
import { staffMessengers } from './staff-messengers.ts';

/** Woken by facts about deadlines and conversations through its queue, and by what it asked for later. */
// once per container
const env = readEnv('notify-staff');
const table = openTable();
const queues = new SQSClient({});
const tell = notifyStaff({
  conversations: conversationShelf(table, env.TABLE_NAME),
  notices: noticeShelf(table, env.TABLE_NAME),
  summaries: summaryShelf(table, env.TABLE_NAME),
  channels: channelShelf(table, env.TABLE_NAME),
  tests: noticeTestShelf(table, env.TABLE_NAME),
  settings: settingsShelf(table, env.TABLE_NAME),
  secret: linkSecret(table, env.TABLE_NAME),
  messengers: staffMessengers(
    messengers({
      mail: mailer(env.MAIL_FROM),
      sms: shortMessages(smallSigner(0)),
      secrets: secretShelf(smallSigner(), env.SECRETS_PATH),
      check: (url) => checkAddress(url, resolveName),
      now: systemClock,
    }),
  ),
  later: async (message, delaySeconds) => {
    const refused = await sendBatch(queues, env.LATER_URL, [{ body: { later: message }, delaySeconds }]);
    if (refused.length > 0) throw new Error('the queue refused what is to be told later');
  },
  now: systemClock,
  publicUrl: env.PUBLIC_URL,
  noteClaim: placeShelf(table, env.TABLE_NAME).note,
});

// once per message
const onMessage = async (record: SQSRecord) => {
  const heard = readMessage(JSON.parse(record.body));
  if (heard) await tell(heard);
};

// once per batch
export const handler = middy(async (event: SQSEvent) => settleEach(event.Records, onMessage));
