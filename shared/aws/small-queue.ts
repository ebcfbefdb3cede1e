import * as z from 'zod';
import type { SmallSigner } from './small-signer.ts';

const mostAtOnce = 10;
const Taken = z.looseObject({ Failed: z.array(z.unknown()).default([]) });

/** Sends to a queue in the JSON protocol of SQS, ten messages a call. Throws when it did not take one of them. */
export const smallQueue =
  (aws: SmallSigner, queueUrl: string) =>
  async (messages: readonly object[], delaySeconds = 0): Promise<void> => {
    for (let first = 0; first < messages.length; first += mostAtOnce) {
      const Entries = messages
        .slice(first, first + mostAtOnce)
        .map((message, place) => ({ Id: String(place), MessageBody: JSON.stringify(message), DelaySeconds: delaySeconds }));
      const answer = await aws('sqs', aws.endpoint('sqs'), {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.SendMessageBatch' },
        body: JSON.stringify({ QueueUrl: queueUrl, Entries }),
      });
      if (Taken.parse(JSON.parse(answer)).Failed.length > 0) throw new Error('the queue did not take every message');
    }
  };
