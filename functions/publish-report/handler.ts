import middy from '@middy/core';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { linkSecret } from '../../shared/aws/link-secret.ts';
import { mailer } from '../../shared/aws/mailer.ts';
import { replyShelf } from '../../shared/aws/reply-shelf.ts';
import { reportShelf } from '../../shared/aws/report-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { thankByMail } from '../../shared/aws/thank-by-mail.ts';
import { settleEach } from '../../shared/runtime/batch.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { publishReport } from './publish-report.ts';

/** Woken by `report.approved` through its queue. */
// once per container
const env = readEnv('publish-report');
const table = openTable();
const settings = settingsShelf(table, env.TABLE_NAME);
const publish = publishReport({
  reports: reportShelf(table, env.TABLE_NAME),
  ideas: ideaShelf(table, env.TABLE_NAME),
  settings,
  askReply: replyShelf(table, env.TABLE_NAME, conversationShelf(table, env.TABLE_NAME), settings).ask,
  mail: thankByMail(table, env.TABLE_NAME, mailer(env.MAIL_FROM), linkSecret(table, env.TABLE_NAME), env.PUBLIC_URL),
  now: systemClock,
  publicUrl: env.PUBLIC_URL,
});
const Approved = z.object({ detail: z.object({ month: z.string() }) });

// once per message
const onApproval = (record: SQSRecord) => publish(Approved.parse(JSON.parse(record.body)).detail.month);

// once per batch
export const handler = middy(async (event: SQSEvent) => settleEach(event.Records, onApproval));
