import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SQSEvent } from 'aws-lambda';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = 'heard';
const padding = 'x'.repeat(900);

/** The empty recorder of bar 7: the writes of an interaction that opens a case, as large and as indexed, and no thought. */
const write = async (id: string): Promise<void> => {
  const pk = `CONV#${id}`;
  const byHour = { hourPk: `HOUR#${id.slice(0, 1)}`, hourSk: id, interaction: { padding } };
  await client.send(new PutCommand({ TableName, Item: { pk, sk: 'ACT', ...byHour }, ConditionExpression: 'attribute_not_exists(pk)' }));
  const due = [
    { pk: `DUE#${id.slice(0, 2)}`, sk: 'SHARD' },
    { pk: `DUE#${id.slice(0, 2)}`, sk: id },
  ];
  await client.send(new BatchWriteCommand({ RequestItems: { [TableName]: due.map((Item) => ({ PutRequest: { Item } })) } }));
  const byDue = { duePk: `OPEN#${id.slice(0, 1)}`, dueSk: id, holderPk: 'HELD#riders', holderSk: id, conversation: { padding } };
  await client.send(new PutCommand({ TableName, Item: { pk, sk: 'HEAD', ...byDue }, ConditionExpression: 'attribute_not_exists(pk)' }));
};
export const handler = async ({ Records }: SQSEvent) => {
  await Promise.all(Records.map(({ messageId }) => write(messageId)));
  return { batchItemFailures: [] };
};
