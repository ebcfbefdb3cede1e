import middy from '@middy/core';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { figureShelf } from '../../shared/aws/figure-shelf.ts';
import { recountShelf } from '../../shared/aws/recount-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { DirtyMark } from '../../shared/contract/events.ts';
import { settleAlike } from '../../shared/runtime/batch.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { recountFigures } from './recount-figures.ts';

/** Woken by dirty marks through the recounts queue, and through the rollups queue, which gathers them. */
// once per container
const env = readEnv('recount-figures');
const table = openTable();
const recount = recountFigures({
  conversations: conversationShelf(table, env.TABLE_NAME),
  ideas: recountShelf(table, env.TABLE_NAME),
  figures: figureShelf(table, env.TABLE_NAME),
  settings: settingsShelf(table, env.TABLE_NAME),
});

// once per different message of a batch
const onMark = (record: SQSRecord) => recount(DirtyMark.parse(JSON.parse(record.body)));

// once per batch
export const handler = middy(async (event: SQSEvent) => settleAlike(event.Records, onMark));
