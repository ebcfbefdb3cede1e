import { type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Idea, Vote } from '../contract/ideas.ts';
import { keys } from '../contract/keys.ts';
import type { IdeaShelf } from '../ideas/ports.ts';
import { castVote } from './press-shelf.ts';
import { conditionFailed } from './table.ts';

const Kept = z.object({ idea: Idea });
const KeptVote = z.object({ vote: Vote });
/** Ideas of a board, each in its own partition; the list of ids is one small partition. */
const listed = keys.ideaListed('').pk;

/** Ideas and votes in the one table. An idea's head lies beside its votes; `IDEAS` lists which there are. */
export const ideaShelf = (client: DynamoDBDocumentClient, tableName: string): IdeaShelf => {
  const table = { TableName: tableName };
  const read = async (idea: string) => {
    const { Item } = await client.send(new GetCommand({ ...table, Key: keys.idea(idea), ConsistentRead: true }));
    return Item ? Kept.parse(Item).idea : undefined;
  };
  const put = async (item: Record<string, unknown>, condition: string, values?: Record<string, unknown>) => {
    try {
      await client.send(
        new PutCommand({ ...table, Item: item, ConditionExpression: condition, ...(values && { ExpressionAttributeValues: values }) }),
      );
      return true;
    } catch (error) {
      if (conditionFailed(error)) return false;
      throw error;
    }
  };
  const query = async function* (pk: string, prefix: string) {
    const input = {
      ...table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': pk, ':sk': prefix },
      ConsistentRead: true,
    };
    for await (const page of paginateQuery({ client }, input)) yield* page.Items ?? [];
  };
  return {
    read,
    list: async () => {
      const ideas: Idea[] = [];
      for await (const item of query(listed, '')) {
        const idea = await read(String(item['sk']));
        if (idea) ideas.push(idea);
      }
      return ideas;
    },
    votes: async (idea) => {
      const votes: Vote[] = [];
      for await (const item of query(keys.idea(idea).pk, 'VOTE#')) votes.push(KeptVote.parse(item).vote);
      return votes;
    },
    propose: async (idea, fact) => {
      await client.send(new PutCommand({ ...table, Item: { ...keys.ideaListed(idea.id), type: 'idea-listed' } }));
      return put({ ...keys.idea(idea.id), type: 'idea', idea, facts: [fact] }, 'attribute_not_exists(pk)');
    },
    change: (idea, expected, facts) =>
      put({ ...keys.idea(idea.id), type: 'idea', idea, facts }, 'idea.movedAt = :expected', { ':expected': expected }),
    vote: castVote(client, tableName),
    count: async (idea, votes) => {
      const update = {
        ...table,
        Key: keys.idea(idea),
        UpdateExpression: 'SET idea.votes = :votes',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':votes': votes },
      };
      await client.send(new UpdateCommand(update)).catch((error: unknown) => {
        if (!conditionFailed(error)) throw error;
      });
    },
  };
};
