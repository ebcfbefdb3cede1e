import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import { logger } from './logger.ts';

/**
 * Runs `each` over the records of a queue, one after the other, and answers with exactly those that failed, so that the
 * queue keeps them and only them. The log names the message id and the error's name, never a body.
 */
export const settleEach = async (
  records: readonly SQSRecord[],
  each: (record: SQSRecord) => Promise<unknown>,
): Promise<SQSBatchResponse> => {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const record of records) {
    try {
      await each(record);
    } catch (error) {
      logger.error('message failed', {
        messageId: record.messageId,
        error: error instanceof Error ? `${error.name} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : 'unknown',
      });
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
};

/**
 * As `settleEach`, but `each` runs once for all records that say the same: what they tell of was written before any was received.
 */
export const settleAlike = (records: readonly SQSRecord[], each: (record: SQSRecord) => Promise<unknown>): Promise<SQSBatchResponse> => {
  const begun = new Map<string, Promise<unknown>>();
  return settleEach(records, (record) => {
    const run = begun.get(record.body) ?? each(record);
    begun.set(record.body, run);
    return run;
  });
};
