import { setTimeout as wait } from 'node:timers/promises';
import { type DynamoDBDocumentClient, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';

const Cancelled = z.object({
  name: z.literal('TransactionCanceledException'),
  CancellationReasons: z.array(z.object({ Code: z.string().optional() })).default([]),
});
const tries = 6;

/**
 * Writes several items or none: false when one of the conditions does not hold. Two transactions that meet at an item cancel each
 * other (`TransactionConflict`) though no condition failed: that is tried again.
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html
 */
export const writeTogether =
  (client: DynamoDBDocumentClient) =>
  async (TransactItems: NonNullable<TransactWriteCommandInput['TransactItems']>): Promise<boolean> => {
    for (let tried = 1; ; tried += 1) {
      try {
        await client.send(new TransactWriteCommand({ TransactItems }));
        return true;
      } catch (error) {
        const cancelled = Cancelled.safeParse(error);
        if (!cancelled.success) throw error;
        const codes = cancelled.data.CancellationReasons.map(({ Code }) => Code);
        if (codes.includes('ConditionalCheckFailed')) return false;
        if (!codes.includes('TransactionConflict') || tried === tries) throw error;
        await wait(Math.random() * 20 * 2 ** tried);
      }
    }
  };
