import type { Item, LevelOperation, Store, SubDb } from './dynalite.ts';

/** A change of one item, as a stream tells it. */
export interface Change {
  readonly table: string;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/**
 * Gathers what an operation wants to write, so that items, index rows and stream records become one batch of the key-value
 * store, or none. Reads inside a session see what it has gathered. There is one session at a time: writes stand in a queue.
 */
export const writeSessions = (store: Store) => {
  const { getItemDb, getIndexDb } = store;
  let gathered: Map<string, LevelOperation> | undefined;
  let changes: Change[] = [];

  const gathering = (inner: SubDb, prefix: string, table: string | null): SubDb => {
    const note = (operation: LevelOperation) => gathered?.set(prefix + operation.key, { ...operation, key: prefix + operation.key });
    const get: SubDb['get'] = (key, done) => {
      const mine = gathered?.get(prefix + key);
      if (!mine) return inner.get(key, done);
      if (mine.type === 'put') setImmediate(done, null, Object(mine.value));
      else setImmediate(done, Object.assign(new Error('not found'), { name: 'NotFoundError' }));
    };
    const change = (operation: LevelOperation, after: Item | undefined, done: (error: unknown) => void) =>
      get(operation.key, (error, before) => {
        if (error && !(error instanceof Error && /NotFound|NOT_FOUND/.test(`${error.name} ${'code' in error ? error.code : ''}`)))
          return done(error);
        note(operation);
        if (table !== null) changes.push({ table, before, after });
        done(null);
      });
    return {
      ...inner,
      get,
      put: (key, value, done) => (gathered ? change({ type: 'put', key, value }, Object(value), done) : inner.put(key, value, done)),
      del: (key, done) => (gathered ? change({ type: 'del', key }, undefined, done) : inner.del(key, done)),
      batch: (operations, done) => {
        if (!gathered) return inner.batch(operations, done);
        for (const operation of operations) note(operation);
        setImmediate(done, null);
      },
    };
  };
  const doors = new Map<string, SubDb>();
  const door = (name: string, make: () => SubDb): SubDb => {
    const known = doors.get(name) ?? make();
    doors.set(name, known);
    return known;
  };
  store.getItemDb = (table) => door(`item-${table}`, () => gathering(getItemDb(table), `item-${table}~`, table));
  store.getIndexDb = (type, table, index) => {
    const name = `index-${type.toLowerCase()}~${table}~${index}`;
    return door(name, () => gathering(getIndexDb(type, table, index), `${name}~`, null));
  };

  let last: Promise<unknown> = Promise.resolve();
  /** Runs `work` alone; `commit` gets its operations and changes. When `work` throws, nothing was written. */
  return <T>(work: () => Promise<T>, commit: (operations: LevelOperation[], changes: readonly Change[]) => Promise<void>): Promise<T> => {
    const mine = last.then(async () => {
      gathered = new Map();
      changes = [];
      try {
        const result = await work();
        const operations = [...gathered.values()];
        gathered = undefined;
        await commit(operations, changes);
        return result;
      } finally {
        gathered = undefined;
      }
    });
    last = mine.catch(() => undefined);
    return mine;
  };
};
