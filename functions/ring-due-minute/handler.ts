import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import { alarmQueue } from '../../shared/aws/alarm-queue.ts';
import { dueShelf } from '../../shared/aws/due-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { markStorm } from '../../shared/aws/summary-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { DueMinute } from '../../shared/contract/events.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { ringDueMinute } from './ring-due-minute.ts';

/** Woken by a one-shot schedule two minutes before a minute in which deadlines fall due. */
// once per container: read the environment, build the ports
const env = readEnv('ring-due-minute');
const table = openTable();
const ring = ringDueMinute({
  due: dueShelf(table, env.TABLE_NAME),
  alarms: alarmQueue(new SQSClient({}), env.ALARMS_URL),
  markStorm: markStorm(table, env.TABLE_NAME),
  settings: settingsShelf(table, env.TABLE_NAME),
  now: systemClock,
});

// once per minute: parse at the door, then one call
export const handler = middy(async (event: unknown) => ring(DueMinute.parse(event)));
