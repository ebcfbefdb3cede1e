import middy from '@middy/core';
import type { SQSEvent } from 'aws-lambda';
import { channelShelf } from '../../shared/aws/channel-shelf.ts';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { intakeShelf } from '../../shared/aws/intake-shelf.ts';
import { letterBody } from '../../shared/aws/letter-body.ts';
import { personShelf } from '../../shared/aws/person-shelf.ts';
import { placeShelf } from '../../shared/aws/place-shelf.ts';
import { acknowledgeNotice } from '../../shared/aws/press-shelf.ts';
import { proposalShelf } from '../../shared/aws/proposal-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { similarShelf } from '../../shared/aws/similar-shelf.ts';
import { smallQueue } from '../../shared/aws/small-queue.ts';
import { smallSigner } from '../../shared/aws/small-signer.ts';
import { surveyShelf } from '../../shared/aws/survey-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { tellPresser } from '../../shared/aws/tell-presser.ts';
import { hadNoCheckpoint } from '../../shared/conversations/fold-on.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { proposeFiled } from '../../shared/ideas/similar.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { takeIncident } from '../../shared/staff/take-incident.ts';
import { takePress } from '../../shared/staff/take-press.ts';
import { heardChannel } from './heard.ts';
import { recordInteractions } from './record-interactions.ts';

/** Woken by letters: raw bodies whose signature verified. */
// once per container: read the environment, build the ports
const env = readEnv('record-interactions');
const aws = smallSigner();
const client = openTable();
const shelf = conversationShelf(client, env.TABLE_NAME);
const settings = settingsShelf(client, env.TABLE_NAME);
const channels = channelShelf(client, env.TABLE_NAME);
const places = placeShelf(client, env.TABLE_NAME);
const acknowledging = { mark: acknowledgeNotice(client, env.TABLE_NAME), record: recordActs({ shelf, settings, now: systemClock }) };
const whole = new Map<string, number>();
const record = recordInteractions({
  folded: (why) => {
    if (why && !hadNoCheckpoint.has(why)) whole.set(why, (whole.get(why) ?? 0) + 1);
  },
  shelf,
  settings,
  bodyOf: letterBody(aws, env.BUCKET_NAME),
  intake: intakeShelf(client, env.TABLE_NAME),
  keepAnswer: surveyShelf(client, env.TABLE_NAME).keep,
  keepProposal: proposalShelf(client, env.TABLE_NAME).keep,
  propose: proposeFiled(ideaShelf(client, env.TABLE_NAME).propose, similarShelf(client, env.TABLE_NAME)),
  keepPerson: personShelf(client, env.TABLE_NAME).keep,
  press: takePress({
    ...acknowledging,
    head: async (conversation) => (await shelf.readHead(conversation))?.conversation ?? null,
    settings,
    tell: tellPresser,
  }),
  takeIncident: takeIncident({
    ...acknowledging,
    conversationOf: places.threadOf,
    notices: async (conversation) => (await shelf.read(conversation)).notices,
    settings,
  }),
  places,
  askToTend: smallQueue(aws, env.TEND_URL),
  heard: heardChannel(channels),
  arrived: (channel, test, at) => channels.change(channel, { arrived: { test, at } }),
  now: systemClock,
});

// once per batch: AWS calls this; conversations are folded once a batch, so messages are not handled one by one
export const handler = middy(async ({ Records }: SQSEvent) => {
  const failed = await record(Records.map(({ messageId, body }) => ({ id: messageId, body })));
  for (const [messageId, error] of failed)
    logger.error('letter not recorded', { messageId, error: error instanceof Error ? error.name : 'unknown' });
  if (whole.size > 0) logger.info('threads folded whole', { whole: Object.fromEntries(whole) });
  whole.clear();
  return { batchItemFailures: [...failed.keys()].map((itemIdentifier) => ({ itemIdentifier })) };
});
