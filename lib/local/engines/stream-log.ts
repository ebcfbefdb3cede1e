import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { ServiceError } from './answers.ts';
import type { Item, LevelDb, LevelOperation } from './dynalite.ts';
import type { Change } from './write-session.ts';

const StreamRecord = z.object({
  sequence: z.number(),
  table: z.string(),
  record: z.looseObject({ eventID: z.string(), eventName: z.string(), dynamodb: z.looseObject({}) }),
});
/** One record of a table's stream in the shape that Lambda receives, with its place. */
export type StreamRecord = z.infer<typeof StreamRecord>;

const prefix = 'stream~';
const end = 'stream~~';
/** Streams keep records for a day: docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html */
const keptMillis = 86_400_000;
const keyOf = (sequence: number) => `${prefix}${String(sequence).padStart(16, '0')}`;
const Iterator = z.object({ StreamArn: z.string(), ShardIteratorType: z.string(), SequenceNumber: z.string().optional() });
const Records = z.object({ ShardIterator: z.string(), Limit: z.number().default(1000) });
const arnOf = (region: string, table: string): string => `arn:aws:dynamodb:${region}:000000000000:table/${table}/stream/live`;
const tableOf = (arn: string): string => /:table\/([^/]+)\//.exec(arn)?.[1] ?? '';

/** The one stream log of all tables, beside the items in the same key-value store; one shard a table. */
export const streamLog = async (level: LevelDb, region: string) => {
  let sequence = 0;
  for await (const [key] of level.iterator({ gte: prefix, lt: end, reverse: true, limit: 1 })) sequence = Number(key.slice(prefix.length));

  const read = async (table: string, after: number, limit: number): Promise<StreamRecord[]> => {
    const found: StreamRecord[] = [];
    for await (const [, value] of level.iterator({ gt: keyOf(after), lt: end })) {
      const record = StreamRecord.parse(value);
      if (record.table === table) found.push(record);
      if (found.length === limit) break;
    }
    return found;
  };

  /** The record of a change, as an operation of its batch. */
  const spell = ({ table, before, after }: Change, keys: readonly string[], at: number, expired: boolean): LevelOperation => {
    sequence += 1;
    const Keys = Object.fromEntries(keys.map((name) => [name, (after ?? before)?.[name]]));
    const record = {
      eventID: randomUUID().replaceAll('-', ''),
      eventName: before ? (after ? 'MODIFY' : 'REMOVE') : 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: region,
      eventSourceARN: arnOf(region, table),
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(at / 1000),
        Keys,
        ...(after && { NewImage: after }),
        ...(before && { OldImage: before }),
        SequenceNumber: String(sequence),
        SizeBytes: JSON.stringify(after ?? before).length,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
      ...(expired && { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } }),
    };
    return { type: 'put', key: keyOf(sequence), value: { sequence, table, record } };
  };

  /** Forgets what is older than a day, but never the last record: numbers are not given twice. */
  const trim = async (at: number): Promise<void> => {
    const old: LevelOperation[] = [];
    for await (const [key, value] of level.iterator({ gte: prefix, lt: keyOf(sequence) })) {
      const { dynamodb } = StreamRecord.parse(value).record;
      if (z.number().parse(dynamodb['ApproximateCreationDateTime']) * 1000 > at - keptMillis) break;
      old.push({ type: 'del', key });
    }
    if (old.length > 0) await level.batch(old);
  };

  /** The DynamoDB Streams API, for SDK clients. */
  const serve = async (operation: string, input: unknown): Promise<Item> => {
    if (operation === 'DescribeStream') {
      const { StreamArn } = z.object({ StreamArn: z.string() }).parse(input);
      return {
        StreamDescription: {
          StreamArn,
          StreamStatus: 'ENABLED',
          StreamViewType: 'NEW_AND_OLD_IMAGES',
          TableName: tableOf(StreamArn),
          Shards: [{ ShardId: 'shardId-00000000000000000001', SequenceNumberRange: { StartingSequenceNumber: '1' } }],
        },
      };
    }
    if (operation === 'ListStreams') {
      const TableName = z.object({ TableName: z.string() }).parse(input).TableName;
      return {
        Streams: [{ StreamArn: arnOf(region, TableName), StreamLabel: 'live', TableName }],
      };
    }
    if (operation === 'GetShardIterator') {
      const { StreamArn, ShardIteratorType: type, SequenceNumber } = Iterator.parse(input);
      const given = Number(SequenceNumber ?? 0);
      const after = type === 'LATEST' ? sequence : type === 'AFTER_SEQUENCE_NUMBER' ? given : type === 'AT_SEQUENCE_NUMBER' ? given - 1 : 0;
      return { ShardIterator: `${tableOf(StreamArn)}|${after}` };
    }
    if (operation === 'GetRecords') {
      const { ShardIterator, Limit } = Records.parse(input);
      const [table = '', after = '0'] = ShardIterator.split('|');
      const found = await read(table, Number(after), Limit);
      return { Records: found.map(({ record }) => record), NextShardIterator: `${table}|${found.at(-1)?.sequence ?? after}` };
    }
    throw new ServiceError('UnknownOperationException', 400, `${operation} is not served by the local streams`);
  };
  return { read, spell, serve, trim, arnOf: (table: string) => arnOf(region, table) };
};
