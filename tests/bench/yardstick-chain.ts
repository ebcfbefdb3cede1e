import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { openFunctions } from '../../lib/local/functions.ts';
import { openFront } from '../../lib/local/http-front.ts';
import { openQueueSource } from '../../lib/local/queue-source.ts';
import { sharedClock } from '../../lib/local/shared-clock.ts';
import type { Plan, Resource } from '../../lib/local/template/read-plan.ts';
import { openLocalTable } from '../ports/local-table.ts';

/**
 * The yardstick of bar 7, a program of its own: the local cloud's HTTP front, workers, queue and table, with two functions
 * that do nothing but pass on and write. Prints its address as JSON once it answers; ends when told to, or after three minutes.
 */
setTimeout(() => process.exit(0), 180_000).unref();
const region = 'eu-central-1';
const resource = (id: string, properties: Readonly<Record<string, unknown>>): Resource => ({
  id,
  ref: id,
  arn: id,
  properties,
  metadata: { 'heard:function': id },
});
const { engines } = await openLocalTable();
const Variables = { LETTERS_URL: `${engines.address}/000000000000/letters` };
const resources: Readonly<Record<string, readonly Resource[]>> = {
  'AWS::Lambda::Function': ['empty-receive', 'empty-record'].map((id) => resource(id, { Timeout: 30, Environment: { Variables } })),
  'AWS::Lambda::Url': [resource('url', { TargetFunctionArn: 'arn:aws:lambda:local:000000000000:function:empty-receive' })],
};
const plan: Plan = { of: (type) => resources[type] ?? [] };
const clock = sharedClock();
clock.set([Date.now(), Date.now(), 1]);
const functions = openFunctions({
  plan,
  bundles: resolve('.build/bench'),
  clock,
  aws: engines.address,
  region,
  live: false,
  onOutgoing: () => Promise.reject(new Error('nothing leaves this machine')),
  onLog: (name, line) => void process.stderr.write(`[${name}] ${line}\n`),
});
engines.queues.declare({ name: 'letters', visibilityTimeout: 60, delay: 0, deadLetter: null });
const source = openQueueSource(engines.queues, functions, 'letters', 'empty-record', 10, region);
engines.queues.onMessage(source.pump);

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(address && typeof address === 'object' ? address.port : 0));
    });
  });
const drained = () => !functions.busy() && !source.busy() && engines.queues.depth('letters') === 0;
const port = await freePort();
const health = async () => ({ status: 200, body: { ready: true, drained: drained(), awsEndpoint: engines.address } });
await openFront(plan, functions, health, async () => ({ status: 404, headers: {}, body: '' }), Date.now, port);
process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
process.on('SIGTERM', () => process.exit(0));
