import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';

const Ignored = z.object({ ignored: z.looseObject({ letter: z.string(), part: z.number(), rule: z.string() }) });

/** Parts of letters that a rule ignores, newest first. */
export const keptShelf = (client: DynamoDBDocumentClient, tableName: string) => {
  const page = async (pk: string, limit: number) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return Items;
  };
  return {
    ignored: async (days: readonly string[], limit: number) => {
      const items: Array<Record<string, unknown>> = [];
      for (const day of days) {
        if (items.length >= limit) break;
        const found = await page(keys.ignored(day, '', 0).pk, limit - items.length);
        items.push(
          ...found.map((item) => {
            const { letter, part, ...rest } = Ignored.parse(item).ignored;
            return { id: `${letter}#${part}`, letter, part, ...rest };
          }),
        );
      }
      return { items, next: null };
    },
  };
};
