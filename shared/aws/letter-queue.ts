import type { Letter } from '../contract/letters.ts';
import type { LetterQueue } from '../intake/ports.ts';
import type { SmallSigner } from './small-signer.ts';

/** Puts letters on their queue, in the JSON protocol of SQS. */
export const letterQueue = (aws: SmallSigner, queueUrl: string): LetterQueue => ({
  send: async (letter: Letter) => {
    await aws('sqs', aws.endpoint('sqs'), {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.SendMessage' },
      body: JSON.stringify({ QueueUrl: queueUrl, MessageBody: JSON.stringify(letter) }),
    });
  },
});
