import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { telegramMessage } from './bodies.ts';

/** A chain under load: where it answers, where its queue can be asked, and with what its deliveries are signed. */
export interface Chain {
  readonly url: string;
  readonly aws: string;
  /** The letters queue: interactions are recorded when it is empty, because a letter leaves it once recorded. */
  readonly queue: string;
  readonly headers: Readonly<Record<string, string>>;
}
export interface Burst {
  /** Milliseconds from the first delivery until every one was recorded. */
  readonly recorded: number;
  /** … and until nothing was under way any more: facts, schedules, figures. */
  readonly drained: number;
  readonly acknowledged: readonly number[];
}

const Health = z.object({ drained: z.boolean(), awsEndpoint: z.string() });
const Depth = z.object({ Attributes: z.record(z.string(), z.coerce.number()) });
/** What waits, what a function holds, what is delayed: a letter is in one of them until it is recorded. */
const AttributeNames = ['', 'NotVisible', 'Delayed'].map((state) => `ApproximateNumberOfMessages${state}`);
const QueueUrls = z.object({ QueueUrls: z.array(z.string()) });
const longest = 60_000;

const askQueues = async (aws: string, operation: string, input: object): Promise<unknown> => {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${operation}` };
  return (await fetch(`${aws}/`, { method: 'POST', headers, body: JSON.stringify(input) })).json();
};
export const healthOf = async (url: string) => Health.parse(await (await fetch(`${url}/local/health`)).json());

/** The URL of the letters queue, which is named after its construct: the one without "dead" in its name. */
export const lettersQueue = async (aws: string): Promise<string> => {
  const { QueueUrls: all } = QueueUrls.parse(await askQueues(aws, 'ListQueues', {}));
  const found = all.filter((one) => /letters/i.test(one) && !/dead|dlq/i.test(one.split('/').at(-1) ?? ''));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} queues may hold the letters: ${all.join(' ')}`);
  return found[0];
};

const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
  const started = performance.now();
  while (!(await holds())) {
    if (performance.now() - started > longest) throw new Error(`${what} took more than ${longest / 1000} s`);
    await pause(15);
  }
};

/** Delivers questions of so many strangers, eight at once, and waits until they are recorded and their consequences done. */
export const deliverBurst = async ({ url, aws, queue, headers }: Chain, first: number, count: number): Promise<Burst> => {
  const acknowledged: number[] = [];
  const seconds = Math.floor(Date.now() / 1000);
  let next = first;
  const sender = async () => {
    while (next < first + count) {
      const body = JSON.stringify(telegramMessage(next++, seconds, 'Чому станція біля метро зачинена, і коли вона відкриється?'));
      const sent = performance.now();
      const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
      const answer = await fetch(`${url}/hooks/telegram/demo-telegram`, options);
      await answer.text();
      acknowledged.push(performance.now() - sent);
      if (answer.status !== 200) throw new Error(`a delivery was answered ${answer.status}`);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: 8 }, sender));
  const depth = async () => {
    const { Attributes } = Depth.parse(await askQueues(aws, 'GetQueueAttributes', { QueueUrl: queue, AttributeNames }));
    return AttributeNames.reduce((sum, name) => sum + (Attributes[name] ?? Number.NaN), 0);
  };
  await until('recording', async () => (await depth()) === 0);
  const recorded = performance.now() - started;
  let calm = 0;
  await until('draining', async () => {
    calm = (await healthOf(url)).drained ? calm + 1 : 0;
    return calm >= 2;
  });
  return { recorded, drained: performance.now() - started, acknowledged };
};
