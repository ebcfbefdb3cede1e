import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient, QueryCommand, ScanCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, expect, it } from 'vitest';
import { openEngines } from '../../../lib/local/engines/open-engines.ts';
import { clientOf, freePort } from './open-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (port: number) =>
  new Promise<ChildProcess>((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'killed-child.ts'), folder, String(port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.once('error', reject);
    child.stdout?.once('data', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`engines ended with ${code}`)));
  });
const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

it('keeps what was acknowledged through kill -9, an item with its index row and its stream record or none of them', async () => {
  const acknowledged = { items: new Set<string>(), messages: new Set<string>(), schedules: new Set<string>() };
  let made = false;
  for (let round = 0; round < 4; round += 1) {
    const port = await freePort();
    const child = await start(port);
    const client = clientOf(port);
    const [tables, queues, scheduler] = [new DynamoDBClient(client), new SQSClient(client), new SchedulerClient(client)];
    if (!made) {
      await tables.send(
        new CreateTableCommand({
          TableName: 'Record',
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
          AttributeDefinitions: ['pk', 'all'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
          GlobalSecondaryIndexes: [
            { IndexName: 'byAll', KeySchema: [{ AttributeName: 'all', KeyType: 'HASH' }], Projection: { ProjectionType: 'ALL' } },
          ],
        }),
      );
      made = true;
    }
    let running = true;
    const item = (pk: string) => ({ Put: { TableName: 'Record', Item: { pk: { S: pk }, all: { S: 'all' } } } });
    const load = async (lane: number) => {
      for (let n = 0; running; n += 1) {
        const id = `${round}-${lane}-${n}`;
        await tables.send(new TransactWriteItemsCommand({ TransactItems: [item(`${id}a`), item(`${id}b`)] }));
        for (const half of ['a', 'b']) acknowledged.items.add(`${id}${half}`);
        await queues.send(new SendMessageCommand({ QueueUrl: `${client.endpoint}/000000000000/work`, MessageBody: id }));
        acknowledged.messages.add(id);
        await scheduler.send(
          new CreateScheduleCommand({
            Name: id,
            ScheduleExpression: 'at(2126-01-01T00:00:00)',
            FlexibleTimeWindow: { Mode: 'OFF' },
            Target: { Arn: 'arn:ring', RoleArn: 'arn:role' },
          }),
        );
        acknowledged.schedules.add(id);
      }
    };
    const lanes = Promise.allSettled([0, 1, 2, 3].map(load));
    await pause(150 + Math.random() * 350);
    const gone = ended(child);
    child.kill('SIGKILL');
    await gone;
    running = false;
    await lanes;
    for (const one of [tables, queues, scheduler]) one.destroy();
  }

  const port = await freePort();
  const engines = await openEngines({
    folder,
    now: () => Date.now(),
    port,
    region: 'eu-central-1',
    deliver: async () => undefined,
    invoke: async () => ({ result: null, failed: false }),
    onMail: () => undefined,
  });
  engines.queues.declare({ name: 'work', visibilityTimeout: 30, delay: 0, deadLetter: null });
  const tables = new DynamoDBClient(clientOf(port));
  const keysOf = (items: ReadonlyArray<Record<string, { S?: string }>>) => new Set(items.map(({ pk }) => pk?.S ?? ''));
  const items = keysOf((await tables.send(new ScanCommand({ TableName: 'Record' }))).Items as never);
  const byAll = {
    KeyConditionExpression: '#a = :a',
    ExpressionAttributeNames: { '#a': 'all' },
    ExpressionAttributeValues: { ':a': { S: 'all' } },
  };
  const indexed = keysOf((await tables.send(new QueryCommand({ TableName: 'Record', IndexName: 'byAll', ...byAll }))).Items as never);
  const records = await engines.dynamodb.readStream('Record', 0, 1_000_000);
  const streamed = records.map(({ record }) => (record.dynamodb['Keys'] as { pk: { S: string } }).pk.S);
  const messages = new Set<string>();
  for (let batch = engines.queues.receive('work', 10); batch.length > 0; batch = engines.queues.receive('work', 10))
    for (const { body } of batch) messages.add(body);
  const schedules = new Set(engines.scheduler.upcoming().map(({ name }) => name));
  tables.destroy();
  await engines.close();

  expect(acknowledged.messages.size).toBeGreaterThan(20);
  expect(acknowledged.items.isSubsetOf(items)).toBe(true);
  expect(acknowledged.messages.isSubsetOf(messages)).toBe(true);
  expect(acknowledged.schedules.isSubsetOf(schedules)).toBe(true);
  expect(indexed).toEqual(items);
  expect(streamed.toSorted()).toEqual([...items].toSorted());
  expect([...items].filter((id) => id.endsWith('a')).length * 2).toBe(items.size);
});
