import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The one SQLite file of the local cloud: queues, schedules, deliveries, parameters, clock, outbox. Write-ahead logging: what
 * was answered is there after a `kill -9` of the process. Without a folder everything is in memory.
 */
export const openStore = (folder: string | null): DatabaseSync => {
  if (folder) mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(folder ? join(folder, 'cloud.sqlite') : ':memory:');
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000;');
  return database;
};

/** Runs a piece of work as one transaction: all of it is kept, or nothing. */
export const atOnce = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
};
