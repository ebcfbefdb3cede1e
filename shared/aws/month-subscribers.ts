import { type DynamoDBDocumentClient, GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Subscription } from '../contract/ideas.ts';
import { keys } from '../contract/keys.ts';
import { Instant } from '../kernel/instant.ts';

const Kept = z.object({ subscription: Subscription.extend({ endedAt: Instant.nullable().default(null) }) });

/** Who wants every month's page by mail and said so a second time, from the mail that asked. */
export const monthSubscribers = (client: DynamoDBDocumentClient, tableName: string) => {
  const confirmed = (item: Record<string, unknown> | undefined): Subscription | null => {
    const subscription = item ? Kept.parse(item).subscription : null;
    return subscription?.confirmedAt && subscription.endedAt === null ? subscription : null;
  };
  return {
    all: async (): Promise<readonly Subscription[]> => {
      const input = {
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.monthSubscription('').pk },
      };
      const found: Subscription[] = [];
      for await (const page of paginateQuery({ client }, input)) found.push(...(page.Items ?? []).flatMap((item) => confirmed(item) ?? []));
      return found;
    },
    of: async (person: string): Promise<Subscription | null> =>
      confirmed(
        (await client.send(new GetCommand({ TableName: tableName, Key: keys.monthSubscription(person), ConsistentRead: true }))).Item,
      ),
  };
};
