import { CreateTableCommand, DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { CreateScheduleCommand, GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { ReceiveMessageCommand, SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Engines, openEngines } from '../../lib/local/engines/open-engines.ts';

/** The engines of the local cloud as SDK clients see them: they cannot tell. */
const clock = { now: Date.parse('2026-11-13T12:00:00Z') };
const delivered: Array<{ arn: string; payload: unknown }> = [];
const broken = new Set<string>();
let engines: Engines;
const client = {
  region: 'eu-central-1',
  endpoint: 'http://127.0.0.1:14566',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
};
const [tables, queues, bus, scheduler, parameters] = [
  new DynamoDBClient(client),
  new SQSClient(client),
  new EventBridgeClient(client),
  new SchedulerClient(client),
  new SSMClient(client),
];
const QueueUrl = 'http://127.0.0.1:14566/000000000000/Letters';

beforeAll(async () => {
  engines = await openEngines({
    folder: null,
    now: () => clock.now,
    port: 14_566,
    region: 'eu-central-1',
    deliver: async (arn, payload) => {
      if (broken.has(arn)) throw new Error('broken');
      delivered.push({ arn, payload });
    },
    invoke: async () => ({ result: null, failed: false }),
    onMail: () => undefined,
  });
  engines.queues.declare({
    name: 'Letters',
    visibilityTimeout: 30,
    delay: 0,
    deadLetter: { name: 'LettersDeadLetters', maxReceiveCount: 2 },
  });
  engines.queues.declare({ name: 'LettersDeadLetters', visibilityTimeout: 30, delay: 0, deadLetter: null });
  engines.events.declare({
    bus: 'heard',
    pattern: { source: ['heard'], 'detail-type': ['deadline.breached'] },
    targets: [{ arn: 'arn:notify', deadLetterArn: 'arn:dead', attempts: 3, seconds: 3600 }],
  });
  await tables.send(
    new CreateTableCommand({
      TableName: 'Record',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    }),
  );
});
beforeEach(() => {
  delivered.length = 0;
  broken.clear();
});
afterAll(() => engines.close());

const receive = async () => (await queues.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }))).Messages ?? [];
const pass = (seconds: number) => {
  clock.now += seconds * 1000;
};
const soon = () => new Promise((resolve) => setTimeout(resolve, 30));

it('tells a stream of what changed, and nothing of what did not', async () => {
  const put = (n: string) => tables.send(new PutItemCommand({ TableName: 'Record', Item: { pk: { S: 'a' }, n: { N: n } } }));
  for (const n of ['1', '1', '2']) await put(n);
  const records = await engines.dynamodb.readStream('Record', 0, 10);
  expect(records.map(({ record }) => record.eventName)).toEqual(['INSERT', 'MODIFY']);
});

it('writes all of a transaction or nothing, and says which condition failed', async () => {
  const put = (pk: string, condition?: string) => ({
    Put: { TableName: 'Record', Item: { pk: { S: pk } }, ...(condition && { ConditionExpression: condition }) },
  });
  const first = (await engines.dynamodb.readStream('Record', 0, 100)).length;
  await expect(
    tables.send(new TransactWriteItemsCommand({ TransactItems: [put('t1'), put('a', 'attribute_not_exists(pk)')] })),
  ).rejects.toMatchObject({
    name: 'TransactionCanceledException',
    CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
  });
  expect(await engines.dynamodb.readStream('Record', 0, 100)).toHaveLength(first);
  await tables.send(new TransactWriteItemsCommand({ TransactItems: [put('t1'), put('t2')] }));
  expect(await engines.dynamodb.readStream('Record', 0, 100)).toHaveLength(first + 2);
});

it('keeps a delayed message until its time, and a received one until its visibility ends', async () => {
  await queues.send(new SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: '0', MessageBody: 'late', DelaySeconds: 60 }] }));
  expect(await receive()).toEqual([]);
  expect(engines.queues.nextDue()).toBe(clock.now + 60_000);
  pass(60);
  expect((await receive()).map(({ Body }) => Body)).toEqual(['late']);
  expect(await receive()).toEqual([]);
  pass(30);
  expect(await receive()).toHaveLength(1);
});

