import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { openRoutes, type Routed } from './api-routes.ts';
import type { Functions } from './functions.ts';
import { isHomely, type LocalApi } from './local-api.ts';
import { type SignInProvider, signInPath } from './sign-in/provider.ts';
import type { Plan } from './template/read-plan.ts';

const none: string[] = [];
const Answer = z.union([
  z.looseObject({
    statusCode: z.number(),
    headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
    cookies: z.array(z.string()).default([]),
    body: z.string().default(''),
    isBase64Encoded: z.boolean().default(false),
  }),
  z.string().transform((body) => ({ statusCode: 200, headers: {}, cookies: none, body, isBase64Encoded: false })),
]);
const largest = 6 * 1024 * 1024;
const textual = /^(text\/|application\/(json|xml|x-www-form-urlencoded|javascript))|^$/;

const readBody = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > largest) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

/** A request in payload format 2.0, as the HTTP API and function URLs send it. */
const eventOf = (request: IncomingMessage, url: URL, body: Buffer, routed: Routed | null, now: number) => {
  const { cookie, ...rest } = request.headers;
  const headers = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')]),
  );
  const text = textual.test(String(headers['content-type'] ?? '')) && body.equals(Buffer.from(body.toString('utf8')));
  const query = Object.fromEntries([...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name).join(',')]));
  return {
    version: '2.0',
    routeKey: routed?.routeKey ?? '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    ...(cookie && { cookies: cookie.split('; ') }),
    ...(url.search && { queryStringParameters: query }),
    ...(routed && { pathParameters: routed.parameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: '127.0.0.1',
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: routed?.routeKey ?? '$default',
      stage: '$default',
      time: new Date(now).toUTCString(),
      timeEpoch: now,
    },
    ...(body.length > 0 && { body: text ? body.toString('utf8') : body.toString('base64') }),
    isBase64Encoded: body.length > 0 && !text,
  };
};

const send = (response: ServerResponse, status: number, headers: Record<string, string | string[]>, body: string | Buffer) =>
  response.writeHead(status, headers).end(body);
const problem = (response: ServerResponse, status: number, code: string) =>
  send(
    response,
    status,
    { 'content-type': 'application/problem+json' },
    JSON.stringify({ type: 'about:blank', title: code, status, code }),
  );

/**
 * Everything that Heard serves, on one loopback port: the HTTP API's routes, then the function URL, then `/local`. `onHook` is
 * told of each delivery that was taken.
 */
export const openFront = (
  plan: Plan,
  functions: Functions,
  local: LocalApi,
  signIn: SignInProvider,
  now: () => number,
  port: number,
  onHook: (platform: string, body: Buffer) => void = () => undefined,
): Promise<Server> => {
  const route = openRoutes(plan);
  const urls = plan.of('AWS::Lambda::Url').map(({ properties }) => String(properties['TargetFunctionArn']).split(':').at(-1) ?? '');

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = await readBody(request);
    if (!body) return void problem(response, 413, 'body.too-large');
    if (url.pathname.startsWith(`${signInPath}/`)) {
      if (!isHomely(request.headers)) return void problem(response, 403, 'local.stranger');
      const language =
        /heard_lang=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? request.headers['accept-language']?.slice(0, 2) ?? 'en';
      const answer = await signIn({ method: request.method ?? 'GET', url, body, language });
      return void send(response, answer.status, answer.headers, answer.body);
    }
    if (url.pathname === '/local' || url.pathname.startsWith('/local/')) {
      const { status, body: answer } = await local({
        method: request.method ?? 'GET',
        url,
        body,
        host: request.headers.host ?? '',
        origin: request.headers.origin,
      });
      return void send(response, status, { 'content-type': 'application/json' }, JSON.stringify(answer));
    }
    const hook = url.pathname.startsWith('/hooks/');
    const routed = hook ? null : route(request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'), url.pathname);
    const target = hook ? urls[0] : routed?.functionId;
    if (!target) return void problem(response, 404, 'route.unknown');
    const { result, failed } = await functions.invoke(target, eventOf(request, url, body, routed, now()));
    const answer = failed ? undefined : Answer.safeParse(result).data;
    if (!answer) return void problem(response, hook ? 502 : 500, 'internal');
    if (hook && answer.statusCode === 200) onHook(url.pathname.split('/')[2] ?? '', body);
    const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
    send(
      response,
      answer.statusCode,
      { 'content-type': 'application/json', ...headers, ...(answer.cookies.length > 0 && { 'set-cookie': answer.cookies }) },
      request.method === 'HEAD' ? '' : Buffer.from(answer.body, answer.isBase64Encoded ? 'base64' : 'utf8'),
    );
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => problem(response, 500, 'internal'));
  });
  server.keepAliveTimeout = 60_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
};
