import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { AwsAnswer, AwsRequest, Engine } from '../engine.ts';

const Row = z.object({ body: z.instanceof(Uint8Array), type: z.string() });
const missing: AwsAnswer = {
  status: 404,
  headers: { 'content-type': 'application/xml' },
  body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>',
};

/** S3 in path style: put, get, head and delete of whole objects. */
export const openObjects = (database: DatabaseSync): Engine => {
  database.exec('CREATE TABLE IF NOT EXISTS objects (path TEXT PRIMARY KEY, body BLOB, type TEXT) STRICT');
  const sql = {
    get: database.prepare('SELECT body, type FROM objects WHERE path = ?'),
    put: database.prepare('INSERT OR REPLACE INTO objects VALUES (?, ?, ?)'),
    remove: database.prepare('DELETE FROM objects WHERE path = ?'),
  };
  const etag = (body: Uint8Array) => `"${createHash('md5').update(body).digest('hex')}"`;
  const serve = ({ method, path, headers, body }: AwsRequest): AwsAnswer => {
    if (method === 'PUT') {
      sql.put.run(path, body, headers['content-type'] ?? 'application/octet-stream');
      return { status: 200, headers: { etag: etag(body) }, body: '' };
    }
    if (method === 'DELETE') {
      sql.remove.run(path);
      return { status: 204, headers: {}, body: '' };
    }
    const row = Row.optional().parse(sql.get.get(path));
    if (!row) return missing;
    return {
      status: 200,
      headers: { 'content-type': row.type, etag: etag(row.body), 'content-length': String(row.body.length) },
      body: method === 'HEAD' ? '' : Buffer.from(row.body),
    };
  };
  return { handle: async (request) => serve(request), nextDue: () => null, wake: async () => undefined, close: async () => undefined };
};
