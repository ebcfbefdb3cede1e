import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { AwsRequest, Engine, Millis } from '../engine.ts';
import { json, ServiceError, spelled } from './answers.ts';

const Row = z.object({ name: z.string(), value: z.string(), type: z.string(), version: z.number(), at: z.number() });
const Put = z.object({
  Name: z.string().regex(/^[\w./-]{1,1011}$/),
  Value: z.string().min(1).max(8192),
  Type: z.enum(['String', 'StringList', 'SecureString']).optional(),
  Overwrite: z.boolean().default(false),
});
const Name = z.object({ Name: z.string() });
const Names = z.object({ Names: z.array(z.string()).min(1).max(10) });
const Decryption = z.object({ WithDecryption: z.boolean().default(false) });
const ByPath = z.object({
  Path: z.string().startsWith('/'),
  Recursive: z.boolean().default(false),
  MaxResults: z.number().min(1).max(10).default(10),
  NextToken: z.string().default(''),
});

export interface Parameters extends Engine {
  put(name: string, value: string): void;
  get(name: string): string | undefined;
}

/** SSM Parameter Store: single values with versions, by name or by path. */
export const openParameters = (database: DatabaseSync, now: Millis, region: string): Parameters => {
  database.exec('CREATE TABLE IF NOT EXISTS parameters (name TEXT PRIMARY KEY, value TEXT, type TEXT, version INTEGER, at REAL) STRICT');
  const sql = {
    get: database.prepare('SELECT * FROM parameters WHERE name = ?'),
    put: database.prepare('INSERT OR REPLACE INTO parameters VALUES (?, ?, ?, ?, ?)'),
    under: database.prepare('SELECT * FROM parameters WHERE substr(name, 1, length(?)) = ? AND name > ? ORDER BY name'),
    remove: database.prepare('DELETE FROM parameters WHERE name = ?'),
  };
  const find = (name: string) => Row.optional().parse(sql.get.get(name));
  const arnOf = (name: string) => `arn:aws:ssm:${region}:000000000000:parameter${name.startsWith('/') ? '' : '/'}${name}`;
  /** Secret values are told to those who ask for them only; the others see that there is something. */
  const told = ({ name, value, type, version, at }: z.infer<typeof Row>, input: unknown) => ({
    Name: name,
    Value:
      type === 'SecureString' && !Decryption.parse(input).WithDecryption ? Buffer.from(`sealed ${arnOf(name)}`).toString('base64') : value,
    Type: type,
    Version: version,
    LastModifiedDate: at / 1000,
    ARN: arnOf(name),
    DataType: 'text',
  });
  const put = (name: string, value: string, type: string) => {
    const version = (find(name)?.version ?? 0) + 1;
    sql.put.run(name, value, type, version, now());
    return version;
  };
  const named = (input: unknown) => {
    const row = find(Name.parse(input).Name);
    if (!row) throw new ServiceError('ParameterNotFound', 400, `Parameter ${Name.parse(input).Name} not found.`);
    return row;
  };
  const operations: Record<string, (input: unknown) => unknown> = {
    GetParameter: (input) => ({ Parameter: told(named(input), input) }),
    GetParameters: (input) => {
      const found = Names.parse(input).Names.map((name) => ({ name, row: find(name) }));
      return {
        Parameters: found.flatMap(({ row }) => (row ? [told(row, input)] : [])),
        InvalidParameters: found.flatMap(({ name, row }) => (row ? [] : [name])),
      };
    },
    GetParametersByPath: (input) => {
      const { Path, Recursive, MaxResults, NextToken } = ByPath.parse(input);
      const path = `${Path.replace(/\/$/, '')}/`;
      const rows = z.array(Row).parse(sql.under.all(path, path, NextToken));
      const wanted = rows.filter(({ name }) => Recursive || !name.slice(path.length).includes('/'));
      const page = wanted.slice(0, MaxResults);
      return {
        Parameters: page.map((row) => told(row, input)),
        ...(wanted.length > MaxResults && { NextToken: page.at(-1)?.name }),
      };
    },
    PutParameter: (input) => {
      const { Name: name, Value, Type, Overwrite } = Put.parse(input);
      const known = find(name);
      if (known && !Overwrite)
        throw new ServiceError(
          'ParameterAlreadyExists',
          400,
          'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
        );
      const type = Type ?? known?.type;
      if (!type) throw new ServiceError('ValidationException', 400, 'A parameter type is required when you create a parameter.');
      return { Version: put(name, Value, type), Tier: 'Standard' };
    },
    DeleteParameter: (input) => {
      sql.remove.run(named(input).name);
      return {};
    },
    DeleteParameters: (input) => {
      const found = Names.parse(input).Names.map((name) => ({ name, there: sql.remove.run(name).changes > 0 }));
      return {
        DeletedParameters: found.flatMap(({ name, there }) => (there ? [name] : [])),
        InvalidParameters: found.flatMap(({ name, there }) => (there ? [] : [name])),
      };
    },
  };
  return {
    handle: (request: AwsRequest) =>
      spelled(() => {
        const name = (request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
        const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
        if (!operation) throw new ServiceError('UnknownOperationException', 400, `${name} is not served by the local parameters`);
        return json(200, operation(JSON.parse(request.body.toString('utf8'))), { 'content-type': 'application/x-amz-json-1.1' });
      }),
    put: (name, value) => void put(name, value, 'SecureString'),
    get: (name) => find(name)?.value,
    nextDue: () => null,
    wake: async () => undefined,
    close: async () => undefined,
  };
};
