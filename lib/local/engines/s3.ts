import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { AwsAnswer, AwsRequest, Engine, Millis } from '../engine.ts';

const Row = z.object({ key: z.string(), body: z.instanceof(Uint8Array), headers: z.string(), at: z.number() });
const Kept = z.record(z.string(), z.string());
/** What a client says of an object and hears again with it. */
const keptHeaders = /^(content-(type|encoding|language|disposition)|cache-control|x-amz-meta-.+)$/;
/** What a reader wants to hear instead: docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
const asked = /^response-(content-(type|encoding|language|disposition)|cache-control)$/;
const xml = (status: number, body: string): AwsAnswer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>${body}`,
});
const refusal = (status: number, code: string, message: string) =>
  xml(status, `<Error><Code>${code}</Code><Message>${message}</Message></Error>`);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const etagOf = (body: Uint8Array) => `"${createHash('md5').update(body).digest('hex')}"`;

/** The content of a body in `aws-chunked` encoding: `<hex size>[;signature]\r\n<bytes>\r\n` until size nought. */
const unchunked = (body: Buffer): Buffer => {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const line = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.subarray(at, line).toString('latin1'), 16);
    if (line < 0 || !(size > 0)) break;
    parts.push(body.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return Buffer.concat(parts);
};

/** S3 in path style over SQLite: whole objects are put, read, listed and deleted; a bucket is there when it is named. */
export const openObjects = (database: DatabaseSync, now: Millis): Engine => {
  database.exec(
    'CREATE TABLE IF NOT EXISTS stored (bucket TEXT, key TEXT, body BLOB, headers TEXT, at REAL, PRIMARY KEY (bucket, key)) STRICT',
  );
  const sql = {
    get: database.prepare('SELECT key, body, headers, at FROM stored WHERE bucket = ? AND key = ?'),
    put: database.prepare('INSERT OR REPLACE INTO stored VALUES (?, ?, ?, ?, ?)'),
    remove: database.prepare('DELETE FROM stored WHERE bucket = ? AND key = ?'),
    list: database.prepare(
      'SELECT key, body, headers, at FROM stored WHERE bucket = ? AND substr(key, 1, length(?)) = ? AND key > ? ORDER BY key LIMIT ?',
    ),
  };
  const list = (bucket: string, query: URLSearchParams): AwsAnswer => {
    const prefix = query.get('prefix') ?? '';
    const most = Math.min(1000, Number(query.get('max-keys') ?? 1000));
    const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
    const rows = z.array(Row).parse(sql.list.all(bucket, prefix, prefix, after, most + 1));
    const page = rows.slice(0, most);
    const contents = page.map(
      ({ key, body, at }) =>
        `<Contents><Key>${escaped(key)}</Key><LastModified>${new Date(at).toISOString()}</LastModified><ETag>${etagOf(body)}</ETag><Size>${body.length}</Size></Contents>`,
    );
    const more = rows.length > most ? `<NextContinuationToken>${escaped(page.at(-1)?.key ?? '')}</NextContinuationToken>` : '';
    return xml(
      200,
      `<ListBucketResult><Name>${bucket}</Name><KeyCount>${page.length}</KeyCount><IsTruncated>${more !== ''}</IsTruncated>${more}${contents.join('')}</ListBucketResult>`,
    );
  };
  const put = (bucket: string, key: string, { headers, body }: AwsRequest): AwsAnswer => {
    if (headers['if-none-match'] === '*' && sql.get.get(bucket, key))
      return refusal(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    const chunked = headers['x-amz-decoded-content-length'] !== undefined;
    const content = chunked ? unchunked(body) : body;
    const kept = Object.entries(headers).filter(([name, value]) => keptHeaders.test(name) && value !== 'aws-chunked');
    sql.put.run(bucket, key, content, JSON.stringify(Object.fromEntries(kept)), now());
    return { status: 200, headers: { etag: etagOf(content) }, body: '' };
  };
  const serve = (request: AwsRequest): AwsAnswer => {
    const { method, path, query } = request;
    const [, bucket = '', ...rest] = path.split('/').map(decodeURIComponent);
    const key = rest.join('/');
    if (key === '') return method === 'GET' ? list(bucket, query) : { status: method === 'DELETE' ? 204 : 200, headers: {}, body: '' };
    if (method === 'PUT') return put(bucket, key, request);
    if (method === 'DELETE') {
      sql.remove.run(bucket, key);
      return { status: 204, headers: {}, body: '' };
    }
    if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'MethodNotAllowed', 'The specified method is not allowed.');
    const row = Row.optional().parse(sql.get.get(bucket, key));
    if (!row) return refusal(404, 'NoSuchKey', 'The specified key does not exist.');
    return {
      status: 200,
      headers: {
        'content-type': 'application/octet-stream',
        ...Kept.parse(JSON.parse(row.headers)),
        ...Object.fromEntries([...query].flatMap(([name, value]) => (asked.test(name) ? [[name.slice('response-'.length), value]] : []))),
        etag: etagOf(row.body),
        'last-modified': new Date(row.at).toUTCString(),
        'content-length': String(row.body.length),
      },
      body: method === 'HEAD' ? '' : Buffer.from(row.body),
    };
  };
  return { handle: async (request) => serve(request), nextDue: () => null, wake: async () => undefined, close: async () => undefined };
};
