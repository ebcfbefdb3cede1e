import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys, table } from '../contract/keys.ts';
import { SavedView } from '../contract/views.ts';
import { toMillis } from '../kernel/instant.ts';
import type { ViewShelf } from '../staff/ports.ts';
import { readPartition } from './read-partition.ts';
import { won } from './table.ts';

const Kept = z.object({ view: SavedView });
/** How long a removed view can be brought back. */
const keptSeconds = 30 * 86_400;

/** Saved views, all in one partition: a few hundred small items. What is removed ends by itself. */
export const viewShelf = (client: DynamoDBDocumentClient, tableName: string): ViewShelf => ({
  all: async () => {
    const found: SavedView[] = [];
    for await (const item of readPartition(client, tableName, keys.view('').pk)) found.push(Kept.parse(item).view);
    return found;
  },
  read: async (id) => {
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.view(id), ConsistentRead: true }));
    return Item && Kept.parse(Item).view;
  },
  keep: async (view) => {
    const ends = view.removedAt && { [table.ttl]: Math.ceil(toMillis(view.removedAt) / 1000) + keptSeconds };
    const put = new PutCommand({
      TableName: tableName,
      Item: { ...keys.view(view.id), type: 'view', view, ...ends },
      ConditionExpression: view.version === 1 ? 'attribute_not_exists(pk)' : '#view.version = :before',
      ...(view.version > 1 && {
        ExpressionAttributeNames: { '#view': 'view' },
        ExpressionAttributeValues: { ':before': view.version - 1 },
      }),
    });
    return won(client.send(put));
  },
});
