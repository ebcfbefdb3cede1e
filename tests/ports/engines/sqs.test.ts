import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  SendMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from './open-world.ts';

/** SQS as the SDK sees it. */
describe.each(['memory', 'disk'] as const)('queues in %s', (where) => {
  let world: World;
  let queues: SQSClient;
  let QueueUrl = '';
  let deadUrl = '';
  const deadArn = 'arn:aws:sqs:eu-central-1:000000000000:dead';
  const send = (MessageBody: string, more: object = {}) => queues.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));
  const receive = async (more: object = {}) =>
    (await queues.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...more }))).Messages ?? [];
  const counts = async (url = QueueUrl) => {
    const { Attributes } = await queues.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }));
    return (['', 'NotVisible', 'Delayed'] as const).map((kind) => Number(Attributes?.[`ApproximateNumberOfMessages${kind}`]));
  };
  beforeAll(async () => {
    world = await openWorld(where);
    queues = new SQSClient(world.client);
    deadUrl = (await queues.send(new CreateQueueCommand({ QueueName: 'dead' }))).QueueUrl ?? '';
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: deadArn, maxReceiveCount: 2 });
    const made = await queues.send(new CreateQueueCommand({ QueueName: 'work', Attributes: { VisibilityTimeout: '30', RedrivePolicy } }));
    QueueUrl = made.QueueUrl ?? '';
  });
  beforeEach(async () => {
    for (const url of [QueueUrl, deadUrl]) await queues.send(new PurgeQueueCommand({ QueueUrl: url }));
  });
  afterAll(async () => {
    queues.destroy();
    await world.close();
  });

  it('have an address that the SDK can follow', async () => {
    expect(QueueUrl).toBe(`http://127.0.0.1:${world.port}/000000000000/work`);
    expect((await queues.send(new GetQueueUrlCommand({ QueueName: 'work' }))).QueueUrl).toBe(QueueUrl);
  });

  it('give a message with its attributes, its counts and its digests', async () => {
    await send('hello', { MessageAttributes: { kind: { DataType: 'String', StringValue: 'greeting' } } });
    expect(await counts()).toEqual([1, 0, 0]);
    const [message] = await receive({ MessageAttributeNames: ['All'], MessageSystemAttributeNames: ['All'] });
    expect(message).toMatchObject({
      Body: 'hello',
      MD5OfBody: '5d41402abc4b2a76b9719d911017c592',
      MessageAttributes: { kind: { StringValue: 'greeting' } },
      Attributes: { ApproximateReceiveCount: '1', SentTimestamp: String(world.clock.now) },
    });
    expect(await counts()).toEqual([0, 1, 0]);
    await queues.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }));
    world.pass(31);
    expect(await receive()).toEqual([]);
  });

  it('keep what was sent, delayed and held over a restart, and queues that a client made', async () => {
    if (where === 'memory') return;
    await send('now');
    await send('later', { DelaySeconds: 60 });
    await world.restart();
    expect((await receive()).map(({ Body }) => Body)).toEqual(['now']);
    expect(await counts()).toEqual([0, 1, 1]);
    world.pass(60);
    expect((await receive()).map(({ Body }) => Body).toSorted()).toEqual(['later', 'now']);
  });

  it('tell when the next message will be seen, by delay or by visibility', async () => {
    expect(world.engines.queues.nextDue()).toBeNull();
    await send('later', { DelaySeconds: 60 });
    expect(world.engines.queues.nextDue()).toBe(world.clock.now + 60_000);
    await send('now');
    await receive({ VisibilityTimeout: 10 });
    expect(world.engines.queues.nextDue()).toBe(world.clock.now + 10_000);
    world.pass(60);
    expect(world.engines.queues.nextDue()).toBeNull();
  });

  it('make a message visible at once when its visibility is given up', async () => {
    await send('mine');
    const [held] = await receive();
    await queues.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: held?.ReceiptHandle, VisibilityTimeout: 0 }));
    const [again] = await receive({ MessageSystemAttributeNames: ['All'] });
    expect(again?.Attributes?.ApproximateReceiveCount).toBe('2');
    expect(again?.ReceiptHandle).not.toBe(held?.ReceiptHandle);
  });

  it('answer a waiting receiver as soon as a message comes, or with nothing in the end', async () => {
    const started = performance.now();
    const waiting = receive({ WaitTimeSeconds: 5 });
    await world.soon();
    await send('come');
    expect(await waiting).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(await receive({ WaitTimeSeconds: 1 })).toEqual([]);
  });

  it('move poison aside without hiding what stands behind it, and back again when asked', async () => {
    await send('poison');
    for (let n = 0; n < 2; n += 1) {
      expect(await receive()).toHaveLength(1);
      world.pass(31);
    }
    await send('good');
    expect((await receive()).map(({ Body }) => Body)).toEqual(['good']);
    expect(await counts(deadUrl)).toEqual([1, 0, 0]);
    await queues.send(new StartMessageMoveTaskCommand({ SourceArn: deadArn }));
    expect(await counts(deadUrl)).toEqual([0, 0, 0]);
    expect((await receive()).map(({ Body }) => Body)).toEqual(['poison']);
  });

  it('take the good entries of a batch and name the others', async () => {
    const Entries: SendMessageBatchRequestEntry[] = [
      { Id: 'a', MessageBody: 'a' },
      { Id: 'b', MessageBody: 'b', DelaySeconds: 901 },
    ];
    const answer = await queues.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    expect(answer.Successful?.map(({ Id }) => Id)).toEqual(['a']);
    expect(answer.Failed).toMatchObject([{ Id: 'b', Code: 'InvalidParameterValue', SenderFault: true }]);
    const held = await receive();
    const done = await queues.send(
      new DeleteMessageBatchCommand({ QueueUrl, Entries: held.map(({ ReceiptHandle }, n) => ({ Id: String(n), ReceiptHandle })) }),
    );
    expect(done.Successful).toHaveLength(1);
    expect(await counts()).toEqual([0, 0, 0]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['a queue that is not there', () => queues.send(new GetQueueUrlCommand({ QueueName: 'ghost' })), 'QueueDoesNotExist'],
    ['a delay over fifteen minutes', () => send('x', { DelaySeconds: 901 }), 'InvalidParameterValue'],
    ['a message over a mebibyte', () => send('x'.repeat(1_048_577)), 'InvalidParameterValue'],
    ['eleven messages at once', () => receive({ MaxNumberOfMessages: 11 }), 'InvalidParameterValue'],
    ['a batch of none', () => queues.send(new SendMessageBatchCommand({ QueueUrl, Entries: [] })), 'EmptyBatchRequest'],
    [
      'an id twice in a batch',
      () => queues.send(new SendMessageBatchCommand({ QueueUrl, Entries: [1, 2].map(() => ({ Id: 'a', MessageBody: 'x' })) })),
      'BatchEntryIdsNotDistinct',
    ],
    [
      'a batch of eleven',
      () =>
        queues.send(
          new SendMessageBatchCommand({ QueueUrl, Entries: Array.from({ length: 11 }, (_, n) => ({ Id: `${n}`, MessageBody: 'x' })) }),
        ),
      'TooManyEntriesInBatchRequest',
    ],
    [
      'a receipt that is none',
      () => queues.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: 'nonsense' })),
      'ReceiptHandleIsInvalid',
    ],
    [
      'the same name with other attributes',
      () => queues.send(new CreateQueueCommand({ QueueName: 'work', Attributes: { VisibilityTimeout: '31' } })),
      'QueueNameExists',
    ],
  ])('refuse %s', async (_what, request, name) => {
    await expect(request()).rejects.toMatchObject({ name });
  });
});
