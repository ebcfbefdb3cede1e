import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from './run.ts';

/** The emulator that the deployment check runs on: MIT, https://github.com/ministackorg/ministack */
const pinned = 'ministack==1.5.33';
const python = '.venv/bin/python';
export const region = 'us-east-1';

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });

/** Makes the Python environment under `.venv` and installs the pinned emulator into it, once. */
const install = async (): Promise<void> => {
  if (!existsSync(python) && (await run('python3', ['-m', 'venv', '.venv'])) !== 0) {
    throw new Error('Python 3.10 or newer with its venv module is needed (on Debian: apt-get install python3-venv).');
  }
  const code = await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', pinned]);
  if (code !== 0) throw new Error(`pip could not install ${pinned}.`);
};

/** A running emulator: its port, the environment that leads every AWS client to it, and how to end it. */
export interface Emulator {
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const ready = async (child: ChildProcess, port: number): Promise<void> => {
  for (let tries = 0; tries < 150; tries += 1) {
    if (child.exitCode !== null) throw new Error('the emulator ended at once: see .venv/emulator.log');
    try {
      if ((await fetch(`http://127.0.0.1:${port}/_ministack/health`)).ok) return;
    } catch {
      // not listening yet
    }
    await pause(200);
  }
  throw new Error('the emulator is not ready after 30 s: see .venv/emulator.log');
};

/** Starts the emulator on loopback. It runs functions as processes of the Node that runs us. */
export const startEmulator = async (): Promise<Emulator> => {
  await install();
  const port = await freePort();
  const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: region, AWS_DEFAULT_REGION: region };
  const child = spawn(python, ['-m', 'ministack'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...credentials,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      IOT_MTLS_ENABLED: '0',
      LAMBDA_EXECUTOR: 'local',
    },
  });
  const log = createWriteStream('.venv/emulator.log');
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await Promise.race([ended, pause(5000).then(() => child.kill('SIGKILL'))]);
  };
  try {
    await ready(child, port);
  } catch (error) {
    await stop();
    throw error;
  }
  const environment = { ...credentials, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` };
  return { port, environment, stop };
};
