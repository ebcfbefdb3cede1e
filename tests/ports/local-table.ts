import { createServer } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { openEngines } from '../../lib/local/engines/open-engines.ts';
import { table } from '../../shared/contract/keys.ts';

const { partitionKey, sortKey, indexes } = table;
const keyed = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

/** The services of the local cloud in this process, in memory, with the one table as the code declares it and a clock to turn. */
export const openLocalTable = async (deliver: (target: string, payload: unknown) => Promise<void> = async () => undefined) => {
  const clock = { millis: Date.parse('2026-11-13T14:30:05Z') };
  const region = 'eu-central-1';
  const nothing = () => Promise.reject(new Error('nothing is invoked here'));
  const engines = await openEngines({
    folder: null,
    now: () => clock.millis,
    port: await freePort(),
    region,
    deliver,
    invoke: nothing,
    onMail: () => undefined,
  });
  const aws = { endpoint: engines.address, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const plain = new DynamoDBClient(aws);
  const names = [partitionKey, sortKey, ...Object.values(indexes).flatMap((index) => [index.partitionKey, index.sortKey])];
  const tableName = 'heard';
  await plain.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: keyed(partitionKey, sortKey),
      GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, index]) => ({
        IndexName,
        KeySchema: keyed(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...index.project] },
      })),
    }),
  );
  const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
  const close = async () => {
    client.destroy();
    await engines.close();
  };
  return { client, tableName, close, engines, clock, aws };
};
