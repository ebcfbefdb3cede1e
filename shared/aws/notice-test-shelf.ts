import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Fact } from '../contract/events.ts';
import { keys, table } from '../contract/keys.ts';
import { NoticeTest } from '../contract/notice-tests.ts';
import { derivedId } from '../kernel/ids.ts';
import { addSeconds, toMillis } from '../kernel/instant.ts';
import type { NoticeTestShelf } from '../staff/ports.ts';
import { won } from './table.ts';

const Kept = z.object({ test: NoticeTest });
const keptSeconds = 7 * 86_400;

const askedFor = ({ id, channel, at }: NoticeTest): Fact => ({
  id: derivedId('evt', id, 'notice.test-requested'),
  name: 'notice.test-requested',
  at,
  detail: { channel, test: id },
});

/** Tests of notice channels. Asking for one carries the fact `notice.test-requested`. */
export const noticeTestShelf = (client: DynamoDBDocumentClient, tableName: string): NoticeTestShelf => {
  const change = (channel: string, test: string, from: readonly [string, string], to: Partial<NoticeTest>) => {
    const parts = Object.entries(to);
    const update = {
      TableName: tableName,
      Key: keys.noticeTest(channel, test),
      UpdateExpression: `SET ${parts.map((_, n) => `test.#n${n} = :v${n}`).join(', ')}`,
      ConditionExpression: 'test.#state IN (:one, :other)',
      ExpressionAttributeNames: { '#state': 'state', ...Object.fromEntries(parts.map(([name], n) => [`#n${n}`, name])) },
      ExpressionAttributeValues: {
        ':one': from[0],
        ':other': from[1],
        ...Object.fromEntries(parts.map(([, value], n) => [`:v${n}`, value])),
      },
    };
    return won(client.send(new UpdateCommand(update)));
  };
  return {
    ask: (test) => {
      const [type, facts] = ['notice-test', [askedFor(test)]];
      const ends = Math.floor(toMillis(addSeconds(test.at, keptSeconds)) / 1000);
      return won(
        client.send(
          new PutCommand({
            TableName: tableName,
            Item: { ...keys.noticeTest(test.channel, test.id), type, test, facts, [table.ttl]: ends },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
    },
    read: async (channel, test) => {
      const { Item } = await client.send(
        new GetCommand({ TableName: tableName, Key: keys.noticeTest(channel, test), ConsistentRead: true }),
      );
      return Item && Kept.parse(Item).test;
    },
    claim: (channel, test) => change(channel, test, ['queued', 'queued'], { state: 'sending' }),
    settle: async (channel, test, outcome) => {
      await change(channel, test, ['sending', 'possibly_delivered'], outcome);
    },
  };
};
