import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import { consentShelf } from '../../shared/aws/consent-shelf.ts';
import { figureShelf } from '../../shared/aws/figure-shelf.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { reportShelf } from '../../shared/aws/report-shelf.ts';
import { sendBatch } from '../../shared/aws/send-batch.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { tellingShelf } from '../../shared/aws/telling-shelf.ts';
import { topicFigures } from '../../shared/insights/topic-figures.ts';
import { foldEdits } from '../../shared/publishing/fold-edits.ts';
import { monthTopics } from '../../shared/publishing/month-topics.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { draftReport } from './draft-report.ts';

/** Rung once a day by its schedule. */
// once per container
const env = readEnv('draft-report');
const table = openTable();
const queues = new SQSClient({});
const figures = figureShelf(table, env.TABLE_NAME);
const settings = settingsShelf(table, env.TABLE_NAME);
const draft = draftReport({
  ideas: ideaShelf(table, env.TABLE_NAME),
  figures,
  consents: consentShelf(table, env.TABLE_NAME),
  topics: monthTopics(topicFigures({ figures, settings, surveys: null })),
  reports: reportShelf(table, env.TABLE_NAME, foldEdits),
  tellings: tellingShelf(table, env.TABLE_NAME),
  wake: async (month) => {
    const refused = await sendBatch(queues, env.MONTHS_URL, [{ body: { detail: { month } } }]);
    if (refused.length > 0) throw new Error('the queue refused to wake the publisher');
  },
  settings,
  now: systemClock,
});

// once per ring
export const handler = middy(async () => ({ month: await draft() }));
