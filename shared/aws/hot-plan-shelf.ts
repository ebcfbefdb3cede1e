import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import type { HotPlanShelf } from '../ideas/ports.ts';
import { won } from './table.ts';

const Kept = z.object({ ideas: z.array(z.string()), version: z.number() });

/** The ideas of the hot plan, one small item, so that two who put the last one in at once cannot both. */
export const hotPlanShelf = (client: DynamoDBDocumentClient, tableName: string): HotPlanShelf => ({
  read: async () => {
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.hotPlan(), ConsistentRead: true }));
    return Item ? Kept.parse(Item) : { ideas: [], version: 0 };
  },
  keep: async (ideas, version) => {
    const put = new PutCommand({
      TableName: tableName,
      Item: { ...keys.hotPlan(), type: 'hot-plan', ideas, version: version + 1 },
      ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : 'version = :version',
      ...(version > 0 && { ExpressionAttributeValues: { ':version': version } }),
    });
    return won(client.send(put));
  },
});
