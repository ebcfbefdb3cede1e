import * as z from 'zod';
import { DynamoRefusal, type Item, isNotFound, type LevelDb, runAction, type Store } from './dynalite.ts';

const Attribute = z.object({ attribute: z.string() });
const Update = z.object({
  TableName: z.string(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string().min(1), Enabled: z.boolean() }),
});
const Epoch = z.object({ N: z.coerce.number() });
/** What expired longer ago is left alone, as docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html has it. */
const fiveYears = 5 * 366 * 86_400;
const keyOf = (table: string) => `expiry~${table}`;

/** Which attribute of a table says when an item expires, and the items that have. */
export const openExpiry = (store: Store, level: LevelDb) => {
  const attributeOf = (table: string): Promise<string | null> =>
    new Promise((resolve, reject) => {
      level.get(keyOf(table), (error, found) => {
        if (error && !isNotFound(error)) return reject(error);
        resolve(Attribute.safeParse(found).data?.attribute ?? null);
      });
    });
  const update = async (input: unknown): Promise<Item> => {
    const { TableName, TimeToLiveSpecification: wanted } = Update.parse(input);
    await runAction(store, 'DescribeTable', { TableName });
    await level.batch([
      wanted.Enabled
        ? { type: 'put', key: keyOf(TableName), value: { attribute: wanted.AttributeName } }
        : { type: 'del', key: keyOf(TableName) },
    ]);
    return { TimeToLiveSpecification: wanted };
  };
  const describe = async (table: string): Promise<Item> => {
    await runAction(store, 'DescribeTable', { TableName: table });
    const attribute = await attributeOf(table);
    return {
      TimeToLiveDescription: attribute ? { TimeToLiveStatus: 'ENABLED', AttributeName: attribute } : { TimeToLiveStatus: 'DISABLED' },
    };
  };
  const tables = async (): Promise<ReadonlyArray<{ table: string; attribute: string }>> => {
    const found: Array<{ table: string; attribute: string }> = [];
    for await (const [key, value] of level.iterator({ gte: keyOf(''), lt: 'expiry~~' }))
      found.push({ table: key.slice(keyOf('').length), attribute: Attribute.parse(value).attribute });
    return found;
  };
  /** Items of a table that are past their time, `seconds` since 1970. */
  async function* expired(table: string, attribute: string, seconds: number): AsyncGenerator<Item> {
    for await (const [, value] of level.iterator({ gte: `item-${table}~`, lt: `item-${table}~\u{ffff}` })) {
      const item = z.record(z.string(), z.unknown()).parse(value);
      const at = Epoch.safeParse(item[attribute]).data?.N;
      if (at !== undefined && at < seconds && at > seconds - fiveYears) yield item;
    }
  }
  /** Deletes an item unless its time was put off meanwhile. */
  const remove = async (session: Store, table: string, Key: Item, attribute: string, seconds: number): Promise<Item> => {
    try {
      return await runAction(session, 'DeleteItem', {
        TableName: table,
        Key,
        ConditionExpression: '#e < :now',
        ExpressionAttributeNames: { '#e': attribute },
        ExpressionAttributeValues: { ':now': { N: String(seconds) } },
      });
    } catch (error) {
      if (error instanceof DynamoRefusal && error.type === 'ConditionalCheckFailedException') return {};
      throw error;
    }
  };
  return { update, describe, tables, expired, remove };
};
