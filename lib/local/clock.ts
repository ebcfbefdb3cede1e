import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { readShared, type SharedClock } from './shared-clock.ts';

const realNow = Date.now.bind(Date);

/** The virtual clock. It goes on where it was after a restart, plus nothing: time stands still while Heard is stopped. */
export const openClock = (database: DatabaseSync, shared: SharedClock, start: number | null) => {
  database.exec('CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY CHECK (id = 1), now REAL, ahead REAL) STRICT');
  const kept = z.object({ now: z.number(), ahead: z.number() }).optional().parse(database.prepare('SELECT now, ahead FROM clock').get());
  const put = database.prepare('INSERT OR REPLACE INTO clock VALUES (1, ?, ?)');
  const set = (now: number, speed: number) => {
    shared.set([realNow(), now, speed]);
    put.run(now, now - realNow());
  };
  // a clock that was never moved is the real one; a moved one keeps its distance
  const resumed = kept ? Math.max(kept.now, realNow() + kept.ahead) : realNow();
  set(start === null ? resumed : Math.max(start, kept?.now ?? start), 1);
  return {
    now: () => readShared(shared),
    speed: () => shared[2] ?? 1,
    /** Moves forward; a jump back is refused by the caller. */
    set,
    keep: () => put.run(readShared(shared), readShared(shared) - realNow()),
  };
};
export type VirtualClock = ReturnType<typeof openClock>;
