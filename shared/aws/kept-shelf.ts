import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';

const Quarantined = z.object({ quarantine: z.looseObject({ letter: z.string(), receivedAt: z.string(), codes: z.array(z.string()) }) });
const Ignored = z.object({ ignored: z.looseObject({ letter: z.string(), part: z.number(), rule: z.string() }) });

/** What intake kept aside, newest first: quarantine with its raw bytes, and parts that a rule ignores. */
export const keptShelf = (client: DynamoDBDocumentClient, tableName: string) => {
  const page = async (pk: string, limit: number, after?: string) => {
    const start = after ? { ExclusiveStartKey: { pk, sk: Buffer.from(after, 'base64url').toString() } } : {};
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ScanIndexForward: false,
        Limit: limit,
        ...start,
      }),
    );
    return { items: Items, next: LastEvaluatedKey ? Buffer.from(String(LastEvaluatedKey['sk'])).toString('base64url') : null };
  };
  return {
    quarantine: async (limit: number, next?: string) => {
      const found = await page('QUARANTINE', limit, next);
      const items = found.items.map((item) => {
        const { letter, receivedAt, ...rest } = Quarantined.parse(item).quarantine;
        return { id: letter, at: receivedAt, ...rest };
      });
      return { items, next: found.next };
    },
    ignored: async (days: readonly string[], limit: number) => {
      const items: Array<Record<string, unknown>> = [];
      for (const day of days) {
        if (items.length >= limit) break;
        const found = await page(keys.ignored(day, '', 0).pk, limit - items.length);
        items.push(
          ...found.items.map((item) => {
            const { letter, part, ...rest } = Ignored.parse(item).ignored;
            return { id: `${letter}#${part}`, letter, part, ...rest };
          }),
        );
      }
      return { items, next: null };
    },
  };
};
