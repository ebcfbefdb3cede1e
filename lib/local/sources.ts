import * as z from 'zod';
import type { Source } from './calm.ts';
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
});

/** Every event-source mapping of the plan at work: queues and the table's stream. */
export const openSources = (
  plan: Plan,
  engines: Engines,
  functions: Functions,
  region: string,
): { sources: Source[]; queues: string[] } => {
  const queues: string[] = [];
  const sources = plan.of('AWS::Lambda::EventSourceMapping').map(({ properties }) => {
    const { EventSourceArn: arn, FunctionName, BatchSize, MaximumRetryAttempts } = Mapping.parse(properties);
    const functionId = FunctionName.split(':').at(-1) ?? '';
    if (arn.includes(':sqs:')) {
      const queue = arn.split(':').at(-1) ?? '';
      queues.push(queue);
      const source = openQueueSource(engines.queues, functions, queue, functionId, BatchSize, region);
      engines.queues.onMessage(source.pump);
      return source;
    }
    const table = /:table\/([^/]+)\//.exec(arn)?.[1] ?? '';
    const giveUp = async (records: readonly unknown[]) => {
      engines.queues.send('undelivered-stream-records', JSON.stringify(records));
    };
    const source = openStreamSource(engines.dynamodb, engines.database, functions, {
      table,
      functionId,
      batchSize: BatchSize,
      retries: MaximumRetryAttempts,
      giveUp,
    });
    engines.dynamodb.onChange(source.wake);
    return source;
  });
  engines.queues.declare({ name: 'undelivered-stream-records', visibilityTimeout: 30, delay: 0, deadLetter: null });
  return { sources, queues };
};
