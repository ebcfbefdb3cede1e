import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Fact } from '../contract/events.ts';
import { type Idea, Vote } from '../contract/ideas.ts';
import { keys, personKeys } from '../contract/keys.ts';
import type { IdeaShelf } from '../ideas/ports.ts';
import { keptOf, readKept } from './idea-heads.ts';
import { readMany } from './read-many.ts';
import { readPartition } from './read-partition.ts';
import { won } from './table.ts';
import { castVote, setAside, voteOf } from './vote-shelf.ts';
import { writeTogether } from './write-together.ts';

const KeptVote = z.object({ vote: Vote });
const merged = keys.merged('', '').sk;

/** What is kept of an idea where staff change it; what is counted of it lies beside. */
const bare = ({ votes: _votes, votesFlagged: _flagged, ...idea }: Idea) => idea;

/** An idea over the version that was read. What recounts wrote beside it stays. */
const overwriting = (tableName: string, idea: Idea, expected: number, facts: readonly Fact[]) => ({
  TableName: tableName,
  Key: keys.idea(idea.id),
  UpdateExpression: 'SET idea = :idea, facts = :facts',
  ConditionExpression:
    expected === 0
      ? 'attribute_exists(pk) AND (idea.version = :expected OR attribute_not_exists(idea.version))'
      : 'idea.version = :expected',
  ExpressionAttributeValues: { ':idea': bare(idea), ':facts': facts, ':expected': expected },
});

/**
 * Ideas and votes in the one table. An idea's head lies beside its votes and the names of what was merged into it; `IDEAS` lists
 * which ideas there are.
 */
export const ideaShelf = (client: DynamoDBDocumentClient, tableName: string): IdeaShelf => {
  const kept = readKept(client, tableName);
  const together = writeTogether(client);
  const readAll = async (ids: readonly string[]) =>
    (await readMany(client, tableName, ids.map(keys.idea))).map((item) => keptOf(item).idea).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const family = async (parents: readonly Idea[]): Promise<Idea[]> => {
    const ids: string[] = [];
    for (const { id } of parents)
      for await (const item of readPartition(client, tableName, keys.idea(id).pk, merged))
        ids.push(String(item['sk']).slice(merged.length));
    if (ids.length === 0) return [...parents];
    return [...parents, ...(await family(await readAll(ids)))];
  };
  return {
    read: async (idea) => (await kept(idea))?.idea,
    list: async () => {
      const ids: string[] = [];
      for await (const item of readPartition(client, tableName, keys.ideaListed('').pk)) ids.push(String(item['sk']));
      return readAll(ids);
    },
    family: async (id) => {
      const own = await kept(id);
      return own ? family([own.idea]) : [];
    },
    votes: async (idea) => {
      const votes: Vote[] = [];
      for await (const item of readPartition(client, tableName, keys.idea(idea).pk, keys.vote('', '').sk))
        votes.push(KeptVote.parse(item).vote);
      return votes;
    },
    propose: async (idea, fact) => {
      await client.send(new PutCommand({ TableName: tableName, Item: { ...keys.ideaListed(idea.id), type: 'idea-listed' } }));
      const [author] = idea.authors;
      const ofPerson = author ? personKeys(author.person, 'IDEA', idea.createdAt) : {};
      const Item = { ...keys.idea(idea.id), ...ofPerson, type: 'idea', idea: bare(idea), facts: [fact] };
      return won(client.send(new PutCommand({ TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })));
    },
    change: (idea, expected, facts) => won(client.send(new UpdateCommand(overwriting(tableName, idea, expected, facts)))),
    merge: (idea, expected, facts) => {
      const into = idea.mergedInto ?? '';
      return together([
        { Update: overwriting(tableName, idea, expected, facts) },
        // of two merges at once that would close a circle, the second finds its target merged
        {
          ConditionCheck: {
            TableName: tableName,
            Key: keys.idea(into),
            ConditionExpression: 'idea.mergedInto = :nothing',
            ExpressionAttributeValues: { ':nothing': null },
          },
        },
        { Put: { TableName: tableName, Item: { ...keys.merged(into, idea.id), type: 'merged' } } },
      ]);
    },
    unmerge: (idea, expected, from, facts) =>
      together([
        { Update: overwriting(tableName, idea, expected, facts) },
        { Delete: { TableName: tableName, Key: keys.merged(from, idea.id) } },
      ]),
    vote: castVote(client, tableName),
    voteOf: voteOf(client, tableName),
    setAside: setAside(client, tableName),
  };
};
