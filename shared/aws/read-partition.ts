import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';

/** Every item of a partition whose sort key begins with `prefix`, in its order, consistently read. */
export async function* readPartition(client: DynamoDBDocumentClient, tableName: string, pk: string, prefix = '') {
  const input = {
    TableName: tableName,
    KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': pk, ...(prefix !== '' && { ':sk': prefix }) },
    ConsistentRead: true,
  };
  for await (const page of paginateQuery({ client }, input)) yield* page.Items ?? [];
}
