import { setTimeout as pause } from 'node:timers/promises';
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type BatchWriteCommandOutput,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

/** A batch write takes 25 items: docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html */
const batchSize = 25;
const tries = 8;

const writeBatches = async (client: DynamoDBDocumentClient, tableName: string, requests: Requests): Promise<void> => {
  for (let first = 0; first < requests.length; first += batchSize) {
    let left: Requests | undefined = requests.slice(first, first + batchSize);
    for (let attempt = 0; left?.length; attempt += 1) {
      if (attempt === tries) throw new Error(`${left.length} items were not written after ${tries} tries`);
      if (attempt > 0) await pause(25 * 2 ** attempt);
      const { UnprocessedItems }: BatchWriteCommandOutput = await client.send(
        new BatchWriteCommand({ RequestItems: { [tableName]: left } }),
      );
      left = UnprocessedItems?.[tableName];
    }
  }
};

/** Puts items, 25 at a time; what the table hands back as unprocessed is tried again with growing pauses. */
export const writeAll = (client: DynamoDBDocumentClient, tableName: string, items: ReadonlyArray<Record<string, unknown>>): Promise<void> =>
  writeBatches(
    client,
    tableName,
    items.map((Item) => ({ PutRequest: { Item } })),
  );

/** Deletes items by key, 25 at a time. */
export const deleteAll = (
  client: DynamoDBDocumentClient,
  tableName: string,
  found: ReadonlyArray<{ pk: string; sk: string }>,
): Promise<void> =>
  writeBatches(
    client,
    tableName,
    found.map((Key) => ({ DeleteRequest: { Key } })),
  );
