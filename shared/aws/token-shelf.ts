import { createHash } from 'node:crypto';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import { Role } from '../contract/settings.ts';
import { fromMillis } from '../kernel/instant.ts';
import { Instant } from '../kernel/instant-schema.ts';
import type { KeptTokens } from '../staff/ports.ts';

const Kept = z.object({ staff: z.string(), role: Role, expiresAt: z.number().optional(), at: Instant.optional() });

/** Access tokens by their hash. Expiry is judged here: the table forgets expired items up to two days late. */
export const tokenShelf = (client: DynamoDBDocumentClient, tableName: string): KeptTokens => ({
  read: async (token) => {
    const hash = createHash('sha256').update(token).digest('hex');
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.token(hash) }));
    if (!Item) return undefined;
    const { staff, role, expiresAt, at } = Kept.parse(Item);
    const endless = expiresAt === undefined;
    return !endless && expiresAt * 1000 <= Date.now()
      ? undefined
      : { staff, role, endless, at, ...(!endless && { until: fromMillis(expiresAt * 1000) }) };
  },
});
