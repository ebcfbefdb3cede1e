import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What answers requests: a hono app, or several by path. */
export type Answers = (request: Request) => Response | Promise<Response>;

const bodyOf = async (message: IncomingMessage): Promise<Buffer<ArrayBuffer>> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

const exchange = async (answers: Answers, message: IncomingMessage, response: ServerResponse): Promise<void> => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) if (value) headers.set(name, String(value));
  const { method = 'GET' } = message;
  const bare = method === 'GET' || method === 'HEAD';
  const request = new Request(`http://${message.headers.host}${message.url}`, {
    method,
    headers,
    ...(!bare && { body: await bodyOf(message) }),
  });
  const answer = await answers(request);
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
};

/** Serves an app on a free loopback port, so that a real browser can be pointed at it. */
export const serve = async (answers: Answers): Promise<{ url: string; close: () => Promise<void> }> => {
  const server = createServer((message, response) => {
    exchange(answers, message, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};
