import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { alarmQueue } from '../../shared/aws/alarm-queue.ts';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { Alarm } from '../../shared/contract/events.ts';
import { settleEach } from '../../shared/runtime/batch.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { settleAlarm } from './settle-alarm.ts';

/** Woken through the alarms queue when a conversation's deadline or warning may have come. */
// once per container: read the environment, build the ports
const env = readEnv('settle-alarm');
const client = openTable();
const settle = settleAlarm({
  shelf: conversationShelf(client, env.TABLE_NAME),
  settings: settingsShelf(client, env.TABLE_NAME),
  alarms: alarmQueue(new SQSClient({}), env.ALARMS_URL),
  now: systemClock,
});

// once per message: parse at the door, then one call
const onAlarm = async (message: SQSRecord) => settle(Alarm.parse(JSON.parse(message.body)));

// once per batch: AWS calls this
export const handler = middy(async (event: SQSEvent) => settleEach(event.Records, onAlarm));
