import { createHash, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { AwsRequest, Engine, Millis } from '../engine.ts';
import { json, ServiceError, spelled } from './answers.ts';
import { atOnce } from './store.ts';

/** A queue as the template declares it; times in seconds. */
export interface QueueSpec {
  readonly name: string;
  readonly visibilityTimeout: number;
  readonly delay: number;
  readonly deadLetter: { readonly name: string; readonly maxReceiveCount: number } | null;
}
export interface QueuedMessage {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly sentAt: number;
  readonly receiveCount: number;
}
export interface Queues extends Engine {
  declare(spec: QueueSpec): void;
  send(queue: string, body: string, delaySeconds?: number): string;
  receive(queue: string, most: number): readonly QueuedMessage[];
  remove(queue: string, receiptHandle: string): void;
  /** Makes a message visible again after so many seconds. */
  release(queue: string, receiptHandle: string, seconds: number): void;
  depth(queue: string): number;
  /** Whether a message could be received now. */
  visible(queue: string): boolean;
  onMessage(listener: () => void): void;
}

const Named = z.object({ QueueUrl: z.string() });
const Entry = z.object({ Id: z.string(), MessageBody: z.string(), DelaySeconds: z.number().min(0).max(900).optional() });
const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const Row = z.object({ id: z.string(), body: z.string(), sentAt: z.number(), receives: z.number() });

/** SQS's JSON protocol over SQLite: delays, visibility, dead letters after too many receives, on the virtual clock. */
export const openQueues = (database: DatabaseSync, now: Millis, address: string): Queues => {
  database.exec(
    'CREATE TABLE IF NOT EXISTS messages (id TEXT PRIMARY KEY, queue TEXT, body TEXT, sentAt REAL, visibleAt REAL, receives INTEGER, receipt TEXT) STRICT; CREATE INDEX IF NOT EXISTS byQueue ON messages (queue, visibleAt);',
  );
  // whoever held a message when the cloud was stopped is gone: it may be received again at once
  database.exec('UPDATE messages SET visibleAt = 0 WHERE receipt IS NOT NULL');
  const specs = new Map<string, QueueSpec>();
  const listeners: Array<() => void> = [];
  const sql = {
    add: database.prepare('INSERT INTO messages VALUES (?, ?, ?, ?, ?, 0, NULL)'),
    visible: database.prepare(
      'SELECT id, body, sentAt, receives FROM messages WHERE queue = ? AND visibleAt <= ? ORDER BY visibleAt, rowid LIMIT ?',
    ),
    take: database.prepare('UPDATE messages SET receipt = ?, visibleAt = ?, receives = receives + 1 WHERE id = ?'),
    move: database.prepare('UPDATE messages SET queue = ?, visibleAt = ?, receives = 0, receipt = NULL WHERE id = ?'),
    remove: database.prepare('DELETE FROM messages WHERE queue = ? AND receipt = ?'),
    release: database.prepare('UPDATE messages SET visibleAt = ? WHERE queue = ? AND receipt = ?'),
    depth: database.prepare('SELECT count(*) AS n FROM messages WHERE queue = ?'),
    next: database.prepare('SELECT min(visibleAt) AS at FROM messages WHERE queue = ? AND visibleAt > ?'),
    purge: database.prepare('DELETE FROM messages WHERE queue = ?'),
  };
  const specOf = (url: string): QueueSpec => {
    const spec = specs.get(url.split('/').at(-1) ?? '');
    if (!spec) throw new ServiceError('com.amazonaws.sqs#QueueDoesNotExist', 400, 'The specified queue does not exist.');
    return spec;
  };
  let woken = false;
  /** Tells listeners once the work at hand is done: a batch is sent as a whole. */
  const wakeListeners = () => {
    if (woken) return;
    woken = true;
    setImmediate(() => {
      woken = false;
      for (const listener of listeners) listener();
    });
  };
  const send = (queue: string, body: string, delay?: number): string => {
    const id = randomUUID();
    sql.add.run(id, queue, body, now(), now() + (delay ?? specOf(queue).delay) * 1000);
    wakeListeners();
    return id;
  };
  const receive = (queue: string, most: number): QueuedMessage[] => {
    const spec = specOf(queue);
    return atOnce(database, () =>
      z
        .array(Row)
        .parse(sql.visible.all(queue, now(), most))
        .flatMap(({ id, body, sentAt, receives }) => {
          if (spec.deadLetter && receives >= spec.deadLetter.maxReceiveCount) {
            sql.move.run(spec.deadLetter.name, now(), id);
            return [];
          }
          const receiptHandle = randomUUID();
          sql.take.run(receiptHandle, now() + spec.visibilityTimeout * 1000, id);
          return [{ messageId: id, receiptHandle, body, sentAt, receiveCount: receives + 1 }];
        }),
    );
  };
  const release = (queue: string, receipt: string, seconds: number) => {
    sql.release.run(now() + seconds * 1000, queue, receipt);
    wakeListeners();
  };
  const count = z.object({ n: z.number() });
  const depth = (queue: string) => count.parse(sql.depth.get(queue)).n;

  const operations: Record<string, (input: unknown) => unknown> = {
    SendMessage: (input) => {
      const { QueueUrl, MessageBody, DelaySeconds } = Named.extend(Entry.omit({ Id: true }).shape).parse(input);
      return { MessageId: send(specOf(QueueUrl).name, MessageBody, DelaySeconds), MD5OfMessageBody: md5(MessageBody) };
    },
    SendMessageBatch: (input) => {
      const { QueueUrl, Entries } = Named.extend({ Entries: z.array(Entry).min(1).max(10) }).parse(input);
      const { name } = specOf(QueueUrl);
      return {
        Successful: atOnce(database, () =>
          Entries.map(({ Id, MessageBody, DelaySeconds }) => ({
            Id,
            MessageId: send(name, MessageBody, DelaySeconds),
            MD5OfMessageBody: md5(MessageBody),
          })),
        ),
        Failed: [],
      };
    },
    ReceiveMessage: (input) => {
      const { QueueUrl, MaxNumberOfMessages } = Named.extend({ MaxNumberOfMessages: z.number().default(1) }).parse(input);
      const found = receive(specOf(QueueUrl).name, MaxNumberOfMessages);
      return {
        Messages: found.map(({ messageId, receiptHandle, body, receiveCount, sentAt }) => ({
          MessageId: messageId,
          ReceiptHandle: receiptHandle,
          Body: body,
          MD5OfBody: md5(body),
          Attributes: { ApproximateReceiveCount: String(receiveCount), SentTimestamp: String(sentAt) },
        })),
      };
    },
    DeleteMessage: (input) => {
      const { QueueUrl, ReceiptHandle } = Named.extend({ ReceiptHandle: z.string() }).parse(input);
      sql.remove.run(specOf(QueueUrl).name, ReceiptHandle);
    },
    ChangeMessageVisibility: (input) => {
      const { QueueUrl, ReceiptHandle, VisibilityTimeout } = Named.extend({
        ReceiptHandle: z.string(),
        VisibilityTimeout: z.number(),
      }).parse(input);
      release(specOf(QueueUrl).name, ReceiptHandle, VisibilityTimeout);
    },
    PurgeQueue: (input) => {
      sql.purge.run(specOf(Named.parse(input).QueueUrl).name);
    },
    GetQueueUrl: (input) => ({
      QueueUrl: `${address}/000000000000/${specOf(z.object({ QueueName: z.string() }).parse(input).QueueName).name}`,
    }),
    GetQueueAttributes: (input) => {
      const { name, visibilityTimeout } = specOf(Named.parse(input).QueueUrl);
      return {
        Attributes: {
          ApproximateNumberOfMessages: String(depth(name)),
          VisibilityTimeout: String(visibilityTimeout),
          QueueArn: `arn:aws:sqs:eu-central-1:000000000000:${name}`,
        },
      };
    },
    ListQueues: () => ({ QueueUrls: [...specs.keys()].map((name) => `${address}/000000000000/${name}`) }),
  };

  return {
    handle: (request: AwsRequest) =>
      spelled(() => {
        const name = (request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
        const operation = operations[name];
        if (!operation) throw new ServiceError('InvalidAction', 400, `${name} is not served by the local queues`);
        return json(200, operation(JSON.parse(request.body.toString('utf8'))) ?? {});
      }),
    declare: (spec) => void specs.set(spec.name, spec),
    send,
    receive,
    remove: (queue, receipt) => void sql.remove.run(queue, receipt),
    release,
    depth,
    visible: (queue) => sql.visible.all(queue, now(), 1).length > 0,
    onMessage: (listener) => void listeners.push(listener),
    nextDue: () => {
      const next = [...specs.values()]
        .filter(({ name }) => !name.includes('DeadLetter'))
        .map(({ name }) => z.object({ at: z.number().nullable() }).parse(sql.next.get(name, now())).at);
      return next.reduce<number | null>((least, at) => (at !== null && (least === null || at < least) ? at : least), null);
    },
    wake: async () => wakeListeners(),
    close: async () => undefined,
  };
};
