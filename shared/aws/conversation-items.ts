import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { Act } from '../contract/acts.ts';
import { Claim, Conversation, Notice, Reply } from '../contract/conversations.ts';
import type { Fact } from '../contract/events.ts';
import { doneKeys, hourKeys, keys, openKeys, rootOf } from '../contract/keys.ts';
import type { ConversationRecord } from '../conversations/ports.ts';
import type { Instant } from '../kernel/instant.ts';

/** An act as an item: what was said is indexed by its hour, what staff did is not. */
export const actItem = (act: Act) => ({
  ...keys.act(act.conversation, act.actId),
  ...(act.type === 'interaction'
    ? { type: 'interaction', interaction: act, ...hourKeys(act.actId, act.channel, act.at) }
    : { type: 'act', act }),
});

/** The deadline that an open conversation is listed by: the earliest that is awaited or was missed. */
const listedDue = ({ clocks }: Conversation): Instant | null =>
  clocks
    .filter(({ state, settledAt }) => settledAt === null && (state === 'running' || state === 'breached'))
    .map(({ dueAt }) => dueAt)
    .toSorted()
    .at(0) ?? null;

const isDone = ({ state }: Conversation): boolean => state === 'resolved' || state === 'withdrawn';

/** A head as an item with the keys of the indexes that list it, and the facts of this write. */
export const headItem = (head: Conversation, facts: readonly Fact[]) => {
  const due = openKeys(head.id, listedDue(head));
  const holder = head.assignee ?? head.team;
  const held = holder ? { holderPk: `HELD#${holder}`, holderSk: due.dueSk } : {};
  return {
    ...keys.head(head.id),
    type: 'conversation',
    conversation: head,
    ...(isDone(head) ? doneKeys(head.id, head.lastAt) : { ...due, ...held }),
    facts,
  };
};

/** Every item of a partition, read consistently. */
const itemsOf = async (client: DynamoDBDocumentClient, tableName: string, conversation: string) => {
  const items: Array<Record<string, unknown>> = [];
  const partition = {
    TableName: tableName,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.head(conversation).pk },
  };
  for await (const page of paginateQuery({ client }, partition)) items.push(...(page.Items ?? []));
  return items;
};

/** Reads all that is kept of a conversation, consistently; of a later episode the acts come from its thread. */
export const readPartition = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  conversation: string,
): Promise<ConversationRecord> => {
  const own = await itemsOf(client, tableName, conversation);
  const root = rootOf(conversation);
  const thread = root === conversation ? own : await itemsOf(client, tableName, root);
  const of = <T>(items: typeof own, type: string, schema: z.ZodType<T>): T[] =>
    items.filter((item) => item['type'] === type).map((item) => schema.parse(item[type]));
  return {
    conversation: of(own, 'conversation', Conversation).at(0) ?? null,
    acts: [...of(thread, 'interaction', Act), ...of(thread, 'act', Act)],
    claims: of(own, 'claim', Claim),
    notices: of(own, 'notice', Notice),
    replies: of(own, 'reply', Reply),
  };
};
