import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { factBus } from '../../shared/aws/fact-bus.ts';
import { minuteSchedules } from '../../shared/aws/minute-schedules.ts';
import { sendBatch } from '../../shared/aws/send-batch.ts';
import { changesOf } from '../../shared/aws/stream-image.ts';
import type { DirtyMark } from '../../shared/contract/events.ts';
import { delayUntil } from '../../shared/conversations/hand-out.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { carryEvents } from './carry-events.ts';

/** Woken by the table's stream: the only reader of it. */
// once per container: read the environment, build the carriers
const env = readEnv('carry-events');
const queues = new SQSClient({});
const put = factBus(new EventBridgeClient({}), env.BUS_NAME);
const ensure = minuteSchedules(new SchedulerClient({}), {
  group: env.SCHEDULE_GROUP,
  ringArn: env.RING_ARN,
  roleArn: env.SCHEDULE_ROLE_ARN,
  deadLetterArn: env.SCHEDULE_DLQ_ARN,
});
const sendMarks = (queue: string) => (loads: ReadonlyArray<{ readonly mark: DirtyMark }>) =>
  sendBatch(
    queues,
    queue,
    loads.map(({ mark }) => ({ body: mark })),
  );
const carry = carryEvents({
  now: systemClock,
  carriers: {
    bus: (loads) => put(loads.map(({ fact }) => fact)),
    alarms: (loads, now) =>
      sendBatch(
        queues,
        env.ALARMS_URL,
        loads.map(({ alarm }) => ({ body: alarm, delaySeconds: delayUntil(alarm.at, now) })),
      ),
    recounts: sendMarks(env.RECOUNTS_URL),
    rollups: sendMarks(env.ROLLUPS_URL),
    schedule: async (loads) => {
      const made = await Promise.allSettled(loads.map(({ minute }) => ensure(minute)));
      return made.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []));
    },
  },
});

// once per batch: AWS calls this
export const handler = middy(async (event: DynamoDBStreamEvent) => {
  const failed = await carry(changesOf(event));
  if (failed.size > 0) logger.error('changes not carried', { sequences: [...failed] });
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
});
