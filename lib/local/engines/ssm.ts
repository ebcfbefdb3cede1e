import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { AwsRequest, Engine, Millis } from '../engine.ts';
import { json, ServiceError, spelled } from './answers.ts';

const Row = z.object({ name: z.string(), value: z.string(), type: z.string(), version: z.number(), at: z.number() });
const Put = z.object({ Name: z.string(), Value: z.string(), Type: z.string().default('String'), Overwrite: z.boolean().default(false) });

export interface Parameters extends Engine {
  put(name: string, value: string): void;
  get(name: string): string | undefined;
}

/** SSM Parameter Store: single values, by name or by path. */
export const openParameters = (database: DatabaseSync, now: Millis, region: string): Parameters => {
  database.exec('CREATE TABLE IF NOT EXISTS parameters (name TEXT PRIMARY KEY, value TEXT, type TEXT, version INTEGER, at REAL) STRICT');
  const sql = {
    get: database.prepare('SELECT * FROM parameters WHERE name = ?'),
    put: database.prepare('INSERT OR REPLACE INTO parameters VALUES (?, ?, ?, ?, ?)'),
    under: database.prepare('SELECT * FROM parameters WHERE substr(name, 1, length(?)) = ? ORDER BY name'),
    remove: database.prepare('DELETE FROM parameters WHERE name = ?'),
  };
  const find = (name: string) => Row.optional().parse(sql.get.get(name));
  const told = ({ name, value, type, version, at }: z.infer<typeof Row>) => ({
    Name: name,
    Value: value,
    Type: type,
    Version: version,
    LastModifiedDate: at / 1000,
    ARN: `arn:aws:ssm:${region}:000000000000:parameter${name}`,
    DataType: 'text',
  });
  const put = (name: string, value: string, type: string) => {
    const version = (find(name)?.version ?? 0) + 1;
    sql.put.run(name, value, type, version, now());
    return version;
  };
  const named = (input: unknown) => {
    const { Name } = z.object({ Name: z.string() }).parse(input);
    const row = find(Name);
    if (!row) throw new ServiceError('ParameterNotFound', 400, `Parameter ${Name} not found.`);
    return row;
  };
  const operations: Record<string, (input: unknown) => unknown> = {
    GetParameter: (input) => ({ Parameter: told(named(input)) }),
    GetParameters: (input) => {
      const { Names } = z.object({ Names: z.array(z.string()) }).parse(input);
      const rows = Names.map((name) => find(name));
      return { Parameters: rows.flatMap((row) => (row ? [told(row)] : [])), InvalidParameters: Names.filter((_, n) => !rows[n]) };
    },
    GetParametersByPath: (input) => {
      const path = `${z.object({ Path: z.string() }).parse(input).Path.replace(/\/$/, '')}/`;
      return { Parameters: z.array(Row).parse(sql.under.all(path, path)).map(told) };
    },
    PutParameter: (input) => {
      const { Name, Value, Type, Overwrite } = Put.parse(input);
      if (!Overwrite && find(Name))
        throw new ServiceError(
          'ParameterAlreadyExists',
          400,
          'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
        );
      return { Version: put(Name, Value, Type), Tier: 'Standard' };
    },
    DeleteParameter: (input) => {
      sql.remove.run(named(input).name);
      return {};
    },
  };
  return {
    handle: (request: AwsRequest) =>
      spelled(() => {
        const name = (request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
        const operation = operations[name];
        if (!operation) throw new ServiceError('InvalidAction', 400, `${name} is not served by the local parameters`);
        return json(200, operation(JSON.parse(request.body.toString('utf8'))), { 'content-type': 'application/x-amz-json-1.1' });
      }),
    put: (name, value) => void put(name, value, 'SecureString'),
    get: (name) => find(name)?.value,
    nextDue: () => null,
    wake: async () => undefined,
    close: async () => undefined,
  };
};
