import { createRequire } from 'node:module';
import * as z from 'zod';

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
  iterator(range: { gt?: string; gte?: string; lt?: string; limit?: number }): AsyncIterable<[string, unknown]>;
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

const actions = new Map<string, { types: unknown; custom: unknown; act: (store: Store, input: Item, done: Done<Item>) => void }>();

/** Runs one operation (`PutItem`, …) on a store: validated and answered as DynamoDB does. Throws DynamoRefusal. */
export const runAction = (store: Store, operation: string, input: unknown): Promise<Item> => {
  const name = operation.charAt(0).toLowerCase() + operation.slice(1);
  const known = actions.get(name) ?? { ...require(`dynalite/validations/${name}`), act: require(`dynalite/actions/${name}`) };
  actions.set(name, known);
  return new Promise((resolve, reject) => {
    try {
      const checked = validations.checkTypes(input, known.types);
      validations.checkValidations(checked, known.types, known.custom, store);
      known.act(store, checked, (error: unknown, value?: Item) => (error ? reject(translated(error)) : resolve(value ?? {})));
    } catch (error) {
      reject(translated(error));
    }
  });
};
