import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Vote } from '../contract/ideas.ts';
import { keys, personKeys } from '../contract/keys.ts';
import { Refusal } from '../kernel/refusal.ts';
import { readTop } from './idea-heads.ts';
import { conditionFailed, won } from './table.ts';

/**
 * Counts a vote once, for the idea that it was merged into where it was: false when it was counted before. One conditional
 * put and no counter, so that ten thousand at once never wait for one another. Refuses `idea.unknown`, `idea.closed`.
 */
export const castVote = (client: DynamoDBDocumentClient, tableName: string) => {
  const top = readTop(client, tableName);
  return async (vote: Vote): Promise<boolean> => {
    const { id, state } = await top(vote.idea);
    if (state === 'shipped' || state === 'declined') throw new Refusal('idea.closed', 409, 'This idea is decided: votes are closed.');
    const ofPerson = vote.person ? personKeys(vote.person, 'VOTE', vote.at) : {};
    const Item = { ...keys.vote(id, vote.voter), ...ofPerson, type: 'vote', vote: { ...vote, idea: id } };
    return won(client.send(new PutCommand({ TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })));
  };
};

/** The vote that somebody gave to an idea, or to the one that it was merged into. Refuses `idea.unknown`. */
export const voteOf = (client: DynamoDBDocumentClient, tableName: string) => {
  const top = readTop(client, tableName);
  return async (idea: string, voter: string): Promise<Vote | undefined> => {
    const { id } = await top(idea);
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.vote(id, voter), ConsistentRead: true }));
    return Item && Vote.parse(Item['vote']);
  };
};

/** Marks a vote as one that does not count, or takes the mark away; the stream then tells that the idea is to be counted again. */
export const setAside =
  (client: DynamoDBDocumentClient, tableName: string) =>
  async ({ idea, voter }: Vote, aside: Vote['setAside']): Promise<void> => {
    const update = new UpdateCommand({
      TableName: tableName,
      Key: keys.vote(idea, voter),
      UpdateExpression: aside ? 'SET vote.setAside = :aside' : 'REMOVE vote.setAside',
      ConditionExpression: 'attribute_exists(pk)',
      ...(aside && { ExpressionAttributeValues: { ':aside': aside } }),
    });
    await client.send(update).catch((error: unknown) => {
      if (!conditionFailed(error)) throw error;
    });
  };
