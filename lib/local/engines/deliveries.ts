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

/** So many targets are tried at a time. */
const together = 50;

/** Payloads on their way to a target (from the bus, the scheduler, an asynchronous call): durable, retried with backoff. */
export const openDeliveries = (database: DatabaseSync, now: Millis, deliver: Deliver) => {
  database.exec(
    'CREATE TABLE IF NOT EXISTS deliveries (id TEXT PRIMARY KEY, arn TEXT, payload TEXT, attempts INTEGER, most INTEGER, until REAL, dlq TEXT, nextAt REAL) STRICT',
  );
  const sql = {
    add: database.prepare('INSERT INTO deliveries VALUES (?, ?, ?, 0, ?, ?, ?, ?)'),
    due: database.prepare('SELECT * FROM deliveries WHERE nextAt <= ? ORDER BY nextAt, rowid LIMIT ?'),
    done: database.prepare('DELETE FROM deliveries WHERE id = ?'),
    later: database.prepare('UPDATE deliveries SET nextAt = ?, attempts = ? WHERE id = ?'),
    next: database.prepare('SELECT min(nextAt) AS at FROM deliveries'),
  };
  const busy = new Set<string>();
  let open = true;
  /** Tries a target once; after the last try the payload goes to the dead letters, and stays here until those take it. */
  const tryOne = async ({ id, arn, payload, attempts, most, until, dlq }: z.infer<typeof Row>): Promise<void> => {
    const again = () => now() + Math.min(900, 2 ** attempts) * 1000;
    const toDeadLetters = attempts >= most || now() > until;
    if (toDeadLetters && !dlq) return void sql.done.run(id);
    busy.add(id);
    try {
      await deliver(toDeadLetters ? (dlq ?? '') : arn, JSON.parse(payload));
      if (open) sql.done.run(id);
    } catch {
      if (!open) return;
      const last = attempts + 1 >= most || again() > until;
      if (last && !dlq) sql.done.run(id);
      else sql.later.run(last && !toDeadLetters ? now() : again(), last ? most : attempts + 1, id);
    } finally {
      busy.delete(id);
    }
  };
  /** Tries everything that is due, until nothing is. */
  const pump = async (): Promise<void> => {
    if (!open) return;
    const due = z
      .array(Row)
      .parse(sql.due.all(now(), together + busy.size))
      .filter(({ id }) => !busy.has(id))
      .slice(0, Math.max(0, together - busy.size));
    if (due.length === 0) return;
    await Promise.all(due.map(tryOne));
    await pump();
  };
  return {
    add: (arn: string, payload: unknown, { attempts, seconds, deadLetterArn }: Patience) => {
      sql.add.run(randomUUID(), arn, JSON.stringify(payload), Math.max(1, attempts), now() + seconds * 1000, deadLetterArn, now());
      setImmediate(() => void pump());
    },
    pump,
    nextDue: () => z.object({ at: z.number().nullable() }).parse(sql.next.get()).at,
    busy: () => busy.size > 0,
    close: async () => {
      open = false;
    },
  };
};
export type Deliveries = ReturnType<typeof openDeliveries>;
