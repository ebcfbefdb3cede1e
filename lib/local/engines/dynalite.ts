import { createRequire } from 'node:module';
import * as z from 'zod';
import { ServiceError } from './answers.ts';

/** The door to dynalite's own modules (pinned exactly: they are not its public interface). */
const require = createRequire(import.meta.url);

export type Item = Readonly<Record<string, unknown>>;
export interface LevelOperation {
  readonly type: 'put' | 'del';
  readonly key: string;
  readonly value?: unknown;
}
type Done<T> = (error: unknown, value?: T) => void;

/** A part of the key space, in callback style. */
export interface SubDb {
  put(key: string, value: unknown, done: Done<void>): void;
  get(key: string, done: Done<Item>): void;
  del(key: string, done: Done<void>): void;
  batch(operations: readonly LevelOperation[], done: Done<void>): void;
}
export interface LevelDb {
  batch(operations: readonly LevelOperation[]): Promise<void>;
  get(key: string, done: Done<unknown>): void;
  iterator(range: { gt?: string; gte?: string; lt?: string; limit?: number; reverse?: boolean }): AsyncIterable<[string, unknown]>;
}
export interface Store {
  getItemDb(table: string): SubDb;
  getIndexDb(type: string, table: string, index: string): SubDb;
  getTable(table: string, done: Done<unknown>): void;
  readonly db: LevelDb;
  readonly lifecycleManager: { gracefulClose(done: Done<void>): void };
}

interface Dynalite {
  create(options: { path?: string; createTableMs: number; deleteTableMs: number; updateTableMs: number }): Store;
  createKey(item: Item, table: unknown): string;
  validateKey(key: Item, table: unknown): unknown;
  checkConditional(input: Item, existing: Item | undefined): unknown;
}
interface Validations {
  checkTypes(input: unknown, types: unknown): Item;
  checkValidations(input: unknown, types: unknown, custom: unknown, store: Store): void;
}

export const db: Dynalite = require('dynalite/db');
const validations: Validations = require('dynalite/validations');

const Refused = z.looseObject({
  statusCode: z.number(),
  body: z.looseObject({ __type: z.string(), message: z.string().optional(), Message: z.string().optional() }),
});

/** A refusal by dynalite, in DynamoDB's own words. */
export class DynamoRefusal extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly type: string;
  constructor({ statusCode, body }: z.infer<typeof Refused>) {
    super(body.message ?? body.Message ?? body.__type);
    this.status = statusCode;
    this.body = body;
    this.type = body.__type.split('#').at(-1) ?? body.__type;
  }
}
const translated = (error: unknown): unknown => {
  const refused = Refused.safeParse(error);
  return refused.success ? new DynamoRefusal(refused.data) : error;
};

type Act = (store: Store, input: Item, done: Done<Item>) => void;
const WithKey = z.looseObject({ TableName: z.string(), Key: z.record(z.string(), z.unknown()) });

/** A condition of a transaction that writes nothing; dynalite has none of its own. */
const conditionCheck: Act = (store, input, done) => {
  const { TableName, Key } = WithKey.parse(input);
  store.getTable(TableName, (missing, table) => {
    const refused = missing ?? db.validateKey(Key, table);
    if (refused) return done(refused);
    store.getItemDb(TableName).get(db.createKey(Key, table), (error, item) => {
      if (error && !isNotFound(error)) return done(error);
      done(db.checkConditional(input, item) ?? null, {});
    });
  });
};
/** Whether the key-value store says that it has no such key. */
export const isNotFound = (error: unknown): boolean => error instanceof Error && error.name === 'NotFoundError';

const fileOf = (operation: string) => operation.charAt(0).toLowerCase() + operation.slice(1);
const load = (operation: string): { types: unknown; custom: unknown; act: Act } =>
  operation === 'ConditionCheck'
    ? { ...require('dynalite/validations/deleteItem'), act: conditionCheck }
    : { ...require(`dynalite/validations/${fileOf(operation)}`), act: require(`dynalite/actions/${fileOf(operation)}`) };
const actions = new Map<string, ReturnType<typeof load>>();

/** Runs one operation (`PutItem`, …) on a store: validated and answered as DynamoDB does. Throws DynamoRefusal. */
export const runAction = (store: Store, operation: string, input: unknown): Promise<Item> => {
  const known = actions.get(operation) ?? load(operation);
  actions.set(operation, known);
  return new Promise((resolve, reject) => {
    try {
      // the check takes away what it does not know, so it gets a copy
      const checked = validations.checkTypes({ ...Object(input) }, known.types);
      validations.checkValidations(checked, known.types, known.custom, store);
      known.act(store, checked, (error: unknown, value?: Item) => (error ? reject(translated(error)) : resolve(value ?? {})));
    } catch (error) {
      reject(translated(error));
    }
  });
};

/** The place of an item in its table's key space. Throws DynamoRefusal when there is no such table. */
export const placeOf = (store: Store, tableName: string, keyOrItem: Item): Promise<string> =>
  new Promise((resolve, reject) => {
    store.getTable(tableName, (error, table) => {
      if (error) return reject(translated(error));
      try {
        resolve(db.createKey(keyOrItem, table));
      } catch {
        reject(new ServiceError('ValidationException', 400, 'The provided key element does not match the schema'));
      }
    });
  });
