import { spawn } from 'node:child_process';
import * as z from 'zod';
import { type RunningHeard, startHeard } from '../journeys/running-heard.ts';
import { bundleYardsticks } from './bundles.ts';
import { type Measured, median, percentile } from './figures.ts';
import { type Burst, type Chain, deliverBurst, healthOf, lettersQueue } from './load.ts';

const bursts = 3;
const inBurst = 100;
const warming = 20;
const Address = z.object({ url: z.string() });
const Listed = z.object({ items: z.array(z.unknown()), next: z.string().nullish() });

/** How many Telegram conversations Heard lists: a letter that went astray would otherwise count as recorded. */
const conversationsOf = async (heard: RunningHeard): Promise<number> => {
  let count = 0;
  let next = '';
  do {
    const page = await heard.api(Listed, `/api/v1/conversations?channel=demo-telegram${next && `&next=${encodeURIComponent(next)}`}`);
    count += page.items.length;
    next = page.next ?? '';
  } while (next);
  return count;
};

/** Starts the chain of empty functions as a program of its own, as Heard is one. */
const startChain = async () => {
  await bundleYardsticks(['empty-receive', 'empty-record']);
  const program = ['--disable-warning=ExperimentalWarning', 'tests/bench/yardstick-chain.ts'];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += chunk));
  const { url } = await new Promise<z.infer<typeof Address>>((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(Address.parse(JSON.parse(String(chunk)))));
    child.once('exit', (code) => reject(new Error(`the empty chain ended with ${code}: ${complaint.slice(0, 300)}`)));
  });
  return { url, stop: () => child.kill('SIGTERM') };
};
const chainAt = async (url: string, headers: Chain['headers']): Promise<Chain> => {
  const { awsEndpoint: aws } = await healthOf(url);
  return { url, aws, queue: await lettersQueue(aws), headers };
};

/** The bursts of both chains, in turn, so that a busy machine slows them alike; each is warmed first. */
const inTurn = async (ours: Chain, empty: Chain) => {
  const taken: Array<{ ours: Burst; empty: Burst }> = [];
  for (const chain of [ours, empty]) await deliverBurst(chain, 0, warming);
  for (let burst = 0; burst < bursts; burst += 1) {
    const first = warming + burst * inBurst;
    taken.push({ ours: await deliverBurst(ours, first, inBurst), empty: await deliverBurst(empty, first, inBurst) });
  }
  return taken;
};

/** Bar 7: deliveries through the local cloud, against the same chain with functions that only pass on and write. */
export const endToEnd = async (): Promise<Measured[]> => {
  const heard = await startHeard({ memory: true });
  try {
    const chain = await startChain();
    try {
      const headers = { 'x-telegram-bot-api-secret-token': await heard.secretOf('demo-telegram') };
      const before = await conversationsOf(heard);
      const taken = await inTurn(await chainAt(heard.url, headers), await chainAt(chain.url, {}));
      const opened = (await conversationsOf(heard)) - before;
      if (opened !== warming + bursts * inBurst) throw new Error(`${opened} conversations were opened, not ${warming + bursts * inBurst}`);
      const rate = (millis: readonly number[]) => (inBurst * 1000) / median(millis);
      const empty = rate(taken.map((one) => one.empty.recorded));
      const recorded = rate(taken.map((one) => one.ours.recorded));
      const drained = rate(taken.map((one) => one.ours.drained));
      const waits = taken.flatMap((one) => one.ours.acknowledged);
      const [p99, middle] = [percentile(waits, 0.99), median(waits)];
      const atLeast = { rule: 'at least', value: 0.5 } as const;
      return [
        {
          bar: 7,
          what: 'interactions recorded per second',
          value: recorded / empty,
          unit: 'ratio',
          limit: atLeast,
          note: `${recorded.toFixed(0)} against ${empty.toFixed(0)} a second, ${bursts * inBurst} deliveries, 8 at once`,
        },
        {
          bar: 7,
          what: '… with all consequences done',
          value: drained / empty,
          unit: 'ratio',
          note: `${drained.toFixed(0)} a second until nothing is under way; the empty chain has no consequences`,
        },
        {
          bar: 7,
          what: 'acknowledgement, p99 to median',
          value: p99 / middle,
          unit: 'ratio',
          limit: { rule: 'at most', value: 10 },
          note: `${p99.toFixed(1)} ms against ${middle.toFixed(1)} ms`,
        },
      ];
    } finally {
      chain.stop();
    }
  } finally {
    await heard.kill('SIGTERM');
  }
};
