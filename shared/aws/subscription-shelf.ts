import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Fact } from '../contract/events.ts';
import { Subscription } from '../contract/ideas.ts';
import { keys } from '../contract/keys.ts';
import type { SubscriptionShelf } from '../ideas/ports.ts';
import { derivedId } from '../kernel/ids.ts';
import { readTop } from './idea-heads.ts';
import { readPartition } from './read-partition.ts';
import { won } from './table.ts';

const Kept = z.object({ subscription: Subscription });
const keyOf = (idea: string | null, person: string) => (idea === null ? keys.monthSubscription(person) : keys.subscription(idea, person));
const prefix = keys.subscription('', '').sk;

/** Who wants to hear by mail, beside the idea, or all together for the month's page. */
export const subscriptionShelf = (client: DynamoDBDocumentClient, tableName: string): SubscriptionShelf => {
  const top = readTop(client, tableName);
  const read = async (idea: string | null, person: string) => {
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keyOf(idea, person), ConsistentRead: true }));
    return Item && Kept.parse(Item).subscription;
  };
  const put = async (subscription: Subscription, facts: readonly Fact[]) => {
    const Item = { ...keyOf(subscription.idea, subscription.person), type: 'subscription', subscription, facts };
    await client.send(new PutCommand({ TableName: tableName, Item }));
  };
  return {
    read,
    ask: async (asked) => {
      const { idea, person, at } = asked;
      if (idea !== null) await top(idea);
      const known = await read(idea, person);
      if (known?.confirmedAt && !known.endedAt) return;
      const id = derivedId('evt', 'subscription', idea ?? '', person, at);
      const detail = { what: 'subscription', idea, person };
      await put({ ...asked, endedAt: known?.endedAt ?? null }, [{ id, name: 'confirmation.requested', at, detail }]);
    },
    confirm: async (idea, person, at) => {
      const update = new UpdateCommand({
        TableName: tableName,
        Key: keyOf(idea, person),
        UpdateExpression: 'SET subscription.confirmedAt = :at, subscription.endedAt = :nothing',
        // an ended one without an address belongs to somebody who never asked
        ConditionExpression: 'attribute_exists(pk) AND subscription.email <> :empty',
        ExpressionAttributeValues: { ':at': at, ':nothing': null, ':empty': '' },
      });
      return won(client.send(update));
    },
    end: async (idea, person, at) => {
      const known = await read(idea, person);
      const none: Subscription = { idea, person, email: '', language: 'en', at, confirmedAt: null, endedAt: null };
      await put({ ...(known ?? none), endedAt: at }, []);
    },
    of: async (idea) => {
      const found: Subscription[] = [];
      const [pk, start] = idea === null ? [keys.monthSubscription('').pk, ''] : [keys.idea(idea).pk, prefix];
      for await (const item of readPartition(client, tableName, pk, start)) found.push(Kept.parse(item).subscription);
      return found;
    },
  };
};
