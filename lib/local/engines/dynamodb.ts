import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { AwsAnswer, AwsRequest, Engine, Millis } from '../engine.ts';
import { json, ServiceError, spelled } from './answers.ts';
import { keyNames, withOldItem } from './conditions.ts';
import { DynamoRefusal, db, type Item, runAction, type Store } from './dynalite.ts';
import { openExpiry } from './expiry.ts';
import { type StreamRecord, streamLog } from './stream-log.ts';
import { requestTokens, transact, transactGet } from './transactions.ts';
import { isChange, oneAtATime, openSession } from './write-session.ts';

const Named = z.looseObject({ TableName: z.string() });
const Described = z.looseObject({ Table: z.looseObject({ TableStatus: z.string() }) });
const Listing = z.object({ Limit: z.number().min(1).max(100).default(100), ExclusiveStartTableName: z.string().default('') });

export interface DynamoDb extends Engine {
  /** Records of a table's stream after a sequence number, oldest first. */
  readStream(table: string, after: number, limit: number): Promise<readonly StreamRecord[]>;
  /** Calls back whenever new records may be there. */
  onChange(listener: () => void): void;
  /** Runs one operation in process. */
  call(operation: string, input: unknown): Promise<Item>;
  /** Deletes what has expired by the clock, and stream records older than a day. */
  sweepExpired(table: string, attribute: string): Promise<void>;
}

