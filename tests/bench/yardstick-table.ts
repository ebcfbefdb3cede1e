import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

/** The yardstick of every other function's import: a client of the table, made as a handler makes it, and one command. */
const client = new DynamoDBClient({});
export const handler = (item: Record<string, { S: string }>) => client.send(new PutItemCommand({ TableName: 'heard', Item: item }));
