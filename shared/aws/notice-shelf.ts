import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Notice } from '../contract/conversations.ts';
import { keys, noticeDayKeys } from '../contract/keys.ts';
import type { NoticeShelf } from '../staff/ports.ts';
import { won } from './table.ts';

const Kept = z.object({ notice: Notice });

/** Notices in the partition of their conversation. An acknowledged one keeps that state whatever is marked later. */
export const noticeShelf = (client: DynamoDBDocumentClient, tableName: string): NoticeShelf => {
  return {
    begin: (notice) =>
      won(
        client.send(
          new PutCommand({
            TableName: tableName,
            Item: { ...keys.notice(notice.conversation, notice.id), ...noticeDayKeys(notice.id, notice.at), type: 'notice', notice },
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
    resume: (conversation, notice) => {
      const update = {
        TableName: tableName,
        Key: keys.notice(conversation, notice),
        UpdateExpression: 'SET notice.#state = :sending',
        ConditionExpression: 'notice.#state = :failed',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':sending': 'sending', ':failed': 'failed' },
      };
      return won(client.send(new UpdateCommand(update)));
    },
    mark: async (conversation, notice, state, handle) => {
      const update = {
        TableName: tableName,
        Key: keys.notice(conversation, notice),
        UpdateExpression: `SET notice.#state = :state${handle === undefined ? '' : ', notice.#handle = :handle'}`,
        ConditionExpression: 'notice.#state <> :done',
        ExpressionAttributeNames: { '#state': 'state', ...(handle !== undefined && { '#handle': 'handle' }) },
        ExpressionAttributeValues: { ':state': state, ':done': 'acknowledged', ...(handle !== undefined && { ':handle': handle }) },
      };
      await won(client.send(new UpdateCommand(update)));
    },
    close: async (conversation, notice, at) => {
      const update = {
        TableName: tableName,
        Key: keys.notice(conversation, notice),
        UpdateExpression: 'SET notice.closedAt = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': at },
      };
      await won(client.send(new UpdateCommand(update)));
    },
  };
};
