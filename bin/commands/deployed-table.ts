import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The table of a deployment, reached with your AWS credentials. Throws a sentence when no table is named. */
export const deployedTable = (given: string | undefined): { client: DynamoDBDocumentClient; table: string } => {
  const table = given ?? process.env['HEARD_TABLE'];
  if (!table) throw new Error('Name the table: --table, or HEARD_TABLE. It is the output TableName of the stack Service.');
  return { client: DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } }), table };
};
