import { type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys, shards } from '../contract/keys.ts';
import { Instant } from '../kernel/instant-schema.ts';
import type { SummaryRow, SummaryShelf } from '../staff/ports.ts';
import { conditionFailed } from './table.ts';

const keptSeconds = 3 * 86_400;
const expiresAt = () => Math.floor(Date.now() / 1000) + keptSeconds;
const Row = z.object({ claim: z.string(), conversation: z.string(), step: z.string(), dueAt: Instant });

/** Alarms that are told together. Rows are spread over 16 partitions, and everything goes by itself after three days. */
export const summaryShelf = (client: DynamoDBDocumentClient, tableName: string): SummaryShelf => ({
  stormy: async (minutes) => {
    const marks = await Promise.all(
      minutes.map((minute) => client.send(new GetCommand({ TableName: tableName, Key: keys.storm(minute), ConsistentRead: true }))),
    );
    return marks.some(({ Item }) => Item !== undefined);
  },
  add: async (summary, row) => {
    const item = { ...keys.summaryRow(summary, row.claim), type: 'summary-row', row, expiresAt: expiresAt() };
    await client.send(new PutCommand({ TableName: tableName, Item: item }));
  },
  open: async (summary) => {
    const item = { ...keys.summary(summary), type: 'summary', expiresAt: expiresAt() };
    try {
      await client.send(new PutCommand({ TableName: tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }));
      return 'mine';
    } catch (error) {
      if (!conditionFailed(error)) throw error;
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.summary(summary), ConsistentRead: true }));
      return Item?.['closed'] === true ? 'closed' : 'open';
    }
  },
  close: async (summary) => {
    const item = { ...keys.summary(summary), type: 'summary', closed: true, expiresAt: expiresAt() };
    await client.send(new PutCommand({ TableName: tableName, Item: item }));
  },
  rows: async (summary, first) => {
    let count = 0;
    let breached = 0;
    const found: SummaryRow[] = [];
    for (let shard = 0; shard < shards.open; shard += 1) {
      const partition = {
        TableName: tableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.summaryPartition(summary, shard) },
      };
      for await (const page of paginateQuery({ client }, partition)) {
        const rows = (page.Items ?? []).map((item) => Row.parse(item['row']));
        count += rows.length;
        breached += rows.filter(({ step }) => step !== 'warning').length;
        found.push(...rows);
        found.sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.claim < b.claim ? -1 : 1)).splice(first);
      }
    }
    return { count, breached, first: found };
  },
});

/** Writes that alarms of a minute are told as one; again, nothing changes. */
export const markStorm =
  (client: DynamoDBDocumentClient, tableName: string) =>
  async (minute: string): Promise<void> => {
    await client.send(new PutCommand({ TableName: tableName, Item: { ...keys.storm(minute), type: 'storm', expiresAt: expiresAt() } }));
  };
