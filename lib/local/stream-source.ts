import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { DynamoDb } from './engines/dynamodb.ts';
import type { StreamRecord } from './engines/stream-log.ts';
import type { Functions } from './functions.ts';

const Failures = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]) }).nullable();
const Position = z.object({ position: z.number() }).optional();

export interface StreamSourceOptions {
  readonly table: string;
  readonly functionId: string;
  readonly batchSize: number;
  readonly retries: number;
  /** Whether the function wants a record: the mapping's filters. */
  readonly wants: (record: unknown) => boolean;
  /** Where records go that the function never took. */
  readonly giveUp: (records: readonly StreamRecord[]) => Promise<void>;
}

const gatherMillis = 2;

/** A table's stream that starts a function: in order, from where it was, only past what the function took. */
export const openStreamSource = (dynamodb: DynamoDb, database: DatabaseSync, functions: Functions, options: StreamSourceOptions) => {
  const { table, functionId, batchSize, retries, wants, giveUp } = options;
  database.exec('CREATE TABLE IF NOT EXISTS positions (source TEXT PRIMARY KEY, position REAL) STRICT');
  const source = `${table}>${functionId}`;
  const put = database.prepare('INSERT OR REPLACE INTO positions VALUES (?, ?)');
  let position = Position.parse(database.prepare('SELECT position FROM positions WHERE source = ?').get(source))?.position ?? 0;
  let running = false;
  let behind = true;
  let failures = 0;
  const reach = (sequence: number) => {
    position = sequence;
    put.run(source, sequence);
    failures = 0;
  };
  /** Takes one batch; true when there may be more. */
  const work = async (): Promise<boolean> => {
    const read = await dynamodb.readStream(table, position, failures > 0 ? 1 : batchSize);
    const last = read.at(-1);
    if (!last) return false;
    const records = read.filter(({ record }) => wants(record));
    if (records.length === 0) {
      reach(last.sequence);
      return true;
    }
    const { result, failed } = await functions.invoke(functionId, { Records: records.map(({ record }) => record) });
    const parsed = Failures.safeParse(result);
    const refused =
      failed || !parsed.success
        ? [records[0]?.sequence ?? 0]
        : (parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => Number(itemIdentifier));
    const first = Math.min(...refused);
    if (refused.length === 0) reach(last.sequence);
    else if (first - 1 > position && first > (records[0]?.sequence ?? 0)) reach(first - 1);
    else if (failures >= retries) {
      await giveUp(records.slice(0, 1));
      reach(records[0]?.sequence ?? last.sequence);
    } else {
      failures += 1;
      await pause(Math.min(2000, 50 * 2 ** failures));
    }
    return true;
  };
  const pump = async (): Promise<void> => {
    if (running || !behind) return;
    running = true;
    try {
      while (behind) {
        behind = false;
        // what is written together is told together
        await pause(gatherMillis);
        while (await work());
      }
    } finally {
      running = false;
    }
  };
  return {
    pump: () => void pump(),
    busy: () => running,
    /** Something was written: there are records to tell. */
    wake: () => {
      behind = true;
      void pump();
    },
  };
};
