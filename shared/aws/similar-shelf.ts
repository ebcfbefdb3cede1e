import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Idea } from '../contract/ideas.ts';
import { keys } from '../contract/keys.ts';
import { comparedText, type FiledIdea } from '../ideas/similar.ts';
import { type Place, placesOf } from '../ideas/trigrams.ts';
import { writeAll } from './write-all.ts';

const Filed = z.object({ idea: z.string(), title: z.string(), text: z.string() });
const longestList = 200;

/** Files an idea under its rarest trigrams. Filed again with other words, it is found by both. */
export const fileSimilar =
  (client: DynamoDBDocumentClient, tableName: string) =>
  async ({ id, title, text }: Idea): Promise<void> => {
    const filed: FiledIdea = { idea: id, title, text: text.slice(0, comparedText) };
    await writeAll(
      client,
      tableName,
      placesOf(`${title} ${filed.text}`).map(({ trigram, beside }) => ({
        ...keys.similar(trigram, beside, id),
        type: 'similar',
        ...filed,
      })),
    );
  };

/** At most 200 ideas that are filed under a trigram: from a place onwards, then from the beginning; read without consistency. */
export const similarShelf = (client: DynamoDBDocumentClient, tableName: string) => {
  const read = async (trigram: string, condition: string, beside: string, limit: number): Promise<FiledIdea[]> => {
    const input = {
      TableName: tableName,
      KeyConditionExpression: `pk = :pk AND sk ${condition} :sk`,
      ExpressionAttributeValues: { ':pk': keys.similar(trigram, '', '').pk, ':sk': beside },
      Limit: limit,
    };
    const { Items = [] } = await client.send(new QueryCommand(input));
    return z.array(Filed).parse(Items);
  };
  return async ({ trigram, beside }: Place): Promise<readonly FiledIdea[]> => {
    const onwards = await read(trigram, '>=', beside, longestList);
    const left = longestList - onwards.length;
    return left === 0 || beside === '' ? onwards : [...onwards, ...(await read(trigram, '<', beside, left))];
  };
};
