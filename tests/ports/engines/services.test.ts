import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import {
  DeleteParametersCommand,
  GetParameterCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from './open-world.ts';

/** Bus, parameters, mail, objects and calls of functions as SDK clients see them. */
describe.each(['memory', 'disk'] as const)('services in %s', (where) => {
  let world: World;
  let bus: EventBridgeClient;
  let parameters: SSMClient;
  let mail: SESv2Client;
  let objects: S3Client;
  const rule = { bus: 'heard', attempts: 2, seconds: 3600 };
  const declare = () => {
    const targets = [
      { arn: 'arn:plain', deadLetterArn: 'arn:dead', attempts: rule.attempts, seconds: rule.seconds },
      { arn: 'arn:constant', input: '{"fixed":true}', deadLetterArn: null, attempts: 1, seconds: 60 },
    ];
    world.engines.events.declare({ bus: 'heard', pattern: { source: ['heard'] }, targets });
  };
  const put = (...Entries: PutEventsRequestEntry[]) =>
    bus.send(new PutEventsCommand({ Entries: Entries.map((entry) => ({ EventBusName: 'heard', ...entry })) }));
  const event = { Source: 'heard', DetailType: 'idea.moved', Detail: '{"idea":"i"}' };

  beforeAll(async () => {
    world = await openWorld(where);
    bus = new EventBridgeClient(world.client);
    parameters = new SSMClient(world.client);
    mail = new SESv2Client(world.client);
    objects = new S3Client(world.client);
    declare();
  });
  beforeEach(() => {
    world.delivered.length = 0;
    world.broken.clear();
  });
  afterAll(async () => {
    for (const client of [bus, parameters, mail, objects]) client.destroy();
    await world.close();
  });

  it('carry an event, or what the rule says instead, to each target', async () => {
    await put(event, { ...event, Source: 'else' });
    await world.soon();
    expect(world.delivered.toSorted((a, b) => (a.arn < b.arn ? -1 : 1))).toMatchObject([
      { arn: 'arn:constant', payload: { fixed: true } },
      {
        arn: 'arn:plain',
        payload: {
          version: '0',
          source: 'heard',
          'detail-type': 'idea.moved',
          account: '000000000000',
          region: 'eu-central-1',
          detail: { idea: 'i' },
        },
      },
    ]);
  });

  it('go on delivering after a restart what a target had not taken', async () => {
    if (where === 'memory') return;
    world.broken.add('arn:plain');
    await put(event);
    await world.soon();
    await world.restart();
    declare();
    world.broken.clear();
    world.delivered.length = 0;
    world.pass(10);
    await world.engines.deliveries.pump();
    expect(world.delivered.map(({ arn }) => arn)).toEqual(['arn:plain']);
  });

  it('keep a payload that not even the dead letters take, until they do', async () => {
    for (const arn of ['arn:plain', 'arn:dead']) world.broken.add(arn);
    await put(event);
    for (let n = 0; n < 3; n += 1) {
      await world.soon();
      world.pass(30);
      await world.engines.deliveries.pump();
    }
    world.broken.clear();
    world.delivered.length = 0;
    world.pass(901);
    await world.engines.deliveries.pump();
    expect(world.delivered.map(({ arn }) => arn)).toEqual(['arn:dead']);
    expect(world.engines.deliveries.nextDue()).toBeNull();
  });

  it.each<[string, PutEventsRequestEntry, string]>([
    ['no source', { ...event, Source: undefined }, 'InvalidArgument'],
    ['no type', { ...event, DetailType: undefined }, 'InvalidArgument'],
    ['no detail', { ...event, Detail: undefined }, 'InvalidArgument'],
    ['a detail that is no object', { ...event, Detail: '[1]' }, 'MalformedDetail'],
  ])('refuse an entry with %s and take the one beside it', async (_what, entry, code) => {
    const { FailedEntryCount, Entries } = await put(entry, event);
    expect(FailedEntryCount).toBe(1);
    expect(Entries).toMatchObject([{ ErrorCode: code }, { EventId: expect.any(String) }]);
  });

  it('refuse more than a request may hold', async () => {
    await expect(put(...Array.from({ length: 11 }, () => event))).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(put({ ...event, Detail: JSON.stringify({ text: 'x'.repeat(262_144) }) })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('tell parameters by name and by path, secrets to those who ask for them', async () => {
    const set = (Name: string, Value: string, Type: 'String' | 'SecureString') =>
      parameters.send(new PutParameterCommand({ Name, Value, Type, Overwrite: true }));
    await set('/heard/a', 'plain', 'String');
    await set('/heard/deep/b', 'secret', 'SecureString');
    await set('/heardless', 'other', 'String');
    if (where === 'disk') {
      await world.restart();
      declare();
    }
    const read = async (WithDecryption: boolean) =>
      (await parameters.send(new GetParameterCommand({ Name: '/heard/deep/b', WithDecryption }))).Parameter?.Value;
    expect([await read(true), (await read(false)) === 'secret']).toEqual(['secret', false]);
    const under = async (Recursive: boolean) =>
      (await parameters.send(new GetParametersByPathCommand({ Path: '/heard', Recursive }))).Parameters?.map(({ Name }) => Name);
    expect([await under(false), await under(true)]).toEqual([['/heard/a'], ['/heard/a', '/heard/deep/b']]);
    const many = await parameters.send(new GetParametersCommand({ Names: ['/heard/a', '/none'] }));
    expect([many.Parameters?.length, many.InvalidParameters]).toEqual([1, ['/none']]);
    await expect(parameters.send(new PutParameterCommand({ Name: '/untyped', Value: 'x' }))).rejects.toMatchObject({
      name: 'ValidationException',
    });
    const gone = await parameters.send(new DeleteParametersCommand({ Names: ['/heard/a', '/none'] }));
    expect([gone.DeletedParameters, gone.InvalidParameters]).toEqual([['/heard/a'], ['/none']]);
  });

  it('page through parameters under a path', async () => {
    for (let n = 0; n < 12; n += 1)
      await parameters.send(new PutParameterCommand({ Name: `/many/${n}`, Value: String(n), Type: 'String', Overwrite: true }));
    const first = await parameters.send(new GetParametersByPathCommand({ Path: '/many/' }));
    const rest = await parameters.send(new GetParametersByPathCommand({ Path: '/many/', NextToken: first.NextToken }));
    expect([first.Parameters?.length, rest.Parameters?.length, rest.NextToken]).toEqual([10, 2, undefined]);
  });

  const letter = (to: string[], from = 'Heard <heard@example.com>') =>
    mail.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: to },
        Content: {
          Simple: {
            Subject: { Data: 'Ви просили' },
            Body: { Text: { Data: 'text' }, Html: { Data: '<p>html</p>' } },
            Headers: [{ Name: 'List-Unsubscribe', Value: '<https://example.com/u>' }],
          },
        },
      }),
    );
  it('hand a mail over and name it', async () => {
    expect((await letter(['olha@example.com'])).MessageId).toMatch(/^\S+$/);
    expect(world.mails.at(-1)).toEqual({
      from: 'Heard <heard@example.com>',
      to: ['olha@example.com'],
      subject: 'Ви просили',
      html: '<p>html</p>',
      text: 'text',
      headers: { 'List-Unsubscribe': '<https://example.com/u>' },
    });
  });
  it.each([
    ['nobody to send to', () => letter([])],
    ['an address that is none', () => letter(['nobody'])],
    ['a sender that is none', () => letter(['a@example.com'], 'heard')],
    ['too many to send to', () => letter(Array.from({ length: 51 }, (_, n) => `p${n}@example.com`))],
  ])('refuse a mail with %s', async (_what, send) => {
    const before = world.mails.length;
    await expect(send()).rejects.toMatchObject({ name: 'BadRequestException' });
    expect(world.mails).toHaveLength(before);
  });

  it('keep objects with their names, types and words', async () => {
    const Key = 'letters/2026/лист №1.json';
    const place = { Bucket: 'letters', Key };
    await objects.send(
      new PutObjectCommand({ ...place, Body: '{"a":1}', ContentType: 'application/json', Metadata: { platform: 'telegram' } }),
    );
    if (where === 'disk') {
      await world.restart();
      declare();
    }
    const got = await objects.send(new GetObjectCommand(place));
    expect([await got.Body?.transformToString(), got.ContentType, got.Metadata]).toEqual([
      '{"a":1}',
      'application/json',
      { platform: 'telegram' },
    ]);
    expect(await objects.send(new HeadObjectCommand(place))).toMatchObject({ ContentLength: 7, LastModified: new Date(world.clock.now) });
    await expect(objects.send(new PutObjectCommand({ ...place, Body: 'again', IfNoneMatch: '*' }))).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await objects.send(new PutObjectCommand({ Bucket: 'letters', Key: 'letters/2027', Body: Buffer.from([0, 1, 255]) }));
    const listed = async (more: object) => (await objects.send(new ListObjectsV2Command({ Bucket: 'letters', ...more }))).Contents ?? [];
    expect((await listed({ Prefix: 'letters/2026' })).map((one) => [one.Key, one.Size])).toEqual([[Key, 7]]);
    const first = await objects.send(new ListObjectsV2Command({ Bucket: 'letters', MaxKeys: 1 }));
    expect([first.IsTruncated, (await listed({ ContinuationToken: first.NextContinuationToken })).length]).toEqual([true, 1]);
    await objects.send(new DeleteObjectCommand(place));
    await expect(objects.send(new GetObjectCommand(place))).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  const invoke = (name: string, type: string) =>
    fetch(`http://127.0.0.1:${world.port}/2015-03-31/functions/${encodeURIComponent(name)}/invocations`, {
      method: 'POST',
      headers: { 'x-amz-invocation-type': type },
      body: '{"n":1}',
    });
  it.each(['echo', 'echo:live', 'arn:aws:lambda:eu-central-1:000000000000:function:echo'])(
    'call %s and answer with its result',
    async (name) => {
      expect(await (await invoke(name, 'RequestResponse')).json()).toEqual({ n: 1 });
    },
  );
  it('say that a function failed, and call one asynchronously through the deliveries', async () => {
    const failed = await invoke('other', 'RequestResponse');
    expect([failed.status, failed.headers.get('x-amz-function-error'), await failed.json()]).toEqual([
      200,
      'Unhandled',
      { errorMessage: 'no' },
    ]);
    expect((await invoke('echo', 'Event')).status).toBe(202);
    await world.soon();
    expect(world.delivered).toEqual([{ arn: expect.stringMatching(/:function:echo$/), payload: { n: 1 } }]);
  });

  it('refuse a service that is not here, and an operation that its engine lacks', async () => {
    const ask = (target: string) =>
      fetch(`http://127.0.0.1:${world.port}/`, { method: 'POST', headers: { 'x-amz-target': target }, body: '{}' });
    for (const target of [
      'Kinesis_20131202.PutRecord',
      'DynamoDB_20120810.ExecuteStatement',
      'AmazonSQS.AddPermission',
      'AmazonSSM.Nothing',
    ])
      expect((await ask(target)).status, target).toBe(400);
  });

  it('tell streams to SDK clients record by record', async () => {
    const ask = async (target: string, body: object) => {
      const headers = { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.0' };
      return (await fetch(`http://127.0.0.1:${world.port}/`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    };
    const table = (operation: string, body: object) => ask(`DynamoDB_20120810.${operation}`, body);
    const streams = (operation: string, body: object) => ask(`DynamoDBStreams_20120810.${operation}`, body);
    for (const TableName of ['One', 'Two'].map((name) => `${name}Streamed`))
      await table('CreateTable', {
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      });
    const write = (TableName: string, pk: string) => table('PutItem', { TableName, Item: { pk: { S: pk } } });
    for (const n of ['1', '2', '3']) await write('OneStreamed', n);
    await write('TwoStreamed', 'a');
    const { Streams } = await streams('ListStreams', { TableName: 'TwoStreamed' });
    const { StreamArn } = Streams[0];
    const { StreamDescription } = await streams('DescribeStream', { StreamArn });
    const shard = { StreamArn, ShardId: StreamDescription.Shards[0].ShardId };
    const iterate = async (more: object) => (await streams('GetShardIterator', { ...shard, ...more })).ShardIterator;
    const latest = await iterate({ ShardIteratorType: 'LATEST' });
    await write('TwoStreamed', 'b');
    const keys = async (ShardIterator: string, Limit?: number) =>
      (await streams('GetRecords', { ShardIterator, Limit })).Records.map(
        (record: { dynamodb: { Keys: { pk: { S: string } } } }) => record.dynamodb.Keys.pk.S,
      );
    const start = await iterate({ ShardIteratorType: 'TRIM_HORIZON' });
    expect([await keys(start), await keys(start, 1), await keys(latest)]).toEqual([['a', 'b'], ['a'], ['b']]);
    const { Records, NextShardIterator } = await streams('GetRecords', { ShardIterator: start, Limit: 1 });
    const { SequenceNumber } = Records[0].dynamodb;
    expect(await keys(NextShardIterator)).toEqual(['b']);
    expect(await keys(await iterate({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber }))).toEqual(['b']);
    expect(await keys(await iterate({ ShardIteratorType: 'AT_SEQUENCE_NUMBER', SequenceNumber }))).toEqual(['a', 'b']);
  });
});
