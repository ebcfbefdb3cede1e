import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { AwsRequest, Engine, Millis } from '../engine.ts';
import { json, spelled } from './answers.ts';
import { attributesDigest } from './message-attributes.ts';
import { openQueueList, refuseQueue } from './queue-list.ts';
import { batch, each, Held, Id, Message, Move, md5, mostBytes, Receive, Timed, told, Url } from './queue-requests.ts';
import { openQueueShelf, type QueuedMessage, type QueueSpec } from './queue-shelf.ts';
import { atOnce } from './store.ts';

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

/** SQS's JSON protocol over SQLite: delays, visibility, dead letters after too many receives, on the virtual clock. */
export const openQueues = (database: DatabaseSync, now: Millis, address: string, region: string): Queues => {
  const shelf = openQueueShelf(database, now);
  const list = openQueueList(database);
  const listeners: Array<() => void> = [];
  const moves: Array<{ readonly SourceArn: string; readonly ApproximateNumberOfMessagesMoved: number; readonly StartedTimestamp: number }> =
    [];
  const urlOf = (name: string) => `${address}/000000000000/${name}`;
  const arnOf = (name: string) => `arn:aws:sqs:${region}:000000000000:${name}`;
  let open = true;
  let woken = false;
  /** Tells listeners once the work at hand is done: a batch is sent as a whole. */
  const wakeListeners = () => {
    if (woken) return;
    woken = true;
    setImmediate(() => {
      woken = false;
      if (open) for (const listener of listeners) listener();
    });
  };
  const sendOne = (spec: QueueSpec, { MessageBody: body, DelaySeconds: delay, MessageAttributes: attributes }: z.infer<typeof Message>) => {
    if (body === '') throw refuseQueue('MissingParameter', 'The request must contain the parameter MessageBody.');
    if (Buffer.byteLength(body) > mostBytes)
      throw refuseQueue(
        'InvalidParameterValue',
        `One or more parameters are invalid. Reason: Message must be shorter than ${mostBytes} bytes.`,
      );
    if (delay !== undefined && (delay < 0 || delay > 900))
      throw refuseQueue(
        'InvalidParameterValue',
        `Value ${delay} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.`,
      );
    const MessageId = shelf.add(spec.name, body, attributes, delay ?? spec.delay);
    wakeListeners();
    return {
      MessageId,
      MD5OfMessageBody: md5(body),
      ...(Object.keys(attributes).length > 0 && { MD5OfMessageAttributes: attributesDigest(attributes) }),
    };
  };
  const known = (receipt: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(receipt)) throw refuseQueue('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');
    return receipt;
  };
  const release = ({ name }: QueueSpec, { ReceiptHandle, VisibilityTimeout }: z.infer<typeof Timed>) => {
    if (!shelf.release(name, known(ReceiptHandle), VisibilityTimeout))
      throw refuseQueue('MessageNotInflight', 'The message is not in flight.');
    wakeListeners();
  };
  /** Waits in real time, and looks again as virtual time passes. */
  const receive = async (input: unknown) => {
    const { QueueUrl, MaxNumberOfMessages: most, VisibilityTimeout, WaitTimeSeconds } = Receive.parse(input);
    if (most < 1 || most > 10)
      throw refuseQueue(
        'InvalidParameterValue',
        `Value ${most} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10.`,
      );
    const spec = list.byUrl(QueueUrl);
    const until = performance.now() + WaitTimeSeconds * 1000;
    while (open && !shelf.visible(spec.name) && performance.now() < until) await pause(20);
    return { Messages: open ? shelf.receive(spec, most, VisibilityTimeout).map(told) : [] };
  };
  const attributesOf = ({ name, visibilityTimeout, delay, deadLetter }: QueueSpec): Record<string, string> => ({
    ApproximateNumberOfMessages: String(shelf.depth(name) - shelf.inFlight(name) - shelf.delayed(name)),
    ApproximateNumberOfMessagesNotVisible: String(shelf.inFlight(name)),
    ApproximateNumberOfMessagesDelayed: String(shelf.delayed(name)),
    VisibilityTimeout: String(visibilityTimeout),
    DelaySeconds: String(delay),
    MaximumMessageSize: String(mostBytes),
    QueueArn: arnOf(name),
    ...(deadLetter && {
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf(deadLetter.name), maxReceiveCount: deadLetter.maxReceiveCount }),
    }),
  });

  const operations: Record<string, (input: unknown) => unknown> = {
    SendMessage: (input) => sendOne(list.byUrl(Url.parse(input).QueueUrl), Message.parse(input)),
    SendMessageBatch: (input) => {
      const { QueueUrl, Entries } = batch(Message.extend(Id.shape)).parse(input);
      const spec = list.byUrl(QueueUrl);
      if (Entries.reduce((sum, { MessageBody }) => sum + Buffer.byteLength(MessageBody), 0) > mostBytes)
        throw refuseQueue('BatchRequestTooLong', `Batch requests cannot be longer than ${mostBytes} bytes.`);
      return atOnce(database, () => each(Entries, (entry) => sendOne(spec, entry)));
    },
    ReceiveMessage: receive,
    DeleteMessage: (input) => shelf.remove(list.byUrl(Url.parse(input).QueueUrl).name, known(Held.parse(input).ReceiptHandle)),
    DeleteMessageBatch: (input) => {
      const { QueueUrl, Entries } = batch(Held.extend(Id.shape)).parse(input);
      const { name } = list.byUrl(QueueUrl);
      return atOnce(database, () => each(Entries, ({ ReceiptHandle }) => void shelf.remove(name, known(ReceiptHandle))));
    },
    ChangeMessageVisibility: (input) => release(list.byUrl(Url.parse(input).QueueUrl), Timed.parse(input)),
    ChangeMessageVisibilityBatch: (input) => {
      const { QueueUrl, Entries } = batch(Timed.extend(Id.shape)).parse(input);
      const spec = list.byUrl(QueueUrl);
      return atOnce(database, () => each(Entries, (entry) => void release(spec, entry)));
    },
    PurgeQueue: (input) => shelf.purge(list.byUrl(Url.parse(input).QueueUrl).name),
    CreateQueue: (input) => {
      const { QueueName, Attributes } = z.object({ QueueName: z.string(), Attributes: z.unknown().default({}) }).parse(input);
      list.create(QueueName, Attributes);
      return { QueueUrl: urlOf(QueueName) };
    },
    SetQueueAttributes: (input) =>
      list.change(list.byUrl(Url.parse(input).QueueUrl), z.object({ Attributes: z.unknown() }).parse(input).Attributes),
    DeleteQueue: (input) => {
      const spec = list.byUrl(Url.parse(input).QueueUrl);
      list.forget(spec);
      shelf.purge(spec.name);
    },
    GetQueueUrl: (input) => ({ QueueUrl: urlOf(list.named(z.object({ QueueName: z.string() }).parse(input).QueueName).name) }),
    GetQueueAttributes: (input) => {
      const { QueueUrl, AttributeNames: wanted } = Url.extend({ AttributeNames: z.array(z.string()).default([]) }).parse(input);
      const all = Object.entries(attributesOf(list.byUrl(QueueUrl)));
      return { Attributes: Object.fromEntries(all.filter(([name]) => wanted.includes('All') || wanted.includes(name))) };
    },
    ListQueues: (input) => {
      const { QueueNamePrefix: prefix } = z.object({ QueueNamePrefix: z.string().default('') }).parse(input);
      return { QueueUrls: list.all().flatMap(({ name }) => (name.startsWith(prefix) ? [urlOf(name)] : [])) };
    },
    ListDeadLetterSourceQueues: (input) => {
      const { name } = list.byUrl(Url.parse(input).QueueUrl);
      return { queueUrls: list.all().flatMap((spec) => (spec.deadLetter?.name === name ? [urlOf(spec.name)] : [])) };
    },
    StartMessageMoveTask: (input) => {
      const { SourceArn, DestinationArn } = Move.parse(input);
      const moved = shelf.redrive(list.byArn(SourceArn).name, DestinationArn ? list.byArn(DestinationArn).name : null);
      moves.unshift({ SourceArn, ApproximateNumberOfMessagesMoved: moved, StartedTimestamp: now() });
      wakeListeners();
      return { TaskHandle: Buffer.from(`${SourceArn} ${now()}`).toString('base64') };
    },
    ListMessageMoveTasks: (input) => {
      const { SourceArn } = Move.parse(input);
      return { Results: moves.filter((move) => move.SourceArn === SourceArn).map((move) => ({ ...move, Status: 'COMPLETED' })) };
    },
  };

  return {
    handle: (request: AwsRequest) =>
      spelled(async () => {
        const name = (request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
        const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
        if (!operation) throw refuseQueue('UnsupportedOperation', `${name} is not served by the local queues`);
        return json(200, (await operation(JSON.parse(request.body.toString('utf8')))) ?? {});
      }),
    declare: list.declare,
    send: (queue, body, delaySeconds) =>
      sendOne(list.named(queue), { MessageBody: body, DelaySeconds: delaySeconds, MessageAttributes: {} }).MessageId,
    receive: (queue, most) => shelf.receive(list.named(queue), most),
    remove: shelf.remove,
    release: (queue, receipt, seconds) => {
      shelf.release(queue, receipt, seconds);
      wakeListeners();
    },
    depth: shelf.depth,
    visible: shelf.visible,
    onMessage: (listener) => void listeners.push(listener),
    nextDue: () => {
      const waitedFor = list.all().filter(({ name }) => !list.takesDeadLetters(name));
      const instants = waitedFor.flatMap(({ name }) => shelf.nextVisible(name) ?? []);
      return instants.length > 0 ? Math.min(...instants) : null;
    },
    wake: async () => wakeListeners(),
    close: async () => {
      open = false;
    },
  };
};
