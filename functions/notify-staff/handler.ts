import middy from '@middy/core';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { checkAddress, resolveName } from '../../shared/aws/guarded-fetch.ts';
import { linkSecret } from '../../shared/aws/link-secret.ts';
import { mailer } from '../../shared/aws/mailer.ts';
import { messengers } from '../../shared/aws/messengers.ts';
import { noticeShelf } from '../../shared/aws/notice-shelf.ts';
import { secretShelf } from '../../shared/aws/secret-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { shortMessages } from '../../shared/aws/short-messages.ts';
import { smallSigner } from '../../shared/aws/small-signer.ts';
import { openTable } from '../../shared/aws/table.ts';
import { Metric } from '../../shared/contract/settings.ts';
import { Instant } from '../../shared/kernel/instant.ts';
import { settleEach } from '../../shared/runtime/batch.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { messengersBy } from './messengers-by.ts';
import { notifyStaff } from './notify-staff.ts';

/** Woken by facts about deadlines through its queue. */
// once per container
const env = readEnv('notify-staff');
const table = openTable();
const tell = notifyStaff({
  conversations: conversationShelf(table, env.TABLE_NAME),
  notices: noticeShelf(table, env.TABLE_NAME),
  settings: settingsShelf(table, env.TABLE_NAME),
  secret: linkSecret(table, env.TABLE_NAME),
  messengers: messengersBy(
    messengers({
      mail: mailer(env.MAIL_FROM),
      sms: shortMessages(smallSigner(0)),
      secrets: secretShelf(smallSigner(), env.SECRETS_PATH),
      check: (url) => checkAddress(url, resolveName),
      now: systemClock,
    }),
  ),
  now: systemClock,
  publicUrl: env.PUBLIC_URL,
});
const steps = { 'deadline.warned': 'warning', 'deadline.breached': 'breach', 'deadline.revoked': 'revoked' } as const;
const Told = z.object({
  'detail-type': z.enum(['deadline.warned', 'deadline.breached', 'deadline.revoked']),
  detail: z.object({ conversation: z.string(), claim: z.string(), metric: Metric, dueAt: Instant }),
});

// once per message
const onFact = async (record: SQSRecord) => {
  const told = Told.safeParse(JSON.parse(record.body));
  // an acknowledgement is a fact for channels that can change what they showed; these three cannot
  if (told.success) await tell({ ...told.data.detail, step: steps[told.data['detail-type']] });
};

// once per batch
export const handler = middy(async (event: SQSEvent) => settleEach(event.Records, onFact));
