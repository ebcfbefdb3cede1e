import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import type { FiledIdea, SimilarShelf } from '../ideas/ports.ts';
import { writeAll } from './write-all.ts';

const Filed = z.object({ idea: z.string(), title: z.string(), text: z.string() });
const longestList = 200;

/** Lists of ideas by trigram, each a partition of short rows; read without consistency. */
export const similarShelf = (client: DynamoDBDocumentClient, tableName: string): SimilarShelf => {
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
  return {
    file: (idea, places) =>
      writeAll(
        client,
        tableName,
        places.map(({ trigram, beside }) => ({ ...keys.similar(trigram, beside, idea.idea), type: 'similar', ...idea })),
      ),
    at: async ({ trigram, beside }) => {
      // no key begins with less than a space
      const onwards = await read(trigram, '>=', beside || ' ', longestList);
      const left = longestList - onwards.length;
      return left === 0 || beside === '' ? onwards : [...onwards, ...(await read(trigram, '<', beside, left))];
    },
  };
};
