import { type DynamoDBDocumentClient, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { FigureRow } from '../contract/figures.ts';
import { keys } from '../contract/keys.ts';
import type { FigureShelf } from '../insights/ports.ts';

const Kept = z.object({ row: FigureRow });

/** Rows that figures are counted from, in a partition a day and channel. */
export const figureShelf = (client: DynamoDBDocumentClient, tableName: string): FigureShelf => ({
  put: async (row) => {
    await client.send(
      new PutCommand({
        TableName: tableName,
        Item: { ...keys.figureRow(row.day, row.channel, row.conversation), type: 'figure-row', row },
      }),
    );
  },
  rows: async (days, channels) => {
    const partitions = days.flatMap((day) => channels.map((channel) => keys.figureRow(day, channel, '').pk));
    const rows: FigureRow[] = [];
    const read = async (pk: string) => {
      const input = { TableName: tableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } };
      for await (const page of paginateQuery({ client }, input)) rows.push(...(page.Items ?? []).map((item) => Kept.parse(item).row));
    };
    for (let first = 0; first < partitions.length; first += 16) await Promise.all(partitions.slice(first, first + 16).map(read));
    return rows.toSorted((a, b) => (a.conversation < b.conversation ? -1 : 1));
  },
});
