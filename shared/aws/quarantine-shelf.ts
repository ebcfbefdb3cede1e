import { type DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import { Knocker, type Letter } from '../contract/letters.ts';
import { type Quarantined, QuarantineState } from '../contract/quarantine.ts';
import type { QuarantineShelf } from '../intake/ports.ts';
import { fromMillis, toMillis } from '../kernel/instant.ts';
import { Instant } from '../kernel/instant-schema.ts';
import { won } from './table.ts';

const Kept = z.object({
  letter: z.string(),
  platform: Knocker,
  connection: z.string(),
  receivedAt: Instant,
  codes: z.array(z.string()),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().optional(),
  bodyKey: z.string().optional(),
  bytes: z.number().optional(),
  state: QuarantineState.default('waiting'),
  replayedAt: Instant.nullable().default(null),
  discarded: z.object({ by: z.string(), at: Instant, reason: z.string() }).nullable().default(null),
});
type Kept = z.infer<typeof Kept>;
const Item = z.object({ quarantine: Kept });

/** Names a row: the letter, and the millisecond at which it came. */
const idOf = ({ letter, receivedAt }: Kept): string => `${letter}.${toMillis(receivedAt).toString(36)}`;
const keyOf = (id: string) => {
  const [letter = '', millis = ''] = id.split('.');
  const at = Number.parseInt(millis, 36);
  return Number.isSafeInteger(at) && Math.abs(at) < 8.64e15 ? keys.quarantine(fromMillis(at), letter) : undefined;
};

const rowOf = (kept: Kept): Quarantined => {
  const { letter, receivedAt: at, platform, connection, codes, state, replayedAt, discarded, body, bytes } = kept;
  const length = bytes ?? (body === undefined ? null : Buffer.byteLength(body, 'base64'));
  return { id: idOf(kept), letter, at, platform, connection, codes, state, replayedAt, discarded, bytes: length };
};
const letterOf = ({ letter: id, platform, connection, receivedAt, headers, body, bodyKey }: Kept): Letter => ({
  id,
  platform,
  connection,
  receivedAt,
  headers,
  ...(body !== undefined && { body }),
  ...(bodyKey !== undefined && { bodyKey }),
});

/** What could not be read, newest first: what waits for a person, or all of it. */
export const quarantineShelf = (client: DynamoDBDocumentClient, tableName: string): QuarantineShelf => ({
  list: async ({ limit, next, all }) => {
    const { pk } = keys.quarantine(fromMillis(0), '');
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk',
        ScanIndexForward: false,
        Limit: limit,
        ExpressionAttributeValues: { ':pk': pk, ...(!all && { ':waiting': 'waiting', ':replaying': 'replaying' }) },
        ...(!all && {
          FilterExpression: 'attribute_not_exists(quarantine.#state) OR quarantine.#state = :waiting OR quarantine.#state = :replaying',
          ExpressionAttributeNames: { '#state': 'state' },
        }),
        ...(next && { ExclusiveStartKey: { pk, sk: Buffer.from(next, 'base64url').toString() } }),
      }),
    );
    return {
      items: Items.map((item) => rowOf(Item.parse(item).quarantine)),
      next: LastEvaluatedKey ? Buffer.from(String(LastEvaluatedKey['sk'])).toString('base64url') : null,
    };
  },
  read: async (id) => {
    const key = keyOf(id);
    const found = key && (await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }))).Item;
    if (!found) return undefined;
    const kept = Item.parse(found).quarantine;
    return { row: rowOf(kept), letter: letterOf(kept) };
  },
  settle: async (id, to) => {
    const parts = Object.entries(to);
    const update = {
      TableName: tableName,
      Key: keyOf(id),
      UpdateExpression: `SET ${parts.map((_, n) => `quarantine.#n${n} = :v${n}`).join(', ')}`,
      ConditionExpression: 'attribute_exists(quarantine) AND NOT (quarantine.#state = :read OR quarantine.#state = :discarded)',
      ExpressionAttributeNames: { '#state': 'state', ...Object.fromEntries(parts.map(([name], n) => [`#n${n}`, name])) },
      ExpressionAttributeValues: {
        ':read': 'read',
        ':discarded': 'discarded',
        ...Object.fromEntries(parts.map(([, value], n) => [`:v${n}`, value])),
      },
    };
    return won(client.send(new UpdateCommand(update)));
  },
});
