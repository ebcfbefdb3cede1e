import { type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { DayClicks, GoLink, type LinkedKind } from '../contract/clicks.ts';
import { keys, shards } from '../contract/keys.ts';
import type { ClickShelf } from '../knowledge/ports.ts';
import { conditionFailed } from './table.ts';

const entryOf = (kind: LinkedKind, id: string): string => `${kind}/${id}`;

/** Counted links and their clicks. `shard` says into which of an entry's shards the next click goes: any will do. */
export const clickShelf = (
  client: DynamoDBDocumentClient,
  tableName: string,
  shard = () => Math.floor(Math.random() * shards.clicks),
): ClickShelf => {
  const table = { TableName: tableName };
  const ofShard = async (entry: string, n: number, from: string, to: string): Promise<DayClicks[]> => {
    const input = {
      ...table,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': keys.clicks(entry, n, '', '').pk, ':from': from, ':to': `${to}~` },
    };
    const found: DayClicks[] = [];
    for await (const page of paginateQuery({ client }, input)) found.push(...(page.Items ?? []).map((item) => DayClicks.parse(item)));
    return found;
  };
  return {
    keep: async (link) => {
      const item = { ...keys.goLink(link.code), type: 'go-link', link };
      try {
        await client.send(new PutCommand({ ...table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }));
      } catch (error) {
        if (!conditionFailed(error)) throw error;
      }
    },
    read: async (code) => {
      const { Item } = await client.send(new GetCommand({ ...table, Key: keys.goLink(code) }));
      return Item && GoLink.parse(Item['link']);
    },
    count: async ({ kind, id, code, channel }, day) => {
      await client.send(
        new UpdateCommand({
          ...table,
          Key: keys.clicks(entryOf(kind, id), shard(), day, code),
          UpdateExpression: 'SET #type = :type, #day = :day, code = :code, channel = :channel ADD clicks :one',
          ExpressionAttributeNames: { '#type': 'type', '#day': 'day' },
          ExpressionAttributeValues: { ':type': 'clicks', ':day': day, ':code': code, ':channel': channel, ':one': 1 },
        }),
      );
    },
    clicks: async (kind, id, from, to) => {
      const all = Array.from({ length: shards.clicks }, (_, n) => ofShard(entryOf(kind, id), n, from, to));
      return (await Promise.all(all)).flat();
    },
  };
};
