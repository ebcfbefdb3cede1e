import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EngineOptions, type Engines, openEngines } from '../../../lib/local/engines/open-engines.ts';

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
export const clientOf = (port: number) => ({
  region: 'eu-central-1',
  endpoint: `http://127.0.0.1:${port}`,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  forcePathStyle: true,
  maxAttempts: 1,
});
export type World = Awaited<ReturnType<typeof openWorld>>;

/** The engines with a clock to turn, targets that can be broken, and a restart; in memory, or in a folder of their own. */
export const openWorld = async (where: 'memory' | 'disk') => {
  const folder = where === 'disk' ? mkdtempSync(join(tmpdir(), 'engines-')) : null;
  const port = await freePort();
  const clock = { now: Date.parse('2026-11-13T12:00:00Z') };
  const delivered: Array<{ arn: string; payload: unknown }> = [];
  const broken = new Set<string>();
  const mails: Array<Parameters<EngineOptions['onMail']>[0]> = [];
  const messages: Array<{ readonly to: string; readonly text: string }> = [];
  const open = () =>
    openEngines({
      folder,
      now: () => clock.now,
      port,
      region: 'eu-central-1',
      deliver: async (arn, payload) => {
        if (broken.has(arn)) throw new Error('broken');
        delivered.push({ arn, payload });
      },
      invoke: async (name, payload) =>
        name === 'echo' ? { result: payload, failed: false } : { result: { errorMessage: 'no' }, failed: true },
      onMail: (mail) => void mails.push(mail),
      onSms: (message) => void messages.push(message),
    });
  const held: { engines: Engines } = { engines: await open() };
  return {
    clock,
    delivered,
    broken,
    mails,
    messages,
    port,
    client: clientOf(port),
    get engines() {
      return held.engines;
    },
    pass: (seconds: number) => {
      clock.now += seconds * 1000;
    },
    soon: () => new Promise((resolve) => setTimeout(resolve, 30)),
    restart: async () => {
      await held.engines.close();
      held.engines = await open();
    },
    close: async () => {
      await held.engines.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
};
