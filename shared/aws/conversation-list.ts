import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Conversation } from '../contract/conversations.ts';
import { shards, table } from '../contract/keys.ts';
import { isAsked } from '../conversations/listed.ts';
import type { ConversationPage, ConversationQuery } from '../conversations/ports.ts';
import { Refusal } from '../kernel/refusal.ts';

/** No request looks at more rows than this, whatever is stored and however little a filter finds. */
const mostRows = 800;
/** Rows of each partition that a turn reads beyond its share of a page: few turns, and few rows that are read twice. */
const ahead = 4;

/** A walk over one order of rows: partitions that are merged by sort key. */
interface Walk {
  readonly name: 'open' | 'done' | 'held';
  readonly index: 'byDue' | 'byHolder';
  readonly partitions: readonly string[];
  readonly forward: boolean;
}
interface Row {
  readonly sort: string;
  readonly conversation: Conversation;
}
const Cursor = z.object({ walk: z.enum(['open', 'done', 'held']), after: z.string() });

const shardsOf = (prefix: string) => Array.from({ length: shards.open }, (_, shard) => `${prefix}#${String(shard).padStart(2, '0')}`);
const open: Walk = { name: 'open', index: 'byDue', partitions: shardsOf('OPEN'), forward: true };
const done: Walk = { name: 'done', index: 'byDue', partitions: shardsOf('DONE'), forward: false };

const walksOf = ({ state, assignee, due }: ConversationQuery): readonly Walk[] => {
  const held: Walk | null = assignee ? { name: 'held', index: 'byHolder', partitions: [`HELD#${assignee}`], forward: true } : null;
  const unfinished = held ?? open;
  if (state === 'resolved' || state === 'withdrawn') return [done];
  return state || due ? [unfinished] : [unfinished, done];
};

const readCursor = (next: string | undefined) => {
  if (!next) return null;
  try {
    return Cursor.parse(JSON.parse(Buffer.from(next, 'base64url').toString()));
  } catch (cause) {
    throw new Refusal('list.bad-cursor', 400, 'The place where the page before ended is not readable. Start from the first page.', {
      cause,
    });
  }
};
const writeCursor = (walk: Walk, after: string) => Buffer.from(JSON.stringify({ walk: walk.name, after })).toString('base64url');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The next rows of every partition of a walk, merged: as far as all partitions were read, which the least of their last rows
 * says. What lies beyond is read again by the next turn.
 */
const turn = async (client: DynamoDBDocumentClient, tableName: string, walk: Walk, after: string, upTo: string, size: number) => {
  const { partitionKey, sortKey } = table.indexes[walk.index];
  const ask = (partition: string) =>
    client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: walk.index,
        KeyConditionExpression: `${partitionKey} = :pk AND ${walk.forward ? `${sortKey} BETWEEN :after AND :upTo` : `${sortKey} < :after`}`,
        ExpressionAttributeValues: { ':pk': partition, ':after': after, ...(walk.forward ? { ':upTo': upTo } : {}) },
        ScanIndexForward: walk.forward,
        Limit: size,
      }),
    );
  const pages = await Promise.all(walk.partitions.map(ask));
  const rows = pages
    .flatMap(({ Items }) => Items ?? [])
    .map((item): Row => ({ sort: z.string().parse(item[sortKey]), conversation: Conversation.parse(item['conversation']) }))
    .toSorted((a, b) => (walk.forward ? compare(a.sort, b.sort) : compare(b.sort, a.sort)));
  const unread = pages.flatMap(({ Items, LastEvaluatedKey }) => (LastEvaluatedKey ? [z.string().parse(Items?.at(-1)?.[sortKey])] : []));
  const edge = unread.toSorted(walk.forward ? compare : (a, b) => compare(b, a)).at(0);
  const seen = rows.filter(({ sort }) => edge === undefined || (walk.forward ? sort <= edge : sort >= edge));
  return { rows: seen, ended: edge === undefined, examined: rows.length };
};

/**
 * A page of conversations: open ones by deadline, then done ones, latest first. A page merges sixteen queries of
 * the index, a few rows each; a filter that finds little stops at 800 rows and says how many it looked at. Refuses `list.bad-cursor`.
 */
export const conversationList =
  (client: DynamoDBDocumentClient, tableName: string) =>
  async (query: ConversationQuery): Promise<ConversationPage> => {
    const limit = Math.min(query.limit ?? 50, 100);
    const cursor = readCursor(query.next);
    const walks = walksOf(query);
    const upTo = query.due ? `${query.due}~` : '~';
    const items: Conversation[] = [];
    let examined = 0;
    for (const walk of walks.slice(
      Math.max(
        0,
        walks.findIndex(({ name }) => name === cursor?.walk),
      ),
    )) {
      let after = cursor?.walk === walk.name ? cursor.after : walk.forward ? '' : '~';
      for (let ended = false; !ended; ) {
        const share = Math.ceil((limit - items.length) / walk.partitions.length) + ahead;
        const size = Math.min(share, Math.floor((mostRows - examined) / walk.partitions.length));
        if (size === 0) return { items, next: writeCursor(walk, after), examined };
        const page = await turn(client, tableName, walk, after || '!', upTo, size);
        examined += page.examined;
        for (const { sort, conversation } of page.rows) {
          after = walk.forward ? `${sort}!` : sort;
          if (isAsked(query, conversation)) items.push(conversation);
          if (items.length === limit) return { items, next: writeCursor(walk, after), examined };
        }
        ended = page.ended;
      }
    }
    return { items, next: null, examined };
  };
