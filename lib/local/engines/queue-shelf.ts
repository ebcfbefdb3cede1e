import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Millis } from '../engine.ts';
import type { MessageAttributes } from './message-attributes.ts';
import { atOnce } from './store.ts';

/** A queue as the template declares it; times in seconds. */
export interface QueueSpec {
  readonly name: string;
  readonly visibilityTimeout: number;
  readonly delay: number;
  readonly deadLetter: { readonly name: string; readonly maxReceiveCount: number } | null;
}
export interface QueuedMessage {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: MessageAttributes;
  readonly sentAt: number;
  /** When it was first received: virtual milliseconds. */
  readonly firstAt: number;
  readonly receiveCount: number;
}
const Row = z.object({
  id: z.string(),
  body: z.string(),
  attributes: z.string(),
  sentAt: z.number(),
  firstAt: z.number().nullable(),
  receives: z.number(),
});
const Count = z.object({ n: z.number() });

/** Messages of all queues in SQLite: written before the call is answered, ordered by when they become visible. */
export const openQueueShelf = (database: DatabaseSync, now: Millis) => {
  database.exec(
    `CREATE TABLE IF NOT EXISTS queued (id TEXT PRIMARY KEY, queue TEXT, body TEXT, attributes TEXT, sentAt REAL, firstAt REAL,
       visibleAt REAL, receives INTEGER, receipt TEXT, origin TEXT) STRICT;
     CREATE INDEX IF NOT EXISTS queuedByQueue ON queued (queue, visibleAt);
     CREATE INDEX IF NOT EXISTS queuedByReceipt ON queued (receipt);`,
  );
  // whoever held a message when the cloud was stopped is gone: it may be received again at once
  database.exec('UPDATE queued SET visibleAt = 0 WHERE receipt IS NOT NULL');
  const sql = {
    add: database.prepare('INSERT INTO queued VALUES (?, ?, ?, ?, ?, NULL, ?, 0, NULL, NULL)'),
    dead: database.prepare(
      `UPDATE queued SET queue = ?, origin = queue, visibleAt = ?, receives = 0, firstAt = NULL, receipt = NULL
       WHERE queue = ? AND visibleAt <= ? AND receives >= ?`,
    ),
    visible: database.prepare('SELECT * FROM queued WHERE queue = ? AND visibleAt <= ? ORDER BY visibleAt, rowid LIMIT ?'),
    any: database.prepare('SELECT 1 AS n FROM queued WHERE queue = ? AND visibleAt <= ? LIMIT 1'),
    take: database.prepare(
      'UPDATE queued SET receipt = ?, visibleAt = ?, receives = receives + 1, firstAt = coalesce(firstAt, ?) WHERE id = ?',
    ),
    remove: database.prepare('DELETE FROM queued WHERE queue = ? AND receipt = ?'),
    release: database.prepare('UPDATE queued SET visibleAt = ? WHERE queue = ? AND receipt = ? AND visibleAt > ?'),
    count: database.prepare('SELECT count(*) AS n FROM queued WHERE queue = ?'),
    inFlight: database.prepare('SELECT count(*) AS n FROM queued WHERE queue = ? AND visibleAt > ? AND receipt IS NOT NULL'),
    delayed: database.prepare('SELECT count(*) AS n FROM queued WHERE queue = ? AND visibleAt > ? AND receipt IS NULL'),
    next: database.prepare('SELECT min(visibleAt) AS at FROM queued WHERE queue = ? AND visibleAt > ?'),
    purge: database.prepare('DELETE FROM queued WHERE queue = ?'),
    redrive: database.prepare(
      'UPDATE queued SET queue = coalesce(?, origin, queue), origin = NULL, visibleAt = ?, receives = 0, receipt = NULL WHERE queue = ?',
    ),
  };
  const add = (queue: string, body: string, attributes: MessageAttributes, delaySeconds: number): string => {
    const id = randomUUID();
    sql.add.run(id, queue, body, JSON.stringify(attributes), now(), now() + delaySeconds * 1000);
    return id;
  };
  /** Takes messages out of sight; those received too often go to the dead letters instead. */
  const receive = ({ name, deadLetter, visibilityTimeout }: QueueSpec, most: number, seconds = visibilityTimeout): QueuedMessage[] =>
    atOnce(database, () => {
      if (deadLetter) sql.dead.run(deadLetter.name, now(), name, now(), deadLetter.maxReceiveCount);
      const rows = z.array(Row).parse(sql.visible.all(name, now(), most));
      return rows.map(({ id, body, attributes, sentAt, firstAt, receives }) => {
        const receiptHandle = randomUUID();
        sql.take.run(receiptHandle, now() + seconds * 1000, now(), id);
        return {
          messageId: id,
          receiptHandle,
          body,
          attributes: JSON.parse(attributes),
          sentAt,
          firstAt: firstAt ?? now(),
          receiveCount: receives + 1,
        };
      });
    });
  const n = (row: unknown) => Count.parse(row).n;
  return {
    add,
    receive,
    remove: (queue: string, receipt: string) => void sql.remove.run(queue, receipt),
    /** False when the message is not in flight. */
    release: (queue: string, receipt: string, seconds: number): boolean =>
      sql.release.run(now() + seconds * 1000, queue, receipt, now()).changes > 0,
    depth: (queue: string): number => n(sql.count.get(queue)),
    inFlight: (queue: string): number => n(sql.inFlight.get(queue, now())),
    delayed: (queue: string): number => n(sql.delayed.get(queue, now())),
    visible: (queue: string): boolean => sql.any.get(queue, now()) !== undefined,
    nextVisible: (queue: string): number | null => z.object({ at: z.number().nullable() }).parse(sql.next.get(queue, now())).at,
    purge: (queue: string) => void sql.purge.run(queue),
    /** Moves all of a queue's messages to another, or each to where it came from; says how many. */
    redrive: (from: string, to: string | null): number => Number(sql.redrive.run(to, now(), from).changes),
  };
};
