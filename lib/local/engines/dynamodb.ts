import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { AwsAnswer, AwsRequest, Engine, Millis } from '../engine.ts';
import { json, ServiceError, spelled } from './answers.ts';
import { DynamoRefusal, db, type Item, runAction } from './dynalite.ts';
import { type StreamRecord, streamLog } from './stream-log.ts';
import { transact, transactGet } from './transactions.ts';
import { writeSessions } from './write-session.ts';

const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];
const reads = ['GetItem', 'BatchGetItem', 'Query', 'Scan', 'ListTables', 'ListTagsOfResource', 'TagResource', 'UntagResource'];
const Named = z.looseObject({ TableName: z.string() });
const KeySchema = z.array(z.object({ AttributeName: z.string() }));
const Described = z.looseObject({ Table: z.looseObject({ KeySchema }) });

export interface DynamoDb extends Engine {
  /** Records of a table's stream after a sequence number, oldest first. */
  readStream(table: string, after: number, limit: number): Promise<readonly StreamRecord[]>;
  /** Calls back whenever new records may be there. */
  onChange(listener: () => void): void;
  /** Runs one operation in process. */
  call(operation: string, input: unknown): Promise<Item>;
  /** Deletes what has expired by the clock. */
  sweepExpired(table: string, attribute: string): Promise<void>;
}

/** DynamoDB on dynalite, with streams, transactions and expiry; an item and its stream record are one batch on disk. */
export const openDynamoDb = async (folder: string | null, now: Millis, region: string): Promise<DynamoDb> => {
  const store = db.create({ ...(folder && { path: join(folder, 'tables') }), createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  const level = store.db;
  const inSession = writeSessions(store);
  const log = await streamLog(level);
  const listeners: Array<() => void> = [];
  const keysOf = new Map<string, readonly string[]>();

  const keyNames = async (table: string): Promise<readonly string[]> => {
    const known = keysOf.get(table);
    if (known) return known;
    const { Table } = Described.parse(await runAction(store, 'DescribeTable', { TableName: table }));
    const names = Table.KeySchema.map(({ AttributeName }) => AttributeName);
    keysOf.set(table, names);
    return names;
  };
  const written = <T>(work: () => Promise<T>, expired = false): Promise<T> =>
    inSession(work, async (operations, changes) => {
      const told = changes.filter(({ before, after }) => !isDeepStrictEqual(before, after));
      const records = await Promise.all(told.map(async (change) => log.spell(change, await keyNames(change.table), now(), expired)));
      await level.batch([...operations, ...records]);
      if (records.length > 0) for (const listener of listeners) listener();
    });

  const withStream = (described: Item, table: string): Item => {
    const arn = `arn:aws:dynamodb:${region}:000000000000:table/${table}/stream/live`;
    const streamed = {
      LatestStreamArn: arn,
      LatestStreamLabel: 'live',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    };
    return Object.fromEntries(
      Object.entries(described).map(([name, value]) => [
        name,
        name === 'Table' || name === 'TableDescription' ? { ...Object(value), ...streamed } : value,
      ]),
    );
  };
  const settle = (input: unknown): Item => ({
    ...Object(input),
    ...{
      StreamSpecification: undefined,
      SSESpecification: undefined,
      DeletionProtectionEnabled: undefined,
      TableClass: undefined,
      Tags: undefined,
    },
  });

  /** Makes a table and waits for it, so that nobody here meets one that is still being made. */
  const create = async (input: unknown): Promise<Item> => {
    const { TableName } = Named.parse(input);
    const made = await runAction(store, 'CreateTable', settle(input));
    while (Described.parse(await runAction(store, 'DescribeTable', { TableName })).Table['TableStatus'] !== 'ACTIVE') await pause(2);
    return withStream(made, TableName);
  };
  const call = async (operation: string, input: unknown): Promise<Item> => {
    if (writes.includes(operation)) return written(() => runAction(store, operation, input));
    if (reads.includes(operation)) return runAction(store, operation, input);
    if (operation === 'TransactWriteItems') return written(() => transact(store, input));
    if (operation === 'TransactGetItems') return transactGet(store, input);
    if (operation === 'CreateTable') return create(input);
    if (operation === 'DescribeTable') return withStream(await runAction(store, operation, input), Named.parse(input).TableName);
    if (operation === 'DeleteTable') return runAction(store, operation, input);
    if (operation === 'DescribeTimeToLive') return { TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' } };
    if (operation === 'DescribeContinuousBackups') return { ContinuousBackupsDescription: { ContinuousBackupsStatus: 'ENABLED' } };
    throw new ServiceError('UnknownOperationException', 400, `${operation} is not served by the local tables`);
  };

  const handle = (request: AwsRequest): Promise<AwsAnswer> =>
    spelled(async () => {
      const [service = '', operation = ''] = (request.headers['x-amz-target'] ?? '').split('.');
      const input: unknown = JSON.parse(request.body.toString('utf8'));
      try {
        return json(200, service.startsWith('DynamoDBStreams') ? await log.serve(operation, input, region) : await call(operation, input), {
          'x-amzn-requestid': randomUUID(),
        });
      } catch (error) {
        if (error instanceof DynamoRefusal) return json(error.status, error.body);
        throw error;
      }
    });

  const sweepExpired = async (table: string, attribute: string): Promise<void> => {
    const found = await runAction(store, 'Scan', {
      TableName: table,
      FilterExpression: '#e < :now',
      ExpressionAttributeNames: { '#e': attribute },
      ExpressionAttributeValues: { ':now': { N: String(Math.floor(now() / 1000)) } },
    });
    const names = await keyNames(table);
    for (const item of z.array(z.record(z.string(), z.unknown())).parse(found['Items'] ?? [])) {
      const Key = Object.fromEntries(names.map((name) => [name, item[name]]));
      await written(() => runAction(store, 'DeleteItem', { TableName: table, Key }), true);
    }
  };

  return {
    handle,
    call,
    sweepExpired,
    readStream: log.read,
    onChange: (listener) => listeners.push(listener),
    nextDue: () => null,
    wake: async () => undefined,
    close: () => new Promise((resolve, reject) => store.lifecycleManager.gracefulClose((error) => (error ? reject(error) : resolve()))),
  };
};
