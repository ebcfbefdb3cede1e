import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import { alarmQueue } from '../../shared/aws/alarm-queue.ts';
import { dueShelf } from '../../shared/aws/due-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { markStorm } from '../../shared/aws/summary-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { sweepDueMinutes } from './sweep-due-minutes.ts';

/** Woken every minute: the net under the schedules. */
// once per container: read the environment, build the ports
const env = readEnv('sweep-due-minutes');
const table = openTable();
const sweep = sweepDueMinutes({
  due: dueShelf(table, env.TABLE_NAME),
  alarms: alarmQueue(new SQSClient({}), env.ALARMS_URL),
  markStorm: markStorm(table, env.TABLE_NAME),
  settings: settingsShelf(table, env.TABLE_NAME),
  now: systemClock,
});

// once per minute: one call; what was late is a figure that an alarm reads from the log
export const handler = middy(async () => {
  const found = await sweep();
  if (found.late > 0) logger.error('due items found late', { metric: 'DueItemsLate', ...found });
  return found;
});
