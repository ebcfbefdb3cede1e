import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Deliver, Millis } from '../engine.ts';

/** How often and how long a target is tried, and where a payload goes that it never took. */
export interface Patience {
  readonly attempts: number;
  readonly seconds: number;
  readonly deadLetterArn: string | null;
}
const Row = z.object({
  id: z.string(),
  arn: z.string(),
  payload: z.string(),
  attempts: z.number(),
  most: z.number(),
  until: z.number(),
  dlq: z.string().nullable(),
});

/** Payloads on their way to a target (from the bus, the scheduler, an asynchronous call): durable, retried with backoff. */
export const openDeliveries = (database: DatabaseSync, now: Millis, deliver: Deliver) => {
  database.exec(
    'CREATE TABLE IF NOT EXISTS deliveries (id TEXT PRIMARY KEY, arn TEXT, payload TEXT, attempts INTEGER, most INTEGER, until REAL, dlq TEXT, nextAt REAL) STRICT',
  );
  const sql = {
    add: database.prepare('INSERT INTO deliveries VALUES (?, ?, ?, 0, ?, ?, ?, ?)'),
    due: database.prepare('SELECT * FROM deliveries WHERE nextAt <= ? ORDER BY nextAt, rowid LIMIT 50'),
    done: database.prepare('DELETE FROM deliveries WHERE id = ?'),
    later: database.prepare('UPDATE deliveries SET attempts = attempts + 1, nextAt = ? WHERE id = ?'),
    next: database.prepare('SELECT min(nextAt) AS at FROM deliveries'),
  };
  const busy = new Set<string>();
  const tryOne = async ({ id, arn, payload, attempts, most, until, dlq }: z.infer<typeof Row>) => {
    busy.add(id);
    try {
      await deliver(arn, JSON.parse(payload));
      sql.done.run(id);
    } catch {
      const again = now() + Math.min(900, 2 ** attempts) * 1000;
      if (attempts + 1 < most && again <= until) sql.later.run(again, id);
      else {
        if (dlq) await deliver(dlq, JSON.parse(payload));
        sql.done.run(id);
      }
    } finally {
      busy.delete(id);
    }
  };
  const pump = async (): Promise<void> => {
    const due = z
      .array(Row)
      .parse(sql.due.all(now()))
      .filter(({ id }) => !busy.has(id));
    if (due.length === 0) return;
    await Promise.all(due.map(tryOne));
    await pump();
  };
  return {
    add: (arn: string, payload: unknown, { attempts, seconds, deadLetterArn }: Patience) => {
      sql.add.run(randomUUID(), arn, JSON.stringify(payload), attempts, now() + seconds * 1000, deadLetterArn, now());
      setImmediate(() => void pump());
    },
    pump,
    nextDue: () => z.object({ at: z.number().nullable() }).parse(sql.next.get()).at,
    busy: () => busy.size > 0,
  };
};
export type Deliveries = ReturnType<typeof openDeliveries>;
