import { createHash } from 'node:crypto';
import * as z from 'zod';

export const MessageAttributes = z.record(
  z.string(),
  z.object({ DataType: z.string(), StringValue: z.string().optional(), BinaryValue: z.string().optional() }),
);
export type MessageAttributes = z.infer<typeof MessageAttributes>;

const framed = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** The digest of message attributes, as docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html has it. */
export const attributesDigest = (attributes: MessageAttributes): string => {
  const hash = createHash('md5');
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(framed(Buffer.from(name))).update(framed(Buffer.from(DataType)));
    const binary = BinaryValue !== undefined;
    hash.update(Buffer.from([binary ? 2 : 1]));
    hash.update(framed(binary ? Buffer.from(BinaryValue, 'base64') : Buffer.from(StringValue ?? '')));
  }
  return hash.digest('hex');
};
