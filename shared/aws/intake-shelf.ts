import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../contract/keys.ts';
import type { IntakeShelf } from '../intake/ports.ts';
import { dayOf, type Instant, toMillis } from '../kernel/instant.ts';
import { conditionFailed } from './table.ts';

/** Raw bytes of what people said are kept for 30 days, no longer. */
const keptDays = 30;
const expiry = (at: Instant): number => Math.floor(toMillis(at) / 1000) + keptDays * 86_400;

/** Parts of letters that are no interactions: in quarantine with the raw bytes, or counted as ignored. The same part is the same item. */
export const intakeShelf = (client: DynamoDBDocumentClient, tableName: string): IntakeShelf => {
  const put = async (Item: Record<string, unknown>) => {
    await client.send(new PutCommand({ TableName: tableName, Item }));
  };
  return {
    quarantine: ({ id, platform, connection, receivedAt, headers, bodyKey, replayedAt = null }, body, codes) =>
      put({
        ...keys.quarantine(receivedAt, id),
        type: 'quarantine',
        quarantine: {
          ...{ letter: id, platform, connection, receivedAt, headers, codes, replayedAt },
          ...(bodyKey ? { bodyKey } : { body: body.toString('base64') }),
          ...{ state: 'waiting', bytes: body.length },
        },
        expiresAt: expiry(receivedAt),
      }),
    readAgain: async ({ id, receivedAt }) => {
      const update = {
        TableName: tableName,
        Key: keys.quarantine(receivedAt, id),
        UpdateExpression: 'SET quarantine.#state = :read',
        ConditionExpression: 'attribute_exists(quarantine)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':read': 'read' },
      };
      await client.send(new UpdateCommand(update)).catch((error: unknown) => {
        // its 30 days are over
        if (!conditionFailed(error)) throw error;
      });
    },
    ignore: ({ id, platform, connection, receivedAt }, part, rule) =>
      put({
        ...keys.ignored(dayOf(receivedAt), id, part),
        type: 'ignored',
        ignored: { letter: id, platform, connection, receivedAt, part, rule },
        expiresAt: expiry(receivedAt),
      }),
  };
};
