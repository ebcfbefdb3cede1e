import { setTimeout as pause } from 'node:timers/promises';
import middy from '@middy/core';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { channelShelf } from '../../shared/aws/channel-shelf.ts';
import { guardedFetch } from '../../shared/aws/guarded-fetch.ts';
import { keepSecrets } from '../../shared/aws/keep-secrets.ts';
import { letterBodies } from '../../shared/aws/letter-bodies.ts';
import { letterQueue } from '../../shared/aws/letter-queue.ts';
import { mediaBodies } from '../../shared/aws/media-bodies.ts';
import { mediaShelf } from '../../shared/aws/media-shelf.ts';
import { readSecrets, secretShelf } from '../../shared/aws/secret-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { smallQueue } from '../../shared/aws/small-queue.ts';
import { smallSigner } from '../../shared/aws/small-signer.ts';
import { openTable } from '../../shared/aws/table.ts';
import { TendMessage } from '../../shared/contract/channel-state.ts';
import { askPlatform, reachOut } from '../../shared/intake/asking.ts';
import { downloadMedia } from '../../shared/intake/download.ts';
import { keepLetter } from '../../shared/intake/keep-letter.ts';
import { platforms } from '../../shared/intake/platforms.ts';
import { settleEach } from '../../shared/runtime/batch.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { tendChannels, wakeChannels } from './tend-channels.ts';

/** Woken every minute by a schedule, and by its queue for each thing that is to be done for a channel. */
// once per container
const env = readEnv('tend-channels');
const aws = smallSigner();
const table = openTable();
const ports = {
  adapters: platforms,
  settings: settingsShelf(table, env.TABLE_NAME),
  settingsNow: settingsShelf(table, env.TABLE_NAME, 0),
  secrets: secretShelf(aws, env.SECRETS_PATH),
  secretsNow: readSecrets(aws, env.SECRETS_PATH),
  keepSecrets: keepSecrets(aws, env.SECRETS_PATH),
  channels: channelShelf(table, env.TABLE_NAME),
  keep: keepLetter({ letters: letterQueue(aws, env.LETTERS_URL), bodies: letterBodies(aws, env.BUCKET_NAME) }),
  media: mediaShelf(table, env.TABLE_NAME),
  bodies: mediaBodies(aws, env.BUCKET_NAME),
  download: downloadMedia(guardedFetch),
  ask: askPlatform(guardedFetch, Date.now),
  deliver: reachOut(fetch),
  pause,
  askToTend: smallQueue(aws, env.TEND_URL),
  hooks: env.HOOKS_URL,
  now: systemClock,
};
const wake = wakeChannels(ports);
const tend = tendChannels(ports);

// once per message
const onMessage = async ({ body }: SQSRecord) => tend(TendMessage.parse(JSON.parse(body)));

// once a minute: while a channel is in trouble, that is a figure which an alarm reads from the log
const onMinute = async () => {
  const found = await wake();
  if (found.troubled > 0) logger.warn('channels are in trouble', { metric: 'ChannelsTroubled', ...found });
  return found;
};

// once per batch, or once a minute: what Scheduler sends has no records
export const handler = middy(async (event: Partial<SQSEvent>) => (event.Records ? settleEach(event.Records, onMessage) : onMinute()));
