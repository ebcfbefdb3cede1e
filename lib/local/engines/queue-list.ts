import type { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { ServiceError } from './answers.ts';
import type { QueueSpec } from './queue-shelf.ts';

const Spec = z.object({
  name: z.string(),
  visibilityTimeout: z.number(),
  delay: z.number(),
  deadLetter: z.object({ name: z.string(), maxReceiveCount: z.number() }).nullable(),
});
const Attributes = z.object({
  VisibilityTimeout: z.coerce.number().int().min(0).max(43_200).optional(),
  DelaySeconds: z.coerce.number().int().min(0).max(900).optional(),
  RedrivePolicy: z.string().optional(),
});
const Redrive = z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number().int().min(1).max(1000) });
const lastPart = (text: string, separator: string): string => text.split(separator).at(-1) ?? '';

/** A refusal in SQS's words. */
export const refuseQueue = (code: string, message: string) => new ServiceError(`com.amazonaws.sqs#${code}`, 400, message);

/** Queues by name: the template's, and those that an SDK client made. The latter are kept. */
export const openQueueList = (database: DatabaseSync) => {
  database.exec('CREATE TABLE IF NOT EXISTS queues (name TEXT PRIMARY KEY, spec TEXT) STRICT');
  const put = database.prepare('INSERT OR REPLACE INTO queues VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM queues WHERE name = ?');
  const specs = new Map<string, QueueSpec>();
  for (const row of database.prepare('SELECT spec FROM queues').all()) {
    const spec = Spec.parse(JSON.parse(z.object({ spec: z.string() }).parse(row).spec));
    specs.set(spec.name, spec);
  }
  const withAttributes = (spec: QueueSpec, given: unknown): QueueSpec => {
    const parsed = Attributes.safeParse(given);
    if (!parsed.success) throw refuseQueue('InvalidAttributeValue', 'Invalid value for an attribute of the queue.');
    const { VisibilityTimeout, DelaySeconds, RedrivePolicy } = parsed.data;
    const redrive = RedrivePolicy ? Redrive.parse(JSON.parse(RedrivePolicy)) : null;
    const deadLetter = redrive && { name: lastPart(redrive.deadLetterTargetArn, ':'), maxReceiveCount: redrive.maxReceiveCount };
    return {
      name: spec.name,
      visibilityTimeout: VisibilityTimeout ?? spec.visibilityTimeout,
      delay: DelaySeconds ?? spec.delay,
      deadLetter: RedrivePolicy === undefined ? spec.deadLetter : deadLetter,
    };
  };
  const keep = (spec: QueueSpec) => {
    specs.set(spec.name, spec);
    put.run(spec.name, JSON.stringify(spec));
  };
  const named = (name: string): QueueSpec => {
    const spec = specs.get(name);
    if (!spec) throw refuseQueue('QueueDoesNotExist', 'The specified queue does not exist.');
    return spec;
  };
  return {
    declare: (spec: QueueSpec) => void specs.set(spec.name, spec),
    named,
    byUrl: (url: string) => named(lastPart(url, '/')),
    byArn: (arn: string) => named(lastPart(arn, ':')),
    all: (): readonly QueueSpec[] => [...specs.values()],
    /** Makes a queue, or finds the same; refuses one of other attributes. */
    create: (name: string, attributes: unknown) => {
      if (!/^[\w-]{1,80}$/.test(name))
        throw refuseQueue('InvalidParameterValue', 'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length');
      const wanted = withAttributes({ name, visibilityTimeout: 30, delay: 0, deadLetter: null }, attributes);
      const known = specs.get(name);
      if (known && !isDeepStrictEqual(withAttributes(known, attributes), known))
        throw refuseQueue('QueueNameExists', 'A queue already exists with the same name and a different value for an attribute');
      if (!known) keep(wanted);
    },
    change: (spec: QueueSpec, attributes: unknown) => keep(withAttributes(spec, attributes)),
    forget: ({ name }: QueueSpec) => {
      specs.delete(name);
      remove.run(name);
    },
    /** Whether it only takes dead letters: nobody waits for its messages. */
    takesDeadLetters: (name: string) => [...specs.values()].some(({ deadLetter }) => deadLetter?.name === name),
  };
};
export type QueueList = ReturnType<typeof openQueueList>;
