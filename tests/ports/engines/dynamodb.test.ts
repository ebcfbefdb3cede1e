import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  CreateTableCommand,
  DeleteItemCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './open-world.ts';

/** DynamoDB as the SDK sees it: what dynalite lacks, and what must hold on disk as in memory. */
describe.each(['memory', 'disk'] as const)('tables in %s', (where) => {
  let world: World;
  let tables: DynamoDBClient;
  const TableName = 'Record';
  const make = (name: string) =>
    tables.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: ['pk', 'sk', 'due'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
        GlobalSecondaryIndexes: [
          {
            IndexName: 'byDue',
            KeySchema: [
              { AttributeName: 'pk', KeyType: 'HASH' },
              { AttributeName: 'due', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'ALL' },
          },
        ],
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      }),
    );
  const key = (pk: string, sk = '0') => ({ pk: { S: pk }, sk: { S: sk } });
  const put = (pk: string, more: object = {}, condition = {}) =>
    tables.send(new PutItemCommand({ TableName, Item: { ...key(pk), ...more }, ...condition }));
  const get = async (pk: string) => (await tables.send(new GetItemCommand({ TableName, Key: key(pk), ConsistentRead: true }))).Item;
  const transact = (TransactItems: TransactWriteItem[], ClientRequestToken?: string) =>
    tables.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken }));
  const newest = async () => (await world.engines.dynamodb.readStream(TableName, 0, 100_000)).at(-1)?.sequence ?? 0;
  const told = async (after: number) =>
    (await world.engines.dynamodb.readStream(TableName, after, 100)).map(({ record }) => record.eventName);

  beforeAll(async () => {
    world = await openWorld(where);
    tables = new DynamoDBClient(world.client);
    await make(TableName);
  });
  afterAll(async () => {
    tables.destroy();
    await world.close();
  });

  it('keep items, index rows and stream over a restart', async () => {
    if (where === 'memory') return;
    await put('kept', { due: { S: '1' } });
    const before = await newest();
    await world.restart();
    expect(await get('kept')).toMatchObject({ due: { S: '1' } });
    const { Items } = await tables.send(
      new QueryCommand({
        TableName,
        IndexName: 'byDue',
        KeyConditionExpression: 'pk = :p',
        ExpressionAttributeValues: { ':p': { S: 'kept' } },
      }),
    );
    expect(Items).toHaveLength(1);
    await put('kept', { due: { S: '2' } });
    expect(await newest()).toBe(before + 1);
  });

  it('say which stream is theirs, and list only themselves', async () => {
    const { Table } = await tables.send(new DescribeTableCommand({ TableName }));
    expect(Table?.LatestStreamArn).toMatch(/table\/Record\/stream\//);
    await make('Another');
    expect((await tables.send(new ListTablesCommand({}))).TableNames).toEqual(['Another', TableName]);
    expect(await tables.send(new ListTablesCommand({ Limit: 1 }))).toMatchObject({
      TableNames: ['Another'],
      LastEvaluatedTableName: 'Another',
    });
    await tables.send(new DeleteTableCommand({ TableName: 'Another' }));
    await world.soon();
    await expect(tables.send(new DescribeTableCommand({ TableName: 'Another' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('tell nothing of a write that changed nothing, whatever the order of attributes and sets', async () => {
    await put('same', { tags: { SS: ['a', 'b'] }, n: { N: '1' } });
    const before = await newest();
    await put('same', { n: { N: '1' }, tags: { SS: ['b', 'a'] } });
    await tables.send(
      new UpdateItemCommand({
        TableName,
        Key: key('same'),
        UpdateExpression: 'SET n = :n',
        ExpressionAttributeValues: { ':n': { N: '1' } },
      }),
    );
    await tables.send(new DeleteItemCommand({ TableName, Key: key('never-there') }));
    expect(await told(before)).toEqual([]);
    await tables.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [TableName]: [{ PutRequest: { Item: { ...key('same'), n: { N: '2' } } } }, { PutRequest: { Item: key('fresh') } }],
        },
      }),
    );
    await tables.send(new DeleteItemCommand({ TableName, Key: key('same') }));
    expect((await told(before)).toSorted()).toEqual(['INSERT', 'MODIFY', 'REMOVE']);
  });

  it.each([
    ['put', (condition: object) => put('taken', {}, condition)],
    ['update', (condition: object) => tables.send(new UpdateItemCommand({ TableName, Key: key('taken'), ...condition }))],
    ['delete', (condition: object) => tables.send(new DeleteItemCommand({ TableName, Key: key('taken'), ...condition }))],
  ])('show the item that stood in the way of a %s', async (_what, write) => {
    await put('taken', { by: { S: 'me' } });
    const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
    const refused = await write({ ...condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConditionalCheckFailedException);
    expect(refused).toMatchObject({ Item: { by: { S: 'me' } } });
    expect(await write(condition).catch((error: unknown) => error)).not.toHaveProperty('Item.by');
  });

  it('do all four kinds of a transaction, or none and say why', async () => {
    await put('edit', { n: { N: '1' } });
    await put('drop');
    await put('guard', { open: { BOOL: true } });
    const steps = (isOpen: boolean): TransactWriteItem[] => [
      { Put: { TableName, Item: key('made') } },
      {
        Update: {
          TableName,
          Key: key('edit'),
          UpdateExpression: 'ADD n :one',
          ExpressionAttributeValues: { ':one': { N: '1' } },
        },
      },
      { Delete: { TableName, Key: key('drop') } },
      {
        ConditionCheck: {
          TableName,
          Key: key('guard'),
          ConditionExpression: '#o = :o',
          ExpressionAttributeNames: { '#o': 'open' },
          ExpressionAttributeValues: { ':o': { BOOL: isOpen } },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
    ];
    const before = await newest();
    await expect(transact(steps(false))).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [
        { Code: 'None' },
        { Code: 'None' },
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed', Item: { open: { BOOL: true } } },
      ],
    });
    expect([await get('made'), await get('edit'), await told(before)]).toMatchObject([undefined, { n: { N: '1' } }, []]);
    await transact(steps(true));
    expect([await get('edit'), await get('drop')]).toMatchObject([{ n: { N: '2' } }, undefined]);
    expect(await told(before)).toEqual(['INSERT', 'MODIFY', 'REMOVE']);
    const { Responses } = await tables.send(
      new TransactGetItemsCommand({ TransactItems: ['made', 'drop'].map((pk) => ({ Get: { TableName, Key: key(pk) } })) }),
    );
    expect(Responses).toEqual([{ Item: key('made') }, {}]);
  });

  it('do a transaction once per token', async () => {
    await put('counter', { n: { N: '0' } });
    const add = (n: string): TransactWriteItem[] => [
      { Update: { TableName, Key: key('counter'), UpdateExpression: 'ADD n :n', ExpressionAttributeValues: { ':n': { N: n } } } },
    ];
    await transact(add('1'), 'token');
    await transact(add('1'), 'token');
    expect(await get('counter')).toMatchObject({ n: { N: '1' } });
    await expect(transact(add('2'), 'token')).rejects.toMatchObject({ name: 'IdempotentParameterMismatchException' });
    world.pass(601);
    await transact(add('2'), 'token');
    expect(await get('counter')).toMatchObject({ n: { N: '3' } });
  });

  it.each([
    ['about one item twice', () => [{ Put: { TableName, Item: key('x') } }, { Delete: { TableName, Key: key('x') } }]],
    ['of a hundred and one', () => Array.from({ length: 101 }, (_, n) => ({ Put: { TableName, Item: key(`x${n}`) } }))],
    ['with half a key', () => [{ Put: { TableName, Item: { pk: { S: 'x' } } } }]],
  ])('refuse a transaction %s', async (_what, steps) => {
    await expect(transact(steps())).rejects.toMatchObject({ name: 'ValidationException' });
    expect(await get('x')).toBeUndefined();
  });

  it('let nobody read what a transaction has not written yet', async () => {
    await put('shown', { n: { N: '0' } });
    await put('wall');
    const failing = (n: number) =>
      transact([
        { Put: { TableName, Item: { ...key('shown'), n: { N: String(n) } } } },
        { Put: { TableName, Item: key('wall'), ConditionExpression: 'attribute_not_exists(pk)' } },
      ]).catch(() => undefined);
    const [seen] = await Promise.all([
      Promise.all(Array.from({ length: 40 }, () => get('shown'))),
      Promise.all(Array.from({ length: 20 }, (_, n) => failing(n + 1))),
    ]);
    expect(new Set(seen.map((item) => item?.['n']?.N))).toEqual(new Set(['0']));
  });

  it('count right under concurrent updates', async () => {
    await put('busy', { n: { N: '0' } });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 10 }), async (steps) => {
        const before = Number((await get('busy'))?.['n']?.N);
        await Promise.all(
          steps.map((n) =>
            tables.send(
              new UpdateItemCommand({
                TableName,
                Key: key('busy'),
                UpdateExpression: 'ADD n :n',
                ExpressionAttributeValues: { ':n': { N: String(n) } },
              }),
            ),
          ),
        );
        expect(Number((await get('busy'))?.['n']?.N)).toBe(before + steps.reduce((a, b) => a + b, 0));
      }),
      { numRuns: 10 },
    );
  });

  it('delete what has expired by the clock, and say that it was not a person', async () => {
    const at = Math.floor(world.clock.now / 1000) + 100;
    const TimeToLiveSpecification = { AttributeName: 'expiresAt', Enabled: true };
    expect((await tables.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription?.TimeToLiveStatus).toBe('DISABLED');
    await tables.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
    expect((await tables.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription).toEqual({
      TimeToLiveStatus: 'ENABLED',
      AttributeName: 'expiresAt',
    });
    await put('fleeting', { expiresAt: { N: String(at) } });
    await put('text', { expiresAt: { S: '1' } });
    await world.engines.dynamodb.wake();
    expect(await get('fleeting')).toBeDefined();
    world.pass(200);
    await world.engines.dynamodb.wake();
    expect([await get('fleeting'), await get('text')]).toMatchObject([undefined, {}]);
    const last = (await world.engines.dynamodb.readStream(TableName, 0, 100_000)).at(-1)?.record;
    expect(last).toMatchObject({ eventName: 'REMOVE', userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } });
  });

  it('forget stream records after a day, yet never count anew', async () => {
    const before = await newest();
    world.pass(90_000);
    await world.engines.dynamodb.wake();
    expect(await world.engines.dynamodb.readStream(TableName, 0, 100)).toHaveLength(1);
    if (where === 'memory') return;
    await world.restart();
    await put('afterwards');
    expect(await newest()).toBe(before + 1);
  });
});