it('moves a message to the dead letters after too many receives', async () => {
  pass(60);
  await receive();
  await queues.send(new SendMessageCommand({ QueueUrl, MessageBody: 'poison' }));
  for (let n = 0; n < 3; n += 1) {
    await receive();
    pass(31);
  }
  expect(await receive()).toEqual([]);
  expect(engines.queues.depth('LettersDeadLetters')).toBe(2);
});

it('refuses a queue that nobody declared, by the name that the SDK knows', async () => {
  await expect(
    queues.send(new SendMessageCommand({ QueueUrl: 'http://127.0.0.1:14566/000000000000/Ghost', MessageBody: 'x' })),
  ).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
});

it('carries an event to the targets whose pattern it fits, tries again, and then gives it to the dead letters', async () => {
  const put = (DetailType: string) =>
    bus.send(new PutEventsCommand({ Entries: [{ EventBusName: 'heard', Source: 'heard', DetailType, Detail: '{"conversation":"c"}' }] }));
  await put('idea.moved');
  await put('deadline.breached');
  await soon();
  expect(delivered).toMatchObject([{ arn: 'arn:notify', payload: { 'detail-type': 'deadline.breached', detail: { conversation: 'c' } } }]);
  broken.add('arn:notify');
  await put('deadline.breached');
  for (let n = 0; n < 3; n += 1) {
    await soon();
    pass(60);
    await engines.deliveries.pump();
  }
  expect(delivered.filter(({ arn }) => arn === 'arn:dead')).toHaveLength(1);
});

it('says which entries of a batch it did not take', async () => {
  const { FailedEntryCount, Entries } = await bus.send(
    new PutEventsCommand({ Entries: [{ EventBusName: 'heard', Source: 'heard', DetailType: 'x', Detail: 'no json' }] }),
  );
  expect([FailedEntryCount, Entries?.[0]?.ErrorCode]).toEqual([1, 'MalformedDetail']);
});

it('fires a one-shot schedule once at its time, then forgets it', async () => {
  const when = new Date(clock.now + 600_000).toISOString().slice(0, 19);
  const schedule = {
    Name: 'due-minute',
    ScheduleExpression: `at(${when})`,
    FlexibleTimeWindow: { Mode: 'OFF' as const },
    ActionAfterCompletion: 'DELETE' as const,
    Target: { Arn: 'arn:ring', RoleArn: 'arn:aws:iam::000000000000:role/r', Input: '{"minute":"m"}' },
  };
  await scheduler.send(new CreateScheduleCommand(schedule));
  await expect(scheduler.send(new CreateScheduleCommand(schedule))).rejects.toMatchObject({ name: 'ConflictException' });
  engines.scheduler.fire(() => true);
  expect(delivered).toEqual([]);
  pass(600);
  engines.scheduler.fire(() => true);
  await soon();
  expect(delivered).toEqual([{ arn: 'arn:ring', payload: { minute: 'm' } }]);
  await expect(scheduler.send(new GetScheduleCommand({ Name: 'due-minute' }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

it('refuses a schedule that is none', async () => {
  const schedule = {
    Name: 'odd',
    ScheduleExpression: 'sometimes',
    FlexibleTimeWindow: { Mode: 'OFF' as const },
    Target: { Arn: 'arn:ring', RoleArn: 'arn:aws:iam::000000000000:role/r' },
  };
  await expect(scheduler.send(new CreateScheduleCommand(schedule))).rejects.toMatchObject({ name: 'ValidationException' });
});

it('keeps parameters in versions and says when there is none', async () => {
  await parameters.send(new PutParameterCommand({ Name: '/heard/dev/secrets/x', Value: 'one', Type: 'SecureString' }));
  await expect(
    parameters.send(new PutParameterCommand({ Name: '/heard/dev/secrets/x', Value: 'two', Type: 'SecureString' })),
  ).rejects.toMatchObject({ name: 'ParameterAlreadyExists' });
  await parameters.send(new PutParameterCommand({ Name: '/heard/dev/secrets/x', Value: 'two', Type: 'SecureString', Overwrite: true }));
  expect((await parameters.send(new GetParameterCommand({ Name: '/heard/dev/secrets/x', WithDecryption: true }))).Parameter).toMatchObject({
    Value: 'two',
    Version: 2,
  });
  await expect(parameters.send(new GetParameterCommand({ Name: '/heard/dev/secrets/y' }))).rejects.toMatchObject({
    name: 'ParameterNotFound',
  });
});
