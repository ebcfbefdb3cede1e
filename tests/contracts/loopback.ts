import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { OutgoingRequest } from '../../shared/intake/platform.ts';

/** A request as a platform would see it: what was asked for, with which token, and the fields of its body by name. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, unknown>>;
}

const fieldsOf = (contentType: string, body: string): Record<string, unknown> => {
  if (body === '') return {};
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return JSON.parse(body);
  return Object.fromEntries(new URLSearchParams(body));
};
const seen = (method: string, path: string, headers: Readonly<Record<string, string>>, body: string): Seen => ({
  method,
  path,
  authorization: headers['authorization'] ?? '',
  headers,
  fields: fieldsOf(headers['content-type'] ?? '', body),
});

/** What must be the same, whoever asks. */
export const asked = ({ method, path, fields }: Seen) => ({ method, path, fields });

/** What our sender would ask for. */
export const ours = ({ method = 'POST', url, headers, body = '' }: OutgoingRequest): Seen => {
  const { pathname, search } = new URL(url);
  const low = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return seen(method, pathname + search, low, body);
};

/** What a client asks a platform for that answers everything with 200 and this; of several requests the last. */
export const asksFor = async (answer: unknown, call: (url: string) => Promise<unknown>): Promise<Seen> => {
  const all: Seen[] = [];
  const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    all.push(seen(request.method ?? '', request.url ?? '', headers, (await buffer(request)).toString('utf8')));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };
  const server = createServer((request, response) => void hear(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    await call(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  const [last] = all.slice(-1);
  if (!last) throw new Error('nothing was asked for');
  return last;
};
