import * as z from 'zod';
import type { AskToTend } from '../intake/ports.ts';
import type { SmallSigner } from './small-signer.ts';

const mostAtOnce = 10;
const Taken = z.looseObject({ Failed: z.array(z.unknown()).default([]) });

/** The queue of `tend-channels`, in the JSON protocol of SQS, ten messages a call. Throws when it did not take one of them. */
export const tendQueue =
  (aws: SmallSigner, queueUrl: string): AskToTend =>
  async (messages, delaySeconds = 0) => {
    for (let first = 0; first < messages.length; first += mostAtOnce) {
      const Entries = messages
        .slice(first, first + mostAtOnce)
        .map((message, place) => ({ Id: String(place), MessageBody: JSON.stringify(message), DelaySeconds: delaySeconds }));
      const answer = await aws('sqs', aws.endpoint('sqs'), {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.SendMessageBatch' },
        body: JSON.stringify({ QueueUrl: queueUrl, Entries }),
      });
      if (Taken.parse(JSON.parse(answer)).Failed.length > 0) throw new Error('the queue of tend-channels did not take every message');
    }
  };
