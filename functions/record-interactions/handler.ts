import { S3Client } from '@aws-sdk/client-s3';
import middy from '@middy/core';
import type { SQSEvent } from 'aws-lambda';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { intakeShelf } from '../../shared/aws/intake-shelf.ts';
import { letterBody } from '../../shared/aws/letter-body.ts';
import { personShelf } from '../../shared/aws/person-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { recordInteractions } from './record-interactions.ts';

/** Woken by letters: raw bodies whose signature verified. */
// once per container: read the environment, build the ports
const env = readEnv('record-interactions');
const client = openTable();
const record = recordInteractions({
  shelf: conversationShelf(client, env.TABLE_NAME),
  settings: settingsShelf(client, env.TABLE_NAME),
  bodyOf: letterBody(new S3Client({}), env.BUCKET_NAME),
  intake: intakeShelf(client, env.TABLE_NAME),
  propose: ideaShelf(client, env.TABLE_NAME).propose,
  keepPerson: personShelf(client, env.TABLE_NAME).keep,
  now: systemClock,
});

// once per batch: AWS calls this; conversations are folded once a batch, so messages are not handled one by one
export const handler = middy(async ({ Records }: SQSEvent) => {
  const failed = await record(Records.map(({ messageId, body }) => ({ id: messageId, body })));
  for (const [messageId, error] of failed)
    logger.error('letter not recorded', { messageId, error: error instanceof Error ? error.name : 'unknown' });
  return { batchItemFailures: [...failed.keys()].map((itemIdentifier) => ({ itemIdentifier })) };
});
