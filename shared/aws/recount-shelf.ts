import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../contract/keys.ts';
import type { RecountShelf } from '../ideas/ports.ts';
import { readKept } from './idea-heads.ts';
import { ideaShelf } from './idea-shelf.ts';
import { won } from './table.ts';

/**
 * Ideas as a recount sees them. A count is written only by who began to count after the last one was written: of two that count
 * at once the slower counts again, so that a stale number never stays.
 */
export const recountShelf = (client: DynamoDBDocumentClient, tableName: string): RecountShelf => {
  const kept = readKept(client, tableName);
  const { read, family, votes } = ideaShelf(client, tableName);
  return {
    read,
    family,
    votes,
    turn: async (idea) => (await kept(idea))?.recount.turn ?? 0,
    count: async (idea, turn, found) => {
      const update = new UpdateCommand({
        TableName: tableName,
        Key: keys.idea(idea),
        UpdateExpression: 'SET recount = :found',
        ConditionExpression:
          turn === 0 ? 'attribute_exists(pk) AND (attribute_not_exists(recount) OR recount.turn = :turn)' : 'recount.turn = :turn',
        ExpressionAttributeValues: { ':found': { turn: turn + 1, ...found }, ':turn': turn },
      });
      return won(client.send(update));
    },
  };
};
