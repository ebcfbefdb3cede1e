import { type Item, isNotFound, type LevelOperation, type Store, type SubDb } from './dynalite.ts';

/** A change of one item, as a stream tells it. */
export interface Change {
  readonly table: string;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/**
 * A store that gathers what is written to it instead of writing, so that items, index rows and stream records become one batch
 * of the key-value store, or none. Reads through it see what it has gathered; nobody else does.
 */
export const openSession = (store: Store) => {
  const gathered = new Map<string, LevelOperation>();
  const changes: Change[] = [];

  const gathering = (inner: SubDb, prefix: string, table: string | null): SubDb => {
    const note = (operation: LevelOperation) => gathered.set(prefix + operation.key, { ...operation, key: prefix + operation.key });
    const get: SubDb['get'] = (key, done) => {
      const mine = gathered.get(prefix + key);
      if (!mine) return inner.get(key, done);
      if (mine.type === 'put') setImmediate(done, null, Object(mine.value));
      else setImmediate(done, Object.assign(new Error('not found'), { name: 'NotFoundError' }));
    };
    const change = (operation: LevelOperation, after: Item | undefined, done: (error: unknown) => void) =>
      get(operation.key, (error, before) => {
        if (error && !isNotFound(error)) return done(error);
        note(operation);
        if (table !== null) changes.push({ table, before, after });
        done(null);
      });
    return {
      ...inner,
      get,
      put: (key, value, done) => change({ type: 'put', key, value }, Object(value), done),
      del: (key, done) => change({ type: 'del', key }, undefined, done),
      batch: (operations, done) => {
        for (const operation of operations) note(operation);
        setImmediate(done, null);
      },
    };
  };
  const writing: Store = {
    ...store,
    getItemDb: (table) => gathering(store.getItemDb(table), `item-${table}~`, table),
    getIndexDb: (type, table, index) =>
      gathering(store.getIndexDb(type, table, index), `index-${type.toLowerCase()}~${table}~${index}~`, null),
  };
  return { store: writing, operations: () => [...gathered.values()], changes };
};

const unordered = ['SS', 'NS', 'BS'];
const spelledOut = (item: Item | undefined): string =>
  JSON.stringify(item ?? null, (name, value: unknown) => {
    if (Array.isArray(value)) return unordered.includes(name) ? value.toSorted() : value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
/** Whether a write changed anything: attributes have no order, and neither have the members of a set. */
export const isChange = ({ before, after }: Change): boolean => spelledOut(before) !== spelledOut(after);

/** Runs pieces of work one after another, in the order in which they came. */
export const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
};
