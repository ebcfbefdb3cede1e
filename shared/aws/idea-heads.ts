import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Idea, VoteFlag } from '../contract/ideas.ts';
import { keys } from '../contract/keys.ts';
import { Refusal } from '../kernel/refusal.ts';

/** An idea as it is kept: what staff change beside what recounts find, so that neither overwrites the other. */
const Kept = z.object({
  idea: Idea,
  recount: z.object({ turn: z.number(), votes: z.number(), flags: z.array(VoteFlag) }).default({ turn: 0, votes: 0, flags: [] }),
});
export type Kept = z.infer<typeof Kept>;

export const keptOf = (item: Record<string, unknown>): Kept => {
  const { idea, recount } = Kept.parse(item);
  return { idea: { ...idea, votes: recount.votes, votesFlagged: recount.flags }, recount };
};

/** Reads an idea with what was counted of it, consistently. */
export const readKept =
  (client: DynamoDBDocumentClient, tableName: string) =>
  async (idea: string): Promise<Kept | undefined> => {
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.idea(idea), ConsistentRead: true }));
    return Item && keptOf(Item);
  };

/** The idea that another was merged into in the end; itself where it was not. Refuses `idea.unknown`. */
export const readTop = (client: DynamoDBDocumentClient, tableName: string) => {
  const read = readKept(client, tableName);
  return async (id: string): Promise<Idea> => {
    const met = new Set<string>();
    for (let next = id; ; ) {
      const kept = met.has(next) ? undefined : await read(next);
      if (!kept) throw new Refusal('idea.unknown', 404, 'There is no such idea.');
      if (!kept.idea.mergedInto) return kept.idea;
      met.add(next);
      next = kept.idea.mergedInto;
    }
  };
};
