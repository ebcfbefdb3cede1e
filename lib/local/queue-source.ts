import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Queues } from './engines/sqs.ts';
import type { Functions } from './functions.ts';

const Failures = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]) }).nullable();

const gatherMillis = 2;

/** A queue that starts a function: batches, two at once, and only what succeeded leaves the queue. */
export const openQueueSource = (
  queues: Queues,
  functions: Functions,
  queue: string,
  functionId: string,
  batchSize: number,
  region: string,
) => {
  let active = 0;
  const arn = `arn:aws:sqs:${region}:000000000000:${queue}`;
  const work = async () => {
    const messages = queues.receive(queue, batchSize);
    if (messages.length === 0) return false;
    const Records = messages.map(({ messageId, receiptHandle, body, receiveCount, sentAt }) => ({
      messageId,
      receiptHandle,
      body,
      attributes: {
        ApproximateReceiveCount: String(receiveCount),
        SentTimestamp: String(Math.floor(sentAt)),
        SenderId: 'local',
        ApproximateFirstReceiveTimestamp: String(Math.floor(sentAt)),
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: arn,
      awsRegion: region,
    }));
    const { result, failed } = await functions.invoke(functionId, { Records });
    const parsed = Failures.safeParse(result);
    const kept =
      failed || !parsed.success
        ? messages.map(({ messageId }) => messageId)
        : (parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
    for (const { messageId, receiptHandle } of messages) if (!kept.includes(messageId)) queues.remove(queue, receiptHandle);
    return true;
  };
  const pump = async (): Promise<void> => {
    if (active >= 2 || !queues.visible(queue)) return;
    active += 1;
    try {
      // what is sent together arrives together: a batch is worth waiting for
      await pause(gatherMillis);
      while (await work());
    } finally {
      active -= 1;
    }
  };
  return { pump: () => void pump(), busy: () => active > 0 };
};
