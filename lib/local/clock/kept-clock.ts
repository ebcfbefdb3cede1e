import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { VirtualClock } from './virtual-clock.ts';

const Row = z.object({ base: z.number(), since: z.number(), speed: z.number() });

/** Keeps the clock in the store: after a start it goes on as if it had never stopped. */
export const keptClock = (database: DatabaseSync, clock: VirtualClock) => {
  database.exec('CREATE TABLE IF NOT EXISTS clock (one INTEGER PRIMARY KEY CHECK (one = 1), base REAL, since REAL, speed REAL) STRICT');
  const write = database.prepare('INSERT OR REPLACE INTO clock VALUES (1, ?, ?, ?)');
  const kept = Row.optional().parse(database.prepare('SELECT base, since, speed FROM clock').get());
  if (kept) clock.resume(kept);
  return {
    /** Whether an earlier start left a time to go on from. */
    wasKept: kept !== undefined,
    /** Writes the clock down, running at `speed` even while it stands still for a move. */
    keep: (speed: number) => {
      const { base, since } = clock.state();
      write.run(base, since, speed);
    },
  };
};
