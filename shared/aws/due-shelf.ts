import { DeleteCommand, type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import type { DueShelf } from '../conversations/ports.ts';
import { Instant } from '../kernel/instant-schema.ts';
import { deleteAll } from './write-all.ts';

const Listed = z.object({ minute: z.string(), shard: z.number() });
const Item = z.object({ conversation: z.string(), at: Instant });

/** Due items by minute and shard in the one table, read consistently. */
export const dueShelf = (client: DynamoDBDocumentClient, tableName: string): DueShelf => {
  const query = async <T>(schema: z.ZodType<T>, condition: string, values: Record<string, string>): Promise<T[]> => {
    const found: T[] = [];
    const partition = { TableName: tableName, ConsistentRead: true, KeyConditionExpression: condition, ExpressionAttributeValues: values };
    for await (const page of paginateQuery({ client }, partition)) found.push(...(page.Items ?? []).map((item) => schema.parse(item)));
    return found;
  };
  const { pk } = keys.dueShard('', 0);
  return {
    shardsOf: async (minute) =>
      (await query(Listed, 'pk = :pk AND begins_with(sk, :minute)', { ':pk': pk, ':minute': `${minute}#` })).map(({ shard }) => shard),
    listedUpTo: (minute) => query(Listed, 'pk = :pk AND sk <= :last', { ':pk': pk, ':last': `${minute}#~` }),
    items: (minute, shard) => query(Item, 'pk = :pk', { ':pk': keys.duePartition(minute, shard) }),
    remove: (minute, items) =>
      deleteAll(
        client,
        tableName,
        items.map(({ conversation }) => keys.due(minute, conversation)),
      ),
    close: async (minute, shard) => {
      await client.send(new DeleteCommand({ TableName: tableName, Key: keys.dueShard(minute, shard) }));
    },
  };
};
