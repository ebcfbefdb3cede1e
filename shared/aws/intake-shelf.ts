import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../contract/keys.ts';
import { keptDays } from '../contract/letters.ts';
import type { IntakeShelf } from '../intake/ports.ts';
import { dayOf, type Instant, toMillis } from '../kernel/instant.ts';

const expiry = (at: Instant): number => Math.floor(toMillis(at) / 1000) + keptDays * 86_400;

/** Parts of letters that are no interactions: in quarantine with the raw bytes, or counted as ignored. The same part is the same item. */
export const intakeShelf = (client: DynamoDBDocumentClient, tableName: string): IntakeShelf => {
  const put = async (Item: Record<string, unknown>) => {
    await client.send(new PutCommand({ TableName: tableName, Item }));
  };
  return {
    quarantine: ({ id, platform, connection, receivedAt, bodyKey }, body, codes) =>
      put({
        ...keys.quarantine(receivedAt, id),
        type: 'quarantine',
        quarantine: { letter: id, platform, connection, receivedAt, codes, ...(bodyKey ? { bodyKey } : { body: body.toString('base64') }) },
        expiresAt: expiry(receivedAt),
      }),
    ignore: ({ id, platform, connection, receivedAt }, part, rule) =>
      put({
        ...keys.ignored(dayOf(receivedAt), id, part),
        type: 'ignored',
        ignored: { letter: id, platform, connection, receivedAt, part, rule },
        expiresAt: expiry(receivedAt),
      }),
  };
};
