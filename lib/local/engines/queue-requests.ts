import { createHash } from 'node:crypto';
import * as z from 'zod';
import { ServiceError } from './answers.ts';
import { attributesDigest, MessageAttributes } from './message-attributes.ts';
import { refuseQueue } from './queue-list.ts';
import type { QueuedMessage } from './queue-shelf.ts';

/** docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html */
export const mostBytes = 1_048_576;
export const Url = z.object({ QueueUrl: z.string() });
export const Message = z.object({
  MessageBody: z.string(),
  DelaySeconds: z.number().optional(),
  MessageAttributes: MessageAttributes.default({}),
});
export const Receive = Url.extend({
  MaxNumberOfMessages: z.number().default(1),
  VisibilityTimeout: z.number().min(0).max(43_200).optional(),
  WaitTimeSeconds: z.number().min(0).max(20).default(0),
});
export const Held = z.object({ ReceiptHandle: z.string() });
export const Timed = Held.extend({ VisibilityTimeout: z.number() });
export const Id = z.object({ Id: z.string() });
export const Move = z.object({ SourceArn: z.string(), DestinationArn: z.string().optional() });
export const batch = <T extends z.ZodType>(entry: T) => Url.extend({ Entries: z.array(entry) });
export const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/** Refuses a batch of none, of more than ten, or with one id twice. */
const checkBatch = (entries: ReadonlyArray<{ Id: string }>): void => {
  if (entries.length === 0) throw refuseQueue('EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (entries.length > 10) throw refuseQueue('TooManyEntriesInBatchRequest', 'Maximum number of entries per request are 10.');
  if (new Set(entries.map((entry) => entry.Id)).size < entries.length)
    throw refuseQueue('BatchEntryIdsNotDistinct', 'Id of an entry is repeated.');
};
/** A message as `ReceiveMessage` tells it. */
export const told = ({ messageId, receiptHandle, body, attributes, receiveCount, sentAt, firstAt }: QueuedMessage) => ({
  MessageId: messageId,
  ReceiptHandle: receiptHandle,
  Body: body,
  MD5OfBody: md5(body),
  Attributes: {
    SenderId: 'local',
    ApproximateReceiveCount: String(receiveCount),
    SentTimestamp: String(Math.floor(sentAt)),
    ApproximateFirstReceiveTimestamp: String(Math.floor(firstAt)),
  },
  ...(Object.keys(attributes).length > 0 && { MessageAttributes: attributes, MD5OfMessageAttributes: attributesDigest(attributes) }),
});

/** Does each entry of a batch; one that fails is named, the others are done. */
export const each = <T extends { Id: string }>(entries: readonly T[], work: (entry: T) => object | undefined) => {
  checkBatch(entries);
  const Failed: object[] = [];
  const Successful = entries.flatMap((entry) => {
    try {
      return [{ Id: entry.Id, ...work(entry) }];
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      Failed.push({ Id: entry.Id, Code: error.code.split('#').at(-1), Message: error.message, SenderFault: true });
      return [];
    }
  });
  return { Successful, Failed };
};
