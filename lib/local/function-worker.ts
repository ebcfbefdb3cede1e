import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { isHome, stayHome } from './only-home.ts';
import { sentBytes } from './sent-bytes.ts';
import { readShared, type SharedClock } from './shared-clock.ts';

/**
 * Runs one function as Lambda would: its bundle, its environment, one event at a time. Its clock is the virtual one, and what
 * it sends to anywhere but this machine goes to the parent, which keeps it in the outbox.
 */
interface Start {
  readonly entry: string;
  readonly clock: SharedClock;
  readonly live: boolean;
}
const port = parentPort;
const { entry, clock, live }: Start = workerData;
if (isMainThread || !port) throw new Error('function-worker runs in a worker only');

const RealDate = Date;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given) => Reflect.construct(target, given.length === 0 ? [readShared(clock)] : given),
  apply: () => new RealDate(readShared(clock)).toString(),
  get: (target, name, receiver) => (name === 'now' ? () => readShared(clock) : Reflect.get(target, name, receiver)),
});

const waiting = new Map<
  number,
  (answer: { status: number; headers: Record<string, string>; body: string; bytes?: Uint8Array<ArrayBuffer> } | { refused: string }) => void
>();
let asked = 0;
const realFetch = globalThis.fetch;
if (!live) stayHome();
/** A function that is given our webhook address may post there, one that is given an issuer may ask it. */
const isOwn = ({ href }: URL): boolean =>
  [process.env['HOOKS_URL'], process.env['SIGN_IN_ISSUER']].some((address) => address && href.startsWith(address));
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (isHome(url.hostname) && (process.env['AWS_ENDPOINT_URL'] === url.origin || isOwn(url))) return realFetch(input, init);
  const request = new Request(input, init);
  const id = ++asked;
  const answer = new Promise<Parameters<NonNullable<ReturnType<typeof waiting.get>>>[0]>((resolve) => waiting.set(id, resolve));
  port.postMessage({
    outgoing: { id, url: request.url, method: request.method, headers: Object.fromEntries(request.headers), ...(await sentBytes(request)) },
  });
  const given = await answer;
  if ('refused' in given) throw new TypeError(given.refused);
  const body = given.bytes ?? given.body;
  return new Response(body.length === 0 ? null : body, { status: given.status, headers: given.headers });
};

const loaded: Promise<{ handler: (event: unknown, context: unknown) => Promise<unknown> }> = import(entry);
const context = (requestId: string, until: number) => ({
  awsRequestId: requestId,
  functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
  invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${process.env['AWS_LAMBDA_FUNCTION_NAME']}`,
  memoryLimitInMB: '1024',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => Math.max(0, until - performance.now()),
});
port.on('message', (message: { run?: { id: string; event: unknown; millis: number }; answer?: { id: number; given: never } }) => {
  if (message.answer) {
    waiting.get(message.answer.id)?.(message.answer.given);
    waiting.delete(message.answer.id);
  }
  if (!message.run) return;
  const { id, event, millis } = message.run;
  loaded
    .then(({ handler }) => handler(event, context(id, performance.now() + millis)))
    .then((result) => port.postMessage({ done: { id, result: result === undefined ? null : JSON.parse(JSON.stringify(result)) } }))
    .catch((error: unknown) =>
      port.postMessage({
        done: {
          id,
          error:
            error instanceof Error
              ? { errorType: error.name, errorMessage: error.message, trace: error.stack }
              : { errorType: 'Error', errorMessage: String(error) },
        },
      }),
    );
});
