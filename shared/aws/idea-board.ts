import { BatchGetCommand, type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Idea } from '../contract/ideas.ts';
import { keys } from '../contract/keys.ts';

/** Keys in one request: docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html. */
const batchSize = 100;
const Kept = z.object({ idea: Idea });
const Key = z.object({ pk: z.string(), sk: z.string() });

/**
 * All ideas for those who only look: one query for the list, then a hundred ideas a request, all requests at once. What a
 * request leaves unread, because it came to 16 MB, is asked for again.
 */
export const ideaBoard = (client: DynamoDBDocumentClient, tableName: string) => async (): Promise<readonly Idea[]> => {
  const batch = async (wanted: ReadonlyArray<z.infer<typeof Key>>): Promise<Idea[]> => {
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems: { [tableName]: { Keys: [...wanted] } } }));
    const found = (Responses?.[tableName] ?? []).map((item) => Kept.parse(item).idea);
    const left = z.array(Key).parse(UnprocessedKeys?.[tableName]?.Keys ?? []);
    return left.length > 0 ? [...found, ...(await batch(left))] : found;
  };
  const listed: string[] = [];
  const input = { TableName: tableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': keys.ideaListed('').pk } };
  for await (const { Items = [] } of paginateQuery({ client }, input)) listed.push(...Items.map((item) => String(item['sk'])));
  const batches = Array.from({ length: Math.ceil(listed.length / batchSize) }, (_, n) => listed.slice(n * batchSize, (n + 1) * batchSize));
  return (await Promise.all(batches.map((ids) => batch(ids.map(keys.idea))))).flat();
};
