import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

/** Heard on this machine, started as a newcomer starts it, spoken to through HTTP only. */
export interface RunningHeard {
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly folder: string;
  /** GET or POST with the staff token; the answer's JSON. Throws with the body when the status is not 2xx. */
  api<T>(shape: z.ZodType<T>, path: string, body?: unknown, method?: 'PATCH' | 'PUT'): Promise<T>;
  /** Moves the clock to an instant; everything due on the way has fired when it answers. */
  moveTo(instant: string): Promise<void>;
  /** Waits until nothing is in the queues. */
  drained(): Promise<void>;
  outbox(): Promise<OutboxEntry[]>;
  secretOf(channel: string): Promise<string>;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

const OutboxEntry = z.object({
  at: z.string(),
  kind: z.string(),
  channel: z.string(),
  to: z.string().nullish(),
  url: z.string().nullish(),
  body: z.unknown(),
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;
const Health = z.object({ ready: z.boolean(), drained: z.boolean(), awsEndpoint: z.string() });
const Channels = z.array(z.object({ id: z.string(), platform: z.string(), path: z.string(), secrets: z.array(z.string()) }));

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

/** Starts Heard with its own ports and folder (`folder` continues an earlier one). Throws with its output when it does not come up in three minutes. */
export const startHeard = async (options: { args?: string[]; folder?: string; memory?: boolean } = {}): Promise<RunningHeard> => {
  const [port, awsPort] = [await freePort(), await freePort()];
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'heard-'));
  const token = 'a-token-for-tests';
  const environment = {
    ...process.env,
    PORT: String(port),
    AWS_PORT: String(awsPort),
    HEARD_DATA: options.memory ? 'memory' : folder,
    HEARD_TOKEN: token,
  };
  const child = spawn(process.execPath, ['bin/start.mjs', 'start', ...(options.args ?? [])], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const url = `http://127.0.0.1:${port}`;

  const get = async <T>(shape: z.ZodType<T>, path: string, init?: RequestInit): Promise<T> => {
    const answer = await fetch(url + path, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
    return shape.parse(text === '' ? null : JSON.parse(text));
  };
  const started = performance.now();
  for (let ready = false; !ready; ) {
    if (child.exitCode !== null || performance.now() - started > 180_000) throw new Error(`Heard did not start:\n${output}`);
    await pause(150);
    ready = await get(Health, '/local/health').then(
      (health) => health.ready,
      () => false,
    );
  }

  return {
    url,
    port,
    token,
    folder,
    api: (shape, path, body, method) =>
      get(shape, path, {
        method: body === undefined ? 'GET' : (method ?? 'POST'),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
      }),
    moveTo: async (now) => {
      await get(z.unknown(), '/local/clock', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now }),
      });
    },
    drained: async () => {
      for (let calm = 0; calm < 2; await pause(30)) calm = (await get(Health, '/local/health')).drained ? calm + 1 : 0;
    },
    outbox: () => get(z.array(OutboxEntry), '/local/outbox'),
    secretOf: async (channel) => {
      const secret = (await get(Channels, '/local/channels')).find(({ id }) => id === channel)?.secrets[0];
      if (!secret) throw new Error(`no secret for ${channel}`);
      return secret;
    },
    kill: (signal) => end(child, signal),
  };
};

/** Ends the whole group that was started (SIGKILL) or asks its head to stop (SIGTERM); answers with the exit code. */
const end = (child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM') =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.pid === undefined) return resolve(child.exitCode);
    child.once('exit', (code) => resolve(code));
    if (signal === 'SIGKILL') process.kill(-child.pid, signal);
    else child.kill(signal);
  });
