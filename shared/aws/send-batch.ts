import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** One message for a queue: its body as text, its delay in whole seconds, 900 at most. */
export interface Outgoing {
  readonly body: unknown;
  readonly delaySeconds?: number;
}

/** Sends messages ten at a time and answers with the positions of those that the queue did not take. */
export const sendBatch = async (client: SQSClient, queueUrl: string, messages: readonly Outgoing[]): Promise<number[]> => {
  const failed: number[] = [];
  for (let first = 0; first < messages.length; first += 10) {
    const Entries = messages.slice(first, first + 10).map(({ body, delaySeconds }, index) => ({
      Id: String(first + index),
      MessageBody: JSON.stringify(body),
      DelaySeconds: delaySeconds,
    }));
    const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    failed.push(...(Failed ?? []).map(({ Id }) => Number(Id)));
  }
  return failed;
};
