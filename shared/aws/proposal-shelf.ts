import { type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys, table } from '../contract/keys.ts';
import { Proposal } from '../contract/proposals.ts';
import type { ProposalShelf } from '../ideas/ports.ts';
import { addSeconds, toMillis } from '../kernel/instant.ts';
import { conditionFailed } from './table.ts';

const Kept = z.object({ proposal: Proposal });
/** What nobody decided on in this time is of no use to anybody. */
const keptSeconds = 120 * 86_400;

/** Proposals in one partition, by the interaction. */
export const proposalShelf = (client: DynamoDBDocumentClient, tableName: string): ProposalShelf => {
  const once = async (write: Promise<unknown>) => {
    try {
      await write;
    } catch (error) {
      if (!conditionFailed(error)) throw error;
    }
  };
  return {
    keep: (proposal) => {
      const ends = Math.floor(toMillis(addSeconds(proposal.at, keptSeconds)) / 1000);
      const item = { ...keys.proposal(proposal.interaction), type: 'proposal', proposal, [table.ttl]: ends };
      return once(client.send(new PutCommand({ TableName: tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' })));
    },
    read: async (interaction) => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.proposal(interaction), ConsistentRead: true }));
      return Item && Kept.parse(Item).proposal;
    },
    open: async (limit) => {
      const input = {
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk',
        FilterExpression: 'proposal.#state = :open',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':pk': keys.proposal('').pk, ':open': 'open' },
        ConsistentRead: true,
      };
      const found: Proposal[] = [];
      for await (const page of paginateQuery({ client }, input)) found.push(...(page.Items ?? []).map((item) => Kept.parse(item).proposal));
      return found.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit);
    },
    settle: (interaction, state) =>
      once(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: keys.proposal(interaction),
            UpdateExpression: 'SET proposal.#state = :state',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':state': state },
          }),
        ),
      ),
  };
};
