import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { FigureRow, Rollup } from '../contract/figures.ts';
import { keys } from '../contract/keys.ts';
import type { FigureShelf, RollupPlace } from '../insights/ports.ts';
import { won } from './table.ts';

const KeptRow = z.object({ row: FigureRow });
const KeptRollup = z.object({ rollup: Rollup, version: z.number() });
const monthsAtOnce = 8;
const placed = ({ day, channel, shard }: RollupPlace) =>
  shard === null ? { ...keys.rollup(day, channel), type: 'rollup' } : { ...keys.rollupPart(day, channel, shard), type: 'rollup-part' };

/** Rows that figures are counted from, sharded by day and channel, the count of each shard, and of each day and channel. */
export const figureShelf = (client: DynamoDBDocumentClient, tableName: string): FigureShelf => {
  const table = { TableName: tableName };
  const query = async <T>(
    pk: string,
    schema: z.ZodType<T>,
    more: { from?: string; to?: string; consistent?: boolean } = {},
  ): Promise<T[]> => {
    const found: T[] = [];
    const input = {
      ...table,
      ConsistentRead: more.consistent ?? false,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': more.from ?? ' ', ':to': more.to ?? '~' },
    };
    for await (const page of paginateQuery({ client }, input)) for (const item of page.Items ?? []) found.push(schema.parse(item));
    return found;
  };
  return {
    put: async (row) => {
      await client.send(
        new PutCommand({ ...table, Item: { ...keys.figureRow(row.day, row.channel, row.conversation), type: 'figure-row', row } }),
      );
    },
    drop: async ({ day, channel, conversation }) => {
      await client.send(new DeleteCommand({ ...table, Key: keys.figureRow(day, channel, conversation) }));
    },
    rows: async (day, channel, shard) =>
      (await query(keys.figurePartition(day, channel, shard), KeptRow, { consistent: true })).map(({ row }) => row),
    parts: async (day, channel) =>
      (await query(keys.rollupPart(day, channel, 0).pk, KeptRollup, { consistent: true })).map(({ rollup }) => rollup),
    counted: async (place) => {
      const { pk, sk } = placed(place);
      const { Item } = await client.send(new GetCommand({ ...table, Key: { pk, sk }, ConsistentRead: true }));
      return Item ? KeptRollup.parse(Item) : undefined;
    },
    keep: async (place, rollup, version) => {
      const put = new PutCommand({
        ...table,
        Item: { ...placed(place), rollup, version: version + 1 },
        ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : 'version = :version',
        ...(version > 0 && { ExpressionAttributeValues: { ':version': version } }),
      });
      return won(client.send(put));
    },
    rollups: async (days, channels) => {
      const wanted = new Set(days);
      const months = [...Map.groupBy(days.toSorted(), (day) => day.slice(0, 7)).values()];
      const asked = months.flatMap((month) => channels.map((channel) => ({ channel, from: month[0] ?? '', to: month.at(-1) ?? '' })));
      const found: Rollup[] = [];
      for (let first = 0; first < asked.length; first += monthsAtOnce) {
        const pages = await Promise.all(
          asked
            .slice(first, first + monthsAtOnce)
            .map(({ channel, from, to }) => query(keys.rollup(from, channel).pk, KeptRollup, { from, to })),
        );
        found.push(...pages.flat().flatMap(({ rollup }) => (wanted.has(rollup.day) ? [rollup] : [])));
      }
      const order = ({ day, channel }: Rollup) => `${day}#${channel}`;
      return found.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
    },
  };
};
