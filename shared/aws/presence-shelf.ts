import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys, table } from '../contract/keys.ts';
import { Instant, toMillis } from '../kernel/instant.ts';
import { Presence, type PresenceShelf, presentSeconds } from '../staff/presence.ts';

const Kept = z.object({ presence: Presence.extend({ at: Instant }) });

/** One row for each who looks, written anew as long as they do. */
export const presenceShelf = (client: DynamoDBDocumentClient, tableName: string): PresenceShelf => ({
  keep: async (conversation, presence) => {
    const expiresAt = Math.ceil(toMillis(presence.at) / 1000) + presentSeconds;
    const Item = { ...keys.presence(conversation, presence.staff), type: 'presence', presence, [table.ttl]: expiresAt };
    await client.send(new PutCommand({ TableName: tableName, Item }));
  },
  of: async (conversation) => {
    const query = new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.presence(conversation, '').pk },
    });
    return ((await client.send(query)).Items ?? []).map((item) => Kept.parse(item).presence);
  },
});
