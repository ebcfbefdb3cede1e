import { type DynamoDBDocumentClient, GetCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ChannelState } from '../contract/channel-state.ts';
import type { Fact } from '../contract/events.ts';
import { keys } from '../contract/keys.ts';
import type { ChannelShelf } from '../intake/ports.ts';
import { derivedId } from '../kernel/ids.ts';
import { won } from './table.ts';

/** How channels fare, one item each in one partition: a brand has dozens. */
export const channelShelf = (client: DynamoDBDocumentClient, tableName: string): ChannelShelf => {
  return {
    all: async () => {
      const found: ChannelState[] = [];
      const partition = {
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.channelState('').pk },
      };
      for await (const page of paginateQuery({ client }, partition))
        found.push(...(page.Items ?? []).map((item) => ChannelState.parse({ ...item, channel: item['sk'] })));
      return found;
    },
    read: async (channel) => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.channelState(channel), ConsistentRead: true }));
      return ChannelState.parse({ ...Item, channel });
    },
    change: async (channel, to) => {
      const entries = Object.entries({ type: 'channel-state', ...to });
      const update = {
        TableName: tableName,
        Key: keys.channelState(channel),
        UpdateExpression: `SET ${entries.map((_entry, n) => `#n${n} = :v${n}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(entries.map(([name], n) => [`#n${n}`, name])),
        ExpressionAttributeValues: Object.fromEntries(entries.map(([, value], n) => [`:v${n}`, value])),
      };
      await client.send(new UpdateCommand(update));
    },
    claimAsking: async (channel, seen, next) => {
      const update = {
        TableName: tableName,
        Key: keys.channelState(channel),
        UpdateExpression: 'SET askAt = :next',
        ConditionExpression: seen === null ? 'attribute_not_exists(askAt) OR askAt = :seen' : 'askAt = :seen',
        ExpressionAttributeValues: { ':next': next, ':seen': seen },
      };
      return won(client.send(new UpdateCommand(update)));
    },
    turn: (channel, seen, next, fact) => {
      const update = {
        TableName: tableName,
        Key: keys.channelState(channel),
        UpdateExpression: 'SET trouble = :next, facts = :facts',
        ConditionExpression: seen === null ? 'attribute_not_exists(trouble) OR trouble = :seen' : 'trouble.id = :seen',
        ExpressionAttributeValues: { ':next': next, ':seen': seen?.id ?? null, ':facts': [fact] },
      };
      return won(client.send(new UpdateCommand(update)));
    },
    askTest: async (channel, message) => {
      const { id, at } = message;
      const fact: Fact = {
        id: derivedId('evt', id, 'channel.test-requested'),
        name: 'channel.test-requested',
        at,
        detail: { channel, test: id },
      };
      const update = {
        TableName: tableName,
        Key: keys.channelState(channel),
        UpdateExpression: 'SET #type = :type, testMessage = :message, facts = :facts',
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: { ':type': 'channel-state', ':message': message, ':facts': [fact] },
      };
      await client.send(new UpdateCommand(update));
    },
    claimTest: (channel, test) => {
      const update = {
        TableName: tableName,
        Key: keys.channelState(channel),
        UpdateExpression: 'SET testMessage.#state = :sending',
        ConditionExpression: 'testMessage.id = :test AND testMessage.#state = :queued',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':test': test, ':queued': 'queued', ':sending': 'sending' },
      };
      return won(client.send(new UpdateCommand(update)));
    },
  };
};
