import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../contract/keys.ts';
import { MonthPost } from '../contract/month-posts.ts';
import type { PostShelf } from '../publishing/ports.ts';
import { won } from './table.ts';

/** Posts of months, one item a channel beside the rest of the month. */
export const postShelf = (client: DynamoDBDocumentClient, tableName: string): PostShelf => {
  const keyOf = (month: string, channel: string) => keys.report(month, `POST#${channel}`);
  const put = async (month: string, post: MonthPost, rest: object, condition: object): Promise<boolean> => {
    const Item = { ...keyOf(month, post.channel), type: 'report', post, ...rest };
    return won(client.send(new PutCommand({ TableName: tableName, Item, ...condition })));
  };
  return {
    file: (month, post) => put(month, post, {}, { ConditionExpression: 'attribute_not_exists(pk)' }),
    read: async (month, channel) => {
      const asked = new GetCommand({ TableName: tableName, Key: keyOf(month, channel), ConsistentRead: true });
      const { Item } = await client.send(asked);
      return Item ? MonthPost.parse(Item['post']) : null;
    },
    change: (month, next, fact) =>
      put(month, next, fact ? { facts: [fact] } : {}, {
        // posts that were filed before they had versions have none
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(post.#version) OR post.#version = :before)',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':before': next.version - 1 },
      }),
  };
};
