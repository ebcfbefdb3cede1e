import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { filingMinute, keys, shards } from '../contract/keys.ts';
import type { ConversationShelf } from '../conversations/ports.ts';
import { shardOf } from '../kernel/ids.ts';
import { addSeconds } from '../kernel/instant.ts';
import { actItem, headItem, readHead, readPartition, readTold } from './conversation-items.ts';
import { conversationList } from './conversation-list.ts';
import { won } from './table.ts';
import { writeAll } from './write-all.ts';

/** Conversations in the one table: acts, head, claims and due items. */
export const conversationShelf = (client: DynamoDBDocumentClient, tableName: string): ConversationShelf => {
  const putNew = (item: Record<string, unknown>) =>
    won(client.send(new PutCommand({ TableName: tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' })));

  return {
    read: (conversation) => readPartition(client, tableName, conversation),
    readTold: (conversation) => readTold(client, tableName, conversation),
    readHead: (conversation) => readHead(client, tableName, conversation),
    putAct: (act) => putNew(actItem(act)),
    eraseText: async (conversation, actId) => {
      const update = new UpdateCommand({
        TableName: tableName,
        Key: keys.act(conversation, actId),
        UpdateExpression:
          'SET interaction.#text = :none, interaction.attachments = :nothing REMOVE interaction.original, interaction.#under',
        ConditionExpression: 'attribute_exists(interaction)',
        ExpressionAttributeNames: { '#text': 'text', '#under': 'under' },
        ExpressionAttributeValues: { ':none': '', ':nothing': [] },
      });
      await won(client.send(update));
    },
    fileDue: (conversation, due, now) => {
      const minute = filingMinute(due, addSeconds(now, 60));
      const shard = shardOf(conversation, shards.due);
      return writeAll(client, tableName, [
        { ...keys.dueShard(minute, shard), type: 'minute', minute, shard },
        { ...keys.due(minute, conversation), type: 'due', minute, conversation, at: due },
      ]);
    },
    writeHead: (head, expected) => {
      const item = headItem(head);
      if (expected === null) return putNew(item);
      const { memory, conversation } = expected;
      const put = new PutCommand({
        TableName: tableName,
        Item: item,
        ConditionExpression: memory ? 'memory.mark = :expected' : 'conversation.revision = :expected AND attribute_not_exists(memory.mark)',
        ExpressionAttributeValues: { ':expected': memory ? memory.mark : conversation.revision },
      });
      return won(client.send(put));
    },
    claim: (claim, fact) => putNew({ ...keys.claim(claim.conversation, claim.id), type: 'claim', claim, facts: [fact] }),
    revoke: (claim, at, fact) => {
      const update = new UpdateCommand({
        TableName: tableName,
        Key: keys.claim(claim.conversation, claim.id),
        UpdateExpression: 'SET claim.revokedAt = :at, facts = list_append(facts, :fact)',
        ConditionExpression: 'attribute_exists(pk) AND claim.revokedAt = :standing',
        ExpressionAttributeValues: { ':at': at, ':fact': [fact], ':standing': null },
      });
      return won(client.send(update));
    },
    list: conversationList(client, tableName),
  };
};
