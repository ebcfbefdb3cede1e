import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { SharedClock } from './shared-clock.ts';
import type { Plan } from './template/read-plan.ts';

/** A request that a function sent to somewhere else, and the answer that it is given. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Text as it was sent; of anything else what `sentBytes` tells of it. */
  readonly body: string;
  /** What was sent, where it is no text. */
  readonly bytes?: Uint8Array<ArrayBuffer> | undefined;
}
export interface OutgoingAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body where it is no text. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}
export interface Invoked {
  readonly result: unknown;
  readonly failed: boolean;
}
export interface FunctionOptions {
  readonly plan: Plan;
  readonly bundles: string;
  readonly clock: SharedClock;
  readonly aws: string;
  readonly region: string;
  /** The sign-in pages of this machine, in the place of the pool's. */
  readonly issuer?: string;
  readonly live: boolean;
  readonly onOutgoing: (functionName: string, request: Outgoing) => Promise<OutgoingAnswer>;
  readonly onLog: (functionName: string, line: string) => void;
  /** The worker's program, where it was built ahead: it starts in half the time. */
  readonly worker?: URL;
}

const Properties = z.looseObject({
  Timeout: z.number().default(3),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }).default({ Variables: {} }),
});
const Message = z.object({
  done: z.object({ id: z.string(), result: z.unknown().optional(), error: z.unknown().optional() }).optional(),
  outgoing: z
    .object({
      id: z.number(),
      url: z.string(),
      method: z.string(),
      headers: z.record(z.string(), z.string()),
      body: z.string(),
      bytes: z.instanceof(Uint8Array<ArrayBuffer>).optional(),
    })
    .optional(),
});
const executionsAtOnce = 2;

interface Fn {
  readonly id: string;
  readonly name: string;
  readonly millis: number;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly idle: Worker[];
  readonly queue: Array<() => void>;
  running: number;
}

/** Every function of the plan in workers of its own, at most two executions at once, started when first needed. */
export const openFunctions = ({ plan, bundles, clock, aws, region, issuer, live, onOutgoing, onLog, worker: built }: FunctionOptions) => {
  const byId = new Map(
    plan.of('AWS::Lambda::Function').map(({ id, properties, metadata }) => {
      const name = String(metadata['heard:function']);
      const { Timeout, Environment } = Properties.parse(properties);
      const fn: Fn = { id, name, millis: Timeout * 1000, variables: Environment.Variables, idle: [], queue: [], running: 0 };
      return [id, fn] as const;
    }),
  );
  const workers = new Set<Worker>();
  const pending = new Map<string, (answer: Invoked) => void>();

  const start = (fn: Fn): Worker => {
    const environment = {
      ...Object.fromEntries(Object.entries(fn.variables).map(([key, value]) => [key, String(value)])),
      ...(issuer && 'SIGN_IN_ISSUER' in fn.variables && { SIGN_IN_ISSUER: issuer }),
      AWS_REGION: region,
      AWS_ENDPOINT_URL: aws,
      AWS_ACCESS_KEY_ID: fn.name,
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_LAMBDA_FUNCTION_NAME: fn.id,
      POWERTOOLS_LOG_LEVEL: 'WARN',
      NODE_OPTIONS: '',
      TZ: 'UTC',
    };
    const entry = pathToFileURL(`${bundles}/${fn.name}/index.mjs`).href;
    const worker = new Worker(built ?? new URL('./function-worker.ts', import.meta.url), {
      workerData: { entry, clock, live },
      env: environment,
      stdout: true,
      stderr: true,
    });
    for (const stream of [worker.stdout, worker.stderr]) stream.on('data', (chunk) => onLog(fn.name, String(chunk).trimEnd()));
    worker.on('message', (given) => {
      const { done, outgoing } = Message.parse(given);
      if (done) pending.get(done.id)?.({ result: done.error ?? done.result, failed: done.error !== undefined });
      if (outgoing) {
        void onOutgoing(fn.name, outgoing)
          .catch((error: unknown) => ({ refused: error instanceof Error ? error.message : 'refused' }))
          .then((answer) => worker.postMessage({ answer: { id: outgoing.id, given: answer } }));
      }
    });
    worker.on('error', (error) => onLog(fn.name, `worker failed: ${error.message}`));
    worker.unref();
    workers.add(worker);
    return worker;
  };

  const runOn = (worker: Worker, fn: Fn, event: unknown): Promise<Invoked & { broken: boolean }> =>
    new Promise((resolve) => {
      const id = randomUUID();
      const end = (answer: Invoked, broken: boolean) => {
        clearTimeout(timer);
        pending.delete(id);
        worker.off('exit', died);
        resolve({ ...answer, broken });
      };
      const died = () => end({ result: { errorType: 'Runtime.ExitError', errorMessage: 'the function ended' }, failed: true }, true);
      const timer = setTimeout(
        () =>
          end(
            { result: { errorType: 'Sandbox.Timedout', errorMessage: `Task timed out after ${fn.millis / 1000} seconds` }, failed: true },
            true,
          ),
        fn.millis,
      );
      pending.set(id, (answer) => end(answer, false));
      worker.once('exit', died);
      worker.postMessage({ run: { id, event, millis: fn.millis } });
    });

  const invoke = async (idOrName: string, event: unknown): Promise<Invoked> => {
    const fn = byId.get(idOrName) ?? [...byId.values()].find(({ name }) => name === idOrName);
    if (!fn) return { result: { errorType: 'ResourceNotFoundException', errorMessage: `Function not found: ${idOrName}` }, failed: true };
    if (fn.running >= executionsAtOnce) await new Promise<void>((resolve) => fn.queue.push(resolve));
    fn.running += 1;
    const worker = fn.idle.pop() ?? start(fn);
    try {
      const { broken, ...answer } = await runOn(worker, fn, event);
      if (broken) {
        workers.delete(worker);
        void worker.terminate();
      } else fn.idle.push(worker);
      if (answer.failed) onLog(fn.name, `failed: ${JSON.stringify(answer.result)}`);
      return answer;
    } finally {
      fn.running -= 1;
      fn.queue.shift()?.();
    }
  };
  return {
    invoke,
    busy: () => [...byId.values()].some(({ running, queue }) => running > 0 || queue.length > 0),
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
};
export type Functions = ReturnType<typeof openFunctions>;
