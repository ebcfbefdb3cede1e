import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { PersonHistory } from '../community/ports.ts';
import { Conversation } from '../contract/conversations.ts';
import { Vote } from '../contract/ideas.ts';
import { personKeys, table } from '../contract/keys.ts';
import { keptOf } from './idea-heads.ts';
import { readMany } from './read-many.ts';

const Key = z.object({ pk: z.string(), sk: z.string() });
const Head = z.object({ conversation: Conversation });
const Cast = z.object({ vote: Vote });

/**
 * What is known of a person, by the index of persons: one query of at most `limit` keys, and one read of what they name. What was
 * written before there was this index is found once it is written again.
 */
export const personHistory = (client: DynamoDBDocumentClient, tableName: string): PersonHistory => {
  const { partitionKey, sortKey } = table.indexes.byPerson;
  const itemsOf = async (person: string, what: Parameters<typeof personKeys>[1], limit: number) => {
    const { personPk, personSk } = personKeys(person, what, '');
    const query = new QueryCommand({
      TableName: tableName,
      IndexName: 'byPerson',
      KeyConditionExpression: `${partitionKey} = :pk AND begins_with(${sortKey}, :what)`,
      ExpressionAttributeValues: { ':pk': personPk, ':what': personSk },
      ScanIndexForward: false,
      Limit: limit,
    });
    const { Items = [] } = await client.send(query);
    return Items.length === 0
      ? []
      : readMany(
          client,
          tableName,
          Items.map((item) => Key.parse(item)),
        );
  };
  return {
    talks: async (person, limit) =>
      (await itemsOf(person, 'TALK', limit))
        .map((item) => Head.parse(item).conversation)
        .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1)),
    ideas: async (person, limit) =>
      (await itemsOf(person, 'IDEA', limit)).map((item) => keptOf(item).idea).toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    votes: async (person, limit) =>
      (await itemsOf(person, 'VOTE', limit)).map((item) => Cast.parse(item).vote).toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  };
};
