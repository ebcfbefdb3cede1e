import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Fact } from '../contract/events.ts';
import { HeldVote } from '../contract/ideas.ts';
import { keys } from '../contract/keys.ts';
import type { HeldVoteShelf } from '../ideas/ports.ts';
import { derivedId } from '../kernel/ids.ts';
import { toMillis } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { readTop } from './idea-heads.ts';
import { won } from './table.ts';

/** So many guesses at the six digits of one mail. */
const mostTries = 5;
const keptDays = 30;

/** Votes that wait for their address to be proven, beside the idea; they end by themselves after a month. */
export const heldVotes = (client: DynamoDBDocumentClient, tableName: string): HeldVoteShelf => {
  const top = readTop(client, tableName);
  return {
    hold: async (vote) => {
      const { idea, voter, at } = vote;
      const { state } = await top(idea);
      if (state === 'shipped' || state === 'declined') throw new Refusal('idea.closed', 409, 'This idea is decided: votes are closed.');
      const fact: Fact = {
        id: derivedId('evt', 'held', idea, voter, at),
        name: 'confirmation.requested',
        at,
        detail: { what: 'vote', idea, person: voter },
      };
      const update = {
        TableName: tableName,
        Key: keys.heldVote(idea, voter),
        UpdateExpression:
          'SET vote = :vote, turn = if_not_exists(turn, :none) + :one, tries = :none, facts = :facts, expiresAt = :ends, #type = :type',
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: {
          ':vote': vote,
          ':none': 0,
          ':one': 1,
          ':facts': [fact],
          ':ends': Math.ceil(toMillis(at) / 1000) + keptDays * 86_400,
          ':type': 'held-vote',
        },
      };
      await client.send(new UpdateCommand(update));
    },
    read: async (idea, voter) => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.heldVote(idea, voter), ConsistentRead: true }));
      return Item && HeldVote.parse(Item);
    },
    guess: async (idea, voter, turn) => {
      const update = new UpdateCommand({
        TableName: tableName,
        Key: keys.heldVote(idea, voter),
        UpdateExpression: 'SET tries = tries + :one',
        ConditionExpression: 'turn = :turn AND tries < :most',
        ExpressionAttributeValues: { ':one': 1, ':turn': turn, ':most': mostTries },
      });
      return won(client.send(update));
    },
  };
};
