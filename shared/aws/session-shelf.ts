import { createHash } from 'node:crypto';
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys, table } from '../contract/keys.ts';
import { Role } from '../contract/settings.ts';
import { type Instant, toMillis } from '../kernel/instant.ts';
import { Instant as InstantShape } from '../kernel/instant-schema.ts';
import type { KeptSession, SessionShelf } from '../staff/ports.ts';
import { conditionFailed, won } from './table.ts';

const Kept = z.object({
  session: z.object({
    staff: z.string(),
    role: Role,
    endless: z.boolean(),
    startedAt: InstantShape,
    seenAt: InstantShape,
    until: InstantShape.nullable(),
    sealed: z.string().nullable(),
  }),
});
const Seen = z.object({ sk: z.string(), at: InstantShape });
/** Rows end a while after what they tell of: it is never they that decide. */
const daySeconds = 86_400;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const endsAfter = (at: Instant, seconds: number) => ({ [table.ttl]: Math.ceil(toMillis(at) / 1000) + seconds });

/** Sessions in rows of their own, so that signing out is the end of one. */
export const sessionShelf = (client: DynamoDBDocumentClient, tableName: string): SessionShelf => {
  const itemOf = (id: string, session: KeptSession) => ({
    ...keys.session(hashOf(id)),
    type: 'session',
    session,
    ...(!session.endless && endsAfter(session.startedAt, daySeconds)),
  });
  const sawThem = async ({ staff, seenAt }: KeptSession) => {
    await client.send(new PutCommand({ TableName: tableName, Item: { ...keys.staffSeen(staff), type: 'staff-seen', at: seenAt } }));
  };
  return {
    open: async (id, session) => {
      await client.send(new PutCommand({ TableName: tableName, Item: itemOf(id, session) }));
      await sawThem(session);
    },
    read: async (id) => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.session(hashOf(id)), ConsistentRead: true }));
      return Item && Kept.parse(Item).session;
    },
    touch: async (id, session) => {
      try {
        await client.send(new PutCommand({ TableName: tableName, Item: itemOf(id, session), ConditionExpression: 'attribute_exists(pk)' }));
        await sawThem(session);
      } catch (error) {
        if (!conditionFailed(error)) throw error;
      }
    },
    end: async (id) => {
      await client.send(new DeleteCommand({ TableName: tableName, Key: keys.session(hashOf(id)) }));
    },
    takeState: async (state, at) => {
      const Item = { ...keys.signInState(hashOf(state)), type: 'sign-in', ...endsAfter(at, daySeconds) };
      return won(client.send(new PutCommand({ TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })));
    },
    seen: async () => {
      const query = {
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.staffSeen('').pk },
      };
      const found: Array<[string, Instant]> = [];
      for await (const { Items = [] } of paginateQuery({ client }, query))
        for (const item of Items) {
          const { sk, at } = Seen.parse(item);
          found.push([sk, at]);
        }
      return new Map(found);
    },
  };
};
