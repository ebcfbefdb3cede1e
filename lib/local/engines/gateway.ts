import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AwsAnswer, AwsRequest, Engine } from '../engine.ts';

export interface ServedEngines {
  readonly dynamodb: Engine;
  readonly sqs: Engine;
  readonly events: Engine;
  readonly scheduler: Engine;
  readonly ssm: Engine;
  readonly mail: Engine;
  readonly shortMessages: Engine;
  readonly objects: Engine;
  readonly userPool: Engine;
}
/** Runs a function by name: `Event` answers at once. Answers with its result, or the error that it threw. */
export type Invoke = (name: string, payload: unknown, type: 'RequestResponse' | 'Event') => Promise<{ result: unknown; failed: boolean }>;

const targets: ReadonlyArray<readonly [string, keyof ServedEngines]> = [
  ['DynamoDB', 'dynamodb'],
  ['AmazonSQS', 'sqs'],
  ['AWSEvents', 'events'],
  ['AmazonSSM', 'ssm'],
  ['AWSCognitoIdentityProviderService', 'userPool'],
];
/** Services by the name that requests are signed for: `Credential=<key>/<day>/<region>/<service>/aws4_request`. */
const scopes: Readonly<Record<string, keyof ServedEngines>> = { s3: 'objects', ses: 'mail', sns: 'shortMessages', scheduler: 'scheduler' };
/** Which service a request is for: by its target header, else by its signature, else by its path; what is left is an object. */
const serviceOf = ({ headers, path, query }: AwsRequest): keyof ServedEngines | null => {
  const target = headers['x-amz-target'];
  if (target !== undefined) return targets.find(([prefix]) => target.startsWith(prefix))?.[1] ?? null;
  const credential = headers['authorization'] ?? query.get('X-Amz-Credential') ?? '';
  const scope = /\/([a-z0-9-]+)\/aws4_request/.exec(credential)?.[1];
  const signedFor = scope === undefined ? undefined : scopes[scope];
  if (signedFor) return signedFor;
  if (/^\/(schedules|schedule-groups)(\/|$)/.test(path)) return 'scheduler';
  if (path.startsWith('/v2/email/')) return 'mail';
  return scope === undefined ? 'objects' : null;
};
const unknownService: AwsAnswer = {
  status: 400,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': 'UnknownOperationException' },
  body: JSON.stringify({ __type: 'UnknownOperationException', message: 'The local cloud has no such service' }),
};

const readRequest = async (request: IncomingMessage): Promise<AwsRequest> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
  return { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers, body: Buffer.concat(chunks) };
};

/** A function's name out of its name, its ARN, or either with an alias. */
const functionName = (given: string): string => given.replace(/^.*:function:/, '').split(':')[0] ?? given;
const invokePath = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;
const invoked = async (name: string, request: AwsRequest, invoke: Invoke): Promise<AwsAnswer> => {
  const type = request.headers['x-amz-invocation-type'] === 'Event' ? 'Event' : 'RequestResponse';
  const payload: unknown = request.body.length > 0 ? JSON.parse(request.body.toString('utf8')) : {};
  const { result, failed } = await invoke(functionName(decodeURIComponent(name)), payload, type);
  return {
    status: type === 'Event' ? 202 : 200,
    headers: { 'content-type': 'application/json', ...(failed && { 'x-amz-function-error': 'Unhandled' }) },
    body: type === 'Event' ? '' : JSON.stringify(result ?? null),
  };
};

/** The AWS endpoint of the local cloud: every service on one loopback port. */
export const openGateway = (engines: ServedEngines, invoke: Invoke, port: number): Promise<Server> => {
  const answer = async (request: AwsRequest): Promise<AwsAnswer> => {
    const name = invokePath.exec(request.path)?.[1];
    if (name) return invoked(name, request, invoke);
    const service = serviceOf(request);
    return service ? engines[service].handle(request) : unknownService;
  };
  const server = createServer((incoming, outgoing) => {
    void readRequest(incoming)
      .then(answer)
      .catch(
        (error: unknown): AwsAnswer => ({
          status: 500,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ __type: 'InternalServerError', message: error instanceof Error ? error.message : '' }),
        }),
      )
      .then(({ status, headers, body }) => outgoing.writeHead(status, headers).end(body));
  });
  server.keepAliveTimeout = 60_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
};
