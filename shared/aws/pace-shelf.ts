import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys, table } from '../contract/keys.ts';
import type { PaceShelf } from '../intake/ports.ts';
import { won } from './table.ts';

const Kept = z.object({ pace: z.object({ next: z.number(), nextFirst: z.number(), putOff: z.number(), quietUntil: z.number() }) });
/** Nobody waits for as long as that in a queue. */
const keptSeconds = 14 * 86_400;

/** One row a channel; written over the very one that was read. */
export const paceShelf = (client: DynamoDBDocumentClient, tableName: string): PaceShelf => ({
  read: async (channel) => {
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.pace(channel), ConsistentRead: true }));
    return Item ? Kept.parse(Item).pace : null;
  },
  write: async (channel, pace, expected) => {
    const put = new PutCommand({
      TableName: tableName,
      Item: { ...keys.pace(channel), type: 'pace', pace, [table.ttl]: Math.ceil(pace.next / 1000) + keptSeconds },
      ...(expected
        ? {
            ConditionExpression: 'pace.#next = :next AND pace.putOff = :putOff',
            ExpressionAttributeNames: { '#next': 'next' },
            ExpressionAttributeValues: { ':next': expected.next, ':putOff': expected.putOff },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    });
    return won(client.send(put));
  },
});
