import type { SQSClient } from '@aws-sdk/client-sqs';
import { Alarm } from '../contract/events.ts';
import type { AlarmQueue } from '../conversations/ports.ts';
import { sendBatch } from './send-batch.ts';

/** The alarms queue. Throws when it did not take an alarm, so that the caller's retry sends them all again. */
export const alarmQueue = (client: SQSClient, queueUrl: string): AlarmQueue => ({
  send: async (alarms) => {
    const messages = alarms.map(({ delaySeconds, ...alarm }) => ({ body: Alarm.parse(alarm), delaySeconds }));
    const failed = await sendBatch(client, queueUrl, messages);
    if (failed.length > 0) throw new Error(`the alarms queue refused ${failed.length} of ${alarms.length} alarms`);
  },
});
