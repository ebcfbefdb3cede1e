import { openEngines } from '../../../lib/local/engines/open-engines.ts';

/** Engines in a process of their own, to be killed: `node killed-child.ts <folder> <port>`; says "ready" when they are. */
const [folder = '', port = ''] = process.argv.slice(2);
const engines = await openEngines({
  folder,
  now: () => Date.now(),
  port: Number(port),
  region: 'eu-central-1',
  deliver: async () => undefined,
  invoke: async () => ({ result: null, failed: false }),
  onMail: () => undefined,
});
engines.queues.declare({ name: 'work', visibilityTimeout: 30, delay: 0, deadLetter: null });
process.stdout.write('ready\n');
