import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Notice } from '../contract/conversations.ts';
import { keys } from '../contract/keys.ts';
import type { NoticeShelf } from '../staff/ports.ts';
import { conditionFailed } from './table.ts';

const Kept = z.object({ notice: Notice });

/** Notices in the partition of their conversation. An acknowledged one keeps that state whatever is marked later. */
export const noticeShelf = (client: DynamoDBDocumentClient, tableName: string): NoticeShelf => {
  const won = async (write: Promise<unknown>) => {
    try {
      await write;
      return true;
    } catch (error) {
      if (conditionFailed(error)) return false;
      throw error;
    }
  };
  return {
    begin: (notice) =>
      won(
        client.send(
          new PutCommand({
            TableName: tableName,
            Item: { ...keys.notice(notice.conversation, notice.id), type: 'notice', notice },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      ),
    read: async (conversation, notice) => {
      const { Item } = await client.send(
        new GetCommand({ TableName: tableName, Key: keys.notice(conversation, notice), ConsistentRead: true }),
      );
      return Item && Kept.parse(Item).notice;
    },
    mark: async (conversation, notice, state) => {
      const update = {
        TableName: tableName,
        Key: keys.notice(conversation, notice),
        UpdateExpression: 'SET notice.#state = :state',
        ConditionExpression: 'notice.#state <> :done',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':state': state, ':done': 'acknowledged' },
      };
      await won(client.send(new UpdateCommand(update)));
    },
  };
};