/** DynamoDB on dynalite, with streams, transactions and expiry; an item and its stream record are one batch on disk. */
export const openDynamoDb = async (folder: string | null, now: Millis, region: string): Promise<DynamoDb> => {
  const store = db.create({ ...(folder && { path: join(folder, 'tables') }), createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  const level = store.db;
  const inTurn = oneAtATime();
  const log = await streamLog(level, region);
  const expiry = openExpiry(store, level);
  const once = requestTokens(now);
  const listeners: Array<() => void> = [];
  const keysOf = new Map<string, readonly string[]>();

  const keysOfTable = async (table: string): Promise<readonly string[]> => {
    const names = keysOf.get(table) ?? (await keyNames(store, table));
    keysOf.set(table, names);
    return names;
  };
  const written = (work: (session: Store) => Promise<Item>, expired = false): Promise<Item> =>
    inTurn(async () => {
      const session = openSession(store);
      const answer = await work(session.store);
      const told = session.changes.filter(isChange);
      const records = await Promise.all(told.map(async (change) => log.spell(change, await keysOfTable(change.table), now(), expired)));
      await level.batch([...session.operations(), ...records]);
      if (records.length > 0) for (const listener of listeners) listener();
      return answer;
    });

  const withStream = (described: Item, table: string): Item => {
    const streamed = {
      LatestStreamArn: log.arnOf(table),
      LatestStreamLabel: 'live',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    };
    const told = (name: string, value: unknown) => (/^Table(Description)?$/.test(name) ? { ...Object(value), ...streamed } : value);
    return Object.fromEntries(Object.entries(described).map(([name, value]) => [name, told(name, value)]));
  };
  const describe = async (TableName: string) => withStream(await runAction(store, 'DescribeTable', { TableName }), TableName);
  /** Makes a table and waits for it, so that nobody here meets one that is still being made. */
  const create = async (input: unknown): Promise<Item> => {
    const { TableName } = Named.parse(input);
    const { Tags: _tags, ...rest } = Named.parse(input);
    const made = await runAction(store, 'CreateTable', rest);
    while (Described.parse(await runAction(store, 'DescribeTable', { TableName })).Table.TableStatus !== 'ACTIVE') await pause(2);
    return withStream(made, TableName);
  };
  const remove = async (input: unknown): Promise<Item> => {
    const { TableName } = Named.parse(input);
    const removed = await inTurn(() => runAction(store, 'DeleteTable', input));
    keysOf.delete(TableName);
    await level.batch([{ type: 'del', key: `expiry~${TableName}` }]);
    return removed;
  };
  const list = async (input: unknown): Promise<Item> => {
    const { Limit, ExclusiveStartTableName: after } = Listing.parse(input);
    const names: string[] = [];
    for await (const [key] of level.iterator({ gt: `table~${after}`, lt: 'table~~', limit: Limit + 1 }))
      names.push(key.slice('table~'.length));
    const TableNames = names.slice(0, Limit);
    return { TableNames, ...(names.length > Limit && { LastEvaluatedTableName: TableNames.at(-1) }) };
  };

  const one = (operation: string) => (input: unknown) =>
    written((session) => withOldItem(session, input, () => runAction(session, operation, input)));
  const read = (operation: string) => (input: unknown) => runAction(store, operation, input);
  const protectedBackups = {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' },
    },
  };
  const operations: Readonly<Record<string, (input: unknown) => Promise<Item>>> = {
    PutItem: one('PutItem'),
    UpdateItem: one('UpdateItem'),
    DeleteItem: one('DeleteItem'),
    BatchWriteItem: one('BatchWriteItem'),
    GetItem: read('GetItem'),
    BatchGetItem: read('BatchGetItem'),
    Query: read('Query'),
    Scan: read('Scan'),
    ListTagsOfResource: read('ListTagsOfResource'),
    TagResource: read('TagResource'),
    UntagResource: read('UntagResource'),
    TransactWriteItems: (input) => once(input, () => written((session) => transact(session, input))),
    TransactGetItems: (input) => inTurn(() => transactGet(store, input)),
    CreateTable: create,
    DescribeTable: (input) => describe(Named.parse(input).TableName),
    UpdateTable: async (input) => {
      const { TableName, GlobalSecondaryIndexUpdates: indexes } = Named.parse(input);
      if (indexes) throw new ServiceError('ValidationException', 400, 'Indexes of a local table are made with the table');
      return { TableDescription: (await describe(TableName))['Table'] };
    },
    DeleteTable: remove,
    ListTables: list,
    UpdateTimeToLive: expiry.update,
    DescribeTimeToLive: (input) => expiry.describe(Named.parse(input).TableName),
    DescribeContinuousBackups: async (input) => {
      await describe(Named.parse(input).TableName);
      return protectedBackups;
    },
    UpdateContinuousBackups: async (input) => {
      await describe(Named.parse(input).TableName);
      return protectedBackups;
    },
  };
  const call = async (operation: string, input: unknown): Promise<Item> => {
    const known = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
    if (!known) throw new ServiceError('UnknownOperationException', 400, `${operation} is not served by the local tables`);
    return known(input);
  };

  const handle = (request: AwsRequest): Promise<AwsAnswer> =>
    spelled(async () => {
      const [service = '', operation = ''] = (request.headers['x-amz-target'] ?? '').split('.');
      const input: unknown = JSON.parse(request.body.toString('utf8'));
      try {
        const answer = service.startsWith('DynamoDBStreams') ? await log.serve(operation, input) : await call(operation, input);
        return json(200, answer, { 'x-amzn-requestid': randomUUID() });
      } catch (error) {
        if (error instanceof DynamoRefusal) return json(error.status, error.body);
        throw error;
      }
    });

  const sweepExpired = async (table: string, attribute: string): Promise<void> => {
    const seconds = Math.floor(now() / 1000);
    const names = await keysOfTable(table);
    for await (const item of expiry.expired(table, attribute, seconds)) {
      const Key = Object.fromEntries(names.map((name) => [name, item[name]]));
      await written((session) => expiry.remove(session, table, Key, attribute, seconds), true);
    }
    await log.trim(now());
  };

  return {
    handle,
    call,
    sweepExpired,
    readStream: log.read,
    onChange: (listener) => listeners.push(listener),
    nextDue: () => null,
    wake: async () => {
      for (const { table, attribute } of await expiry.tables()) await sweepExpired(table, attribute);
    },
    close: () => new Promise((resolve, reject) => store.lifecycleManager.gracefulClose((error) => (error ? reject(error) : resolve()))),
  };
};
