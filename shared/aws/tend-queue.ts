import type { AskToTend } from '../intake/ports.ts';
import type { SmallSigner } from './small-signer.ts';

/** The queue of `tend-channels`, in the JSON protocol of SQS. Throws when it did not take a message. */
export const tendQueue =
  (aws: SmallSigner, queueUrl: string): AskToTend =>
  async (messages, delaySeconds = 0) => {
    for (const message of messages) {
      await aws('sqs', aws.endpoint('sqs'), {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.SendMessage' },
        body: JSON.stringify({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message), DelaySeconds: delaySeconds }),
      });
    }
  };
