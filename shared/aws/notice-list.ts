import { type DynamoDBDocumentClient, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Notice } from '../contract/conversations.ts';
import { keys, noticeDays, table } from '../contract/keys.ts';
import type { NoticeList } from '../staff/ports.ts';
import { readMany } from './read-many.ts';
import { won } from './table.ts';

/** No page looks at more rows than this, however little a filter finds. */
const mostRows = 800;
/** Rows of each partition that a turn reads beyond its share of a page. */
const ahead = 4;
const { partitionKey, sortKey } = table.indexes.byHour;
const Row = z.object({ pk: z.string(), sk: z.string(), [sortKey]: z.string() });
const Kept = z.object({ notice: Notice });
const newestFirst = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** Notices by their day: the index names them, and each is read from where it is kept, as it is now. */
export const noticeList = (client: DynamoDBDocumentClient, tableName: string): NoticeList => {
  const turn = async (day: string, before: string, size: number) => {
    const ask = (partition: string) =>
      client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: 'byHour',
          KeyConditionExpression: `${partitionKey} = :pk AND ${sortKey} < :before`,
          ExpressionAttributeValues: { ':pk': partition, ':before': before },
          ScanIndexForward: false,
          Limit: size,
        }),
      );
    const pages = await Promise.all(noticeDays(day).map(ask));
    const rows = pages.flatMap(({ Items }) => Items ?? []).map((item) => Row.parse(item));
    const unread = pages.flatMap(({ Items, LastEvaluatedKey }) => (LastEvaluatedKey ? [z.string().parse(Items?.at(-1)?.[sortKey])] : []));
    // as far as every partition was read
    const edge = unread.toSorted(newestFirst)[0];
    const seen = rows.filter((row) => edge === undefined || String(row[sortKey]) >= edge);
    return { seen: seen.toSorted((a, b) => newestFirst(String(a[sortKey]), String(b[sortKey]))), ended: edge === undefined };
  };
  return {
    page: async ({ day, limit, before: from, wanted }) => {
      const items: Notice[] = [];
      let [before, examined] = [from ?? '~', 0];
      for (;;) {
        const size = Math.ceil((limit - items.length) / noticeDays(day).length) + ahead;
        const { seen, ended } = await turn(day, before, size);
        const kept = (await readMany(client, tableName, seen)).map((item) => Kept.parse(item).notice);
        const byId = new Map(kept.map((notice) => [`${notice.at}#${notice.id}`, notice]));
        for (const row of seen) {
          before = String(row[sortKey]);
          examined += 1;
          const notice = byId.get(before);
          if (notice && wanted(notice)) items.push(notice);
          if (items.length === limit) return { items, next: before, examined };
        }
        if (ended) return { items, next: null, examined };
        if (examined >= mostRows) return { items, next: before, examined };
      }
    },
    again: async (conversation, notice, fact) => {
      const update = new UpdateCommand({
        TableName: tableName,
        Key: keys.notice(conversation, notice),
        UpdateExpression: 'SET facts = list_append(if_not_exists(facts, :none), :fact)',
        ConditionExpression: 'notice.#state = :failed',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':failed': 'failed', ':none': [], ':fact': [fact] },
      });
      return won(client.send(update));
    },
  };
};
