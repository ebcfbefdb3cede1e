import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { Act } from '../contract/acts.ts';
import { Claim, Conversation, Notice, Reply } from '../contract/conversations.ts';
import type { Fact } from '../contract/events.ts';
import { doneKeys, hourKeys, keys, openKeys } from '../contract/keys.ts';
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

/** Reads the whole partition of a conversation, consistently. Items of other kinds are left alone. */
export const readPartition = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  conversation: string,
): Promise<ConversationRecord> => {
  const [acts, claims, notices, replies]: [Act[], Claim[], Notice[], Reply[]] = [[], [], [], []];
  let head: Conversation | null = null;
  const partition = {
    TableName: tableName,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.head(conversation).pk },
  };
  for await (const page of paginateQuery({ client }, partition)) {
    for (const item of page.Items ?? []) {
      if (item['type'] === 'interaction') acts.push(Act.parse(item['interaction']));
      else if (item['type'] === 'act') acts.push(Act.parse(item['act']));
      else if (item['type'] === 'claim') claims.push(Claim.parse(item['claim']));
      else if (item['type'] === 'notice') notices.push(Notice.parse(item['notice']));
      else if (item['type'] === 'reply') replies.push(Reply.parse(item['reply']));
      else if (item['type'] === 'conversation') head = Conversation.parse(item['conversation']);
    }
  }
  return { conversation: head, acts, claims, notices, replies };
};
