import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Source } from './calm.ts';
import { matchesPattern } from './engines/event-pattern.ts';
import type { Engines } from './engines/open-engines.ts';
import type { Functions } from './functions.ts';
import { openQueueSource } from './queue-source.ts';
import { openStreamSource } from './stream-source.ts';
import type { Plan } from './template/read-plan.ts';

const Mapping = z.looseObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
  MaximumRetryAttempts: z.number().default(10),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
});
type Mapping = z.infer<typeof Mapping>;

/** Where records go that a function never took: whole into a bucket, or onto a queue. */
const lastPlace =
  ({ queues, address }: Engines, destination: string | undefined, now: () => number) =>
  async (records: readonly unknown[]): Promise<void> => {
    const name = destination?.split(':').at(-1) ?? '';
    const body = Buffer.from(JSON.stringify({ records }));
    if (destination?.includes(':sqs:')) queues.send(name, body.toString());
    else if (destination) await fetch(`${address}/${name}/aws/lambda/undelivered/${now()}-${randomUUID()}`, { method: 'PUT', body });
  };
const wantsOf = ({ FilterCriteria }: Mapping) => {
  const patterns = FilterCriteria?.Filters.map(({ Pattern }): unknown => JSON.parse(Pattern));
  return (record: unknown) => patterns?.some((pattern) => matchesPattern(record, pattern)) ?? true;
};

/** Every event-source mapping of the plan at work: queues and the table's stream. */
export const openSources = (
  plan: Plan,
  engines: Engines,
  functions: Functions,
  region: string,
  now: () => number,
): { sources: Source[]; queues: string[] } => {
  const queues: string[] = [];
  const sources = plan.of('AWS::Lambda::EventSourceMapping').map(({ properties }) => {
    const mapping = Mapping.parse(properties);
    const { EventSourceArn: arn, FunctionName, BatchSize, MaximumRetryAttempts, DestinationConfig } = mapping;
    const functionId = FunctionName.split(':').at(-1) ?? '';
    if (arn.includes(':sqs:')) {
      const queue = arn.split(':').at(-1) ?? '';
      queues.push(queue);
      const source = openQueueSource(engines.queues, functions, queue, functionId, BatchSize, region);
      engines.queues.onMessage(source.pump);
      return source;
    }
    const table = /:table\/([^/]+)\//.exec(arn)?.[1] ?? '';
    const source = openStreamSource(engines.dynamodb, engines.database, functions, {
      table,
      functionId,
      batchSize: BatchSize,
      retries: MaximumRetryAttempts,
      wants: wantsOf(mapping),
      giveUp: lastPlace(engines, DestinationConfig?.OnFailure.Destination, now),
    });
    engines.dynamodb.onChange(source.wake);
    return source;
  });
  return { sources, queues };
};
