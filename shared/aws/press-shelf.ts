import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Fact } from '../contract/events.ts';
import { keys } from '../contract/keys.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { conditionFailed } from './table.ts';

/** Marks a notice as acknowledged, once; carries the fact `notice.acknowledged`. */
export const acknowledgeNotice =
  (client: DynamoDBDocumentClient, tableName: string) =>
  async (conversation: string, notice: string, by: string, at: Instant): Promise<void> => {
    const key = keys.notice(conversation, notice);
    const fact: Fact = {
      id: derivedId('evt', notice, 'notice.acknowledged'),
      name: 'notice.acknowledged',
      at,
      detail: { conversation, notice, by },
    };
    const update = new UpdateCommand({
      TableName: tableName,
      Key: key,
      UpdateExpression:
        'SET notice.#state = :state, notice.acknowledgedAt = :at, notice.acknowledgedBy = :by, facts = list_append(if_not_exists(facts, :none), :fact)',
      ConditionExpression: 'attribute_exists(pk) AND notice.#state <> :state',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':state': 'acknowledged', ':at': at, ':by': by, ':none': [], ':fact': [fact] },
    });
    try {
      await client.send(update);
    } catch (error) {
      if (!conditionFailed(error)) throw error;
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }));
      if (!Item) throw new Refusal('notice.unknown', 404, 'This notice is no longer kept.', { cause: error });
    }
  };

/** Keeps that a person wants no more mail; saying so again changes nothing. */
export const unsubscribePerson =
  (client: DynamoDBDocumentClient, tableName: string) =>
  async (person: string, at: Instant): Promise<void> => {
    await client.send(new PutCommand({ TableName: tableName, Item: { ...keys.unsubscribed(person), type: 'unsubscribed', at } }));
  };
