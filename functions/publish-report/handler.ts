import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { consentShelf } from '../../shared/aws/consent-shelf.ts';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { linkSecret } from '../../shared/aws/link-secret.ts';
import { mailer } from '../../shared/aws/mailer.ts';
import { personMail } from '../../shared/aws/person-mail.ts';
import { personShelf } from '../../shared/aws/person-shelf.ts';
import { postShelf } from '../../shared/aws/post-shelf.ts';
import { quietShelf } from '../../shared/aws/quiet-shelf.ts';
import { replyShelf } from '../../shared/aws/reply-shelf.ts';
import { reportShelf } from '../../shared/aws/report-shelf.ts';
import { sendBatch } from '../../shared/aws/send-batch.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { silentPersons } from '../../shared/aws/silent-persons.ts';
import { subscriptionShelf } from '../../shared/aws/subscription-shelf.ts';
import { surveyShelf } from '../../shared/aws/survey-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { tellingShelf } from '../../shared/aws/telling-shelf.ts';
import { QuietLifted } from '../../shared/contract/quiet.ts';
import { foldEdits } from '../../shared/publishing/fold-edits.ts';
import { holdIfQuiet, letGo } from '../../shared/publishing/quiet.ts';
import { isReminder } from '../../shared/publishing/survey-reminder.ts';
import { settleEach } from '../../shared/runtime/batch.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { letMonthGo } from './held-month.ts';
import { publishMonth } from './publish-month.ts';
import { publishReport } from './publish-report.ts';
import { remindSurvey } from './remind-survey.ts';

/** Woken by `report.approved` and `quiet.lifted` through its queue, each morning for a survey of which people are to be reminded, and by itself while something is still to be told. */
// once per container
const env = readEnv('publish-report');
const table = openTable();
const queues = new SQSClient({});
const settings = settingsShelf(table, env.TABLE_NAME);
const conversations = conversationShelf(table, env.TABLE_NAME);
const people = personShelf(table, env.TABLE_NAME);
const tellings = tellingShelf(table, env.TABLE_NAME);
const quiet = quietShelf(table, env.TABLE_NAME);
const rows = async (key: string) => (await quiet.held('publish-report', 10, key)).length;
const telling = {
  holdIfQuiet: holdIfQuiet(quiet, 'publish-report'),
  isHeld: async (key: string) => (await rows(key)) > 0,
  tellings,
  subscriptions: subscriptionShelf(table, env.TABLE_NAME),
  silent: silentPersons(table, env.TABLE_NAME),
  settings,
  mail: personMail(mailer(env.MAIL_FROM), linkSecret(table, env.TABLE_NAME), env.PUBLIC_URL),
  wake: async (month: string, delaySeconds: number) => {
    const refused = await sendBatch(queues, env.MONTHS_URL, [{ body: { detail: { month } }, delaySeconds }]);
    if (refused.length > 0) throw new Error('the queue refused to wake us later');
  },
  now: systemClock,
  publicUrl: env.PUBLIC_URL,
};
const whole = {
  ...telling,
  reports: reportShelf(table, env.TABLE_NAME, foldEdits),
  posts: postShelf(table, env.TABLE_NAME),
  ideas: ideaShelf(table, env.TABLE_NAME),
  conversations,
  consents: consentShelf(table, env.TABLE_NAME),
  emailOf: async (person: string) => (await people.read(person))?.email,
  askReply: replyShelf(table, env.TABLE_NAME, conversations, settings).ask,
};
const publish = publishReport(whole);
const lift = letGo(quiet, 'publish-report', letMonthGo({ ...whole, publish: publishMonth(whole), end: tellings.end, rows }));
const remind = remindSurvey({ ...telling, surveys: surveyShelf(table, env.TABLE_NAME) });
const Woken = z.object({ detail: z.union([z.object({ month: z.string() }), QuietLifted]) });

// once per message
const onMonth = (record: SQSRecord) => {
  const { detail } = Woken.parse(JSON.parse(record.body));
  if ('turn' in detail) return lift(detail);
  const { month } = detail;
  return isReminder(month) ? remind(month) : publish(month);
};

// once per batch
export const handler = middy(async (event: SQSEvent) => settleEach(event.Records, onMonth));
