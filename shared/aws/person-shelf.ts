import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import { Instant } from '../kernel/instant-schema.ts';
import { conditionFailed } from './table.ts';

const Kept = z.object({ id: z.string(), name: z.string().optional(), email: z.string(), at: Instant });
type Kept = z.infer<typeof Kept>;

/** People who left an address: the newest that they left counts, in whatever order it came. */
export const personShelf = (client: DynamoDBDocumentClient, tableName: string) => ({
  keep: async (person: { readonly id: string; readonly name: string | undefined; readonly email: string; readonly at: Instant }) => {
    const put = new PutCommand({
      TableName: tableName,
      Item: { ...keys.person(person.id), type: 'person', person },
      ConditionExpression: 'attribute_not_exists(pk) OR person.#at <= :at',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':at': person.at },
    });
    try {
      await client.send(put);
    } catch (error) {
      if (!conditionFailed(error)) throw error;
    }
  },
  read: async (id: string): Promise<Kept | null> => {
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.person(id) }));
    return Item ? Kept.parse(Item['person']) : null;
  },
});
