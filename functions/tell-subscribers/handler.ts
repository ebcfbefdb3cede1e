import middy from '@middy/core';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { heldVotes } from '../../shared/aws/held-votes.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { linkSecret } from '../../shared/aws/link-secret.ts';
import { mailOnce } from '../../shared/aws/mail-once.ts';
import { mailer } from '../../shared/aws/mailer.ts';
import { quietShelf } from '../../shared/aws/quiet-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { silentPersons } from '../../shared/aws/silent-persons.ts';
import { subscriptionShelf } from '../../shared/aws/subscription-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { QuietLifted } from '../../shared/contract/quiet.ts';
import { holdIfQuiet, letGo } from '../../shared/publishing/quiet.ts';
import { settleEach } from '../../shared/runtime/batch.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { askToConfirm } from './ask-to-confirm.ts';
import { movedOf, tellMove } from './tell-move.ts';

/** Woken by `idea.moved`, `confirmation.requested` and `quiet.lifted` through its queue. */
// once per container
const env = readEnv('tell-subscribers');
const table = openTable();
const quiet = quietShelf(table, env.TABLE_NAME);
const ports = {
  ideas: ideaShelf(table, env.TABLE_NAME),
  heldVotes: heldVotes(table, env.TABLE_NAME),
  subscriptions: subscriptionShelf(table, env.TABLE_NAME),
  silent: silentPersons(table, env.TABLE_NAME),
  mail: mailOnce(table, env.TABLE_NAME, mailer(env.MAIL_FROM)),
  holdIfQuiet: holdIfQuiet(quiet, 'tell-subscribers'),
  settings: settingsShelf(table, env.TABLE_NAME),
  secret: linkSecret(table, env.TABLE_NAME),
  now: systemClock,
  publicUrl: env.PUBLIC_URL,
};
const tell = tellMove(ports);
const ask = askToConfirm(ports);
const lift = letGo(quiet, 'tell-subscribers', async ({ id }, drop) => void (drop || (await tell(movedOf(id)))));
const News = z.discriminatedUnion('detail-type', [
  z.object({ 'detail-type': z.literal('idea.moved'), detail: z.object({ idea: z.string(), move: z.string(), by: z.string() }) }),
  z.object({
    'detail-type': z.literal('confirmation.requested'),
    detail: z.object({ id: z.string(), what: z.enum(['vote', 'subscription']), idea: z.string().nullable(), person: z.string() }),
  }),
  z.object({ 'detail-type': z.literal('quiet.lifted'), detail: QuietLifted }),
]);

// once per message
const onNews = async (record: SQSRecord) => {
  const news = News.parse(JSON.parse(record.body));
  switch (news['detail-type']) {
    case 'idea.moved':
      return void (await tell(news.detail));
    case 'confirmation.requested':
      return ask(news.detail);
    case 'quiet.lifted':
      return lift(news.detail);
  }
};

// once per batch
export const handler = middy(async (event: SQSEvent) => settleEach(event.Records, onNews));
