import { type DynamoDBDocumentClient, GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Act } from '../contract/acts.ts';
import { Claim, Conversation, Notice, Reply } from '../contract/conversations.ts';
import { Fact } from '../contract/events.ts';
import { doneKeys, hourKeys, keys, openKeys, personKeys, rootOf } from '../contract/keys.ts';
import { KeptMedia } from '../contract/media.ts';
import { Memory } from '../contract/memory.ts';
import { Moderation } from '../contract/moderations.ts';
import type { ConversationRecord, HeadRecord } from '../conversations/ports.ts';
import type { Instant } from '../kernel/instant.ts';

/** An act as an item: what was said is indexed by its hour, what staff did is not. */
export const actItem = (act: Act) => ({
  ...keys.act(act.conversation, act.actId),
  ...(act.type === 'interaction'
    ? { type: 'interaction', interaction: act, ...hourKeys(act.actId, act.channel, act.at) }
    : { type: 'act', act }),
});

/** The deadline that an open conversation is listed by: the earliest that is awaited or was missed, in it or what is merged into it. */
const listedDue = ({ clocks, parts = [] }: Conversation): Instant | null =>
  [clocks, ...parts.map((part) => part.clocks)]
    .flat()
    .filter(({ state, settledAt }) => settledAt === null && (state === 'running' || state === 'breached'))
    .map(({ dueAt }) => dueAt)
    .toSorted()
    .at(0) ?? null;

const isDone = ({ state }: Conversation): boolean => state === 'resolved' || state === 'withdrawn';

const Head = z.object({ conversation: Conversation, memory: Memory.nullable().default(null), facts: z.array(Fact).default([]) });

/** Reads the item of a head, consistently. */
export const readHead = async (client: DynamoDBDocumentClient, tableName: string, conversation: string): Promise<HeadRecord | null> => {
  const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.head(conversation), ConsistentRead: true }));
  return Item ? Head.parse(Item) : null;
};

/**
 * A head as an item with the keys of the indexes that list it (none, where it is merged into another), and the facts of this write. Its memory is beside the
 * conversation, where no index takes it along.
 */
export const headItem = ({ conversation: head, memory, facts }: HeadRecord) => {
  const due = openKeys(head.id, listedDue(head));
  const holder = head.assignee ?? head.team;
  const held = holder ? { holderPk: `HELD#${holder}`, holderSk: due.dueSk } : {};
  return {
    ...keys.head(head.id),
    type: 'conversation',
    conversation: head,
    memory,
    ...personKeys(head.person.id, 'TALK', head.openedAt),
    ...(head.mergedInto ? {} : isDone(head) ? doneKeys(head.id, head.lastAt) : { ...due, ...held }),
    facts,
  };
};

type Items = ReadonlyArray<Record<string, unknown>>;

/** Every item of a partition from one sort key to another, read consistently. */
const itemsOf = async (client: DynamoDBDocumentClient, tableName: string, conversation: string, from = ' ', to = '~'): Promise<Items> => {
  const items: Array<Record<string, unknown>> = [];
  const partition = {
    TableName: tableName,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': keys.head(conversation).pk, ':from': from, ':to': to },
  };
  for await (const page of paginateQuery({ client }, partition)) items.push(...(page.Items ?? []));
  return items;
};

const of = <T>(items: Items, type: string, schema: z.ZodType<T>): T[] =>
  items.filter((item) => item['type'] === type).map((item) => schema.parse(item[type]));

/** Reads the head and the claims, which stand side by side in the order of sort keys, and none of the acts before them. */
export const readTold = async (client: DynamoDBDocumentClient, tableName: string, conversation: string) => {
  const items = await itemsOf(client, tableName, conversation, keys.claim(conversation, '').sk, keys.head(conversation).sk);
  const head = items.find(({ type }) => type === 'conversation');
  return { head: head ? Head.parse(head) : null, claims: of(items, 'claim', Claim) };
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
  return {
    conversation: of(own, 'conversation', Conversation).at(0) ?? null,
    claims: of(own, 'claim', Claim),
    acts: [...of(thread, 'interaction', Act), ...of(thread, 'act', Act)],
    notices: of(own, 'notice', Notice),
    replies: of(own, 'reply', Reply),
    moderations: of(own, 'moderation', Moderation),
    media: of(thread, 'media', KeptMedia),
  };
};
