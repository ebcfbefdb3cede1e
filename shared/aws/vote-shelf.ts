import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Vote } from '../contract/ideas.ts';
import { keys } from '../contract/keys.ts';
import { Refusal } from '../kernel/refusal.ts';
import { readTop } from './idea-heads.ts';
import { conditionFailed } from './table.ts';

/**
 * Counts a vote once, for the idea that it was merged into where it was: false when it was counted before. One conditional
 * put and no counter, so that ten thousand at once never wait for one another. Refuses `idea.unknown`, `idea.closed`.
 */
export const castVote = (client: DynamoDBDocumentClient, tableName: string) => {
  const top = readTop(client, tableName);
  return async (vote: Vote): Promise<boolean> => {
    const { id, state } = await top(vote.idea);
    if (state === 'shipped' || state === 'declined') throw new Refusal('idea.closed', 409, 'This idea is decided: votes are closed.');
    const Item = { ...keys.vote(id, vote.voter), type: 'vote', vote: { ...vote, idea: id } };
    try {
      await client.send(new PutCommand({ TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
      return true;
    } catch (error) {
      if (conditionFailed(error)) return false;
      throw error;
    }
  };
};
