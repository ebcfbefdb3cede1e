import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys, table } from '../contract/keys.ts';
import { toMillis } from '../kernel/instant.ts';
import { Instant } from '../kernel/instant-schema.ts';
import type { HoldShelf } from '../staff/ports.ts';
import { conditionFailed } from './table.ts';

const Kept = z.object({ hold: z.object({ by: z.string(), at: Instant }) });
/** Long after, the assignment that it led to is the one to take it from. */
const keptSeconds = 30 * 86_400;

/** The first put wins, whoever else puts at the same time. */
export const holdShelf = (client: DynamoDBDocumentClient, tableName: string): HoldShelf => ({
  take: async (conversation, after, hold) => {
    const key = keys.hold(conversation, after);
    const expiresAt = Math.ceil(toMillis(hold.at) / 1000) + keptSeconds;
    const put = new PutCommand({
      TableName: tableName,
      Item: { ...key, type: 'hold', hold, [table.ttl]: expiresAt },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    try {
      await client.send(put);
      return hold;
    } catch (error) {
      if (!conditionFailed(error)) throw error;
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }));
      return Item ? Kept.parse(Item).hold : hold;
    }
  },
});
