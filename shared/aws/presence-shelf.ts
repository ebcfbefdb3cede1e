import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys, table } from '../contract/keys.ts';
import { Presence, presentSeconds } from '../contract/presence.ts';
import { addSeconds, type Instant, toMillis } from '../kernel/instant.ts';
import type { PresenceShelf } from '../staff/ports.ts';

const Kept = z.object({ presence: Presence });
const minuteOf = (at: Instant): string => at.slice(0, 16);

/** One row a minute for each who looks: whoever is here stands in the last two minutes, as few rows as there are open pages. */
export const presenceShelf = (client: DynamoDBDocumentClient, tableName: string): PresenceShelf => ({
  keep: async (presence) => {
    const { at, conversation, staff } = presence;
    const expiresAt = Math.ceil(toMillis(at) / 1000) + presentSeconds;
    const Item = { ...keys.presence(minuteOf(at), conversation, staff), type: 'presence', presence, [table.ttl]: expiresAt };
    await client.send(new PutCommand({ TableName: tableName, Item }));
  },
  at: async (now) => {
    const minutes = [...new Set([minuteOf(addSeconds(now, -presentSeconds)), minuteOf(now)])];
    const found = await Promise.all(
      minutes.map((minute) =>
        client.send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': keys.presence(minute, '', '').pk },
          }),
        ),
      ),
    );
    return found.flatMap(({ Items = [] }) => Items.map((item) => Kept.parse(item).presence));
  },
});
