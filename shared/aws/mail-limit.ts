import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../contract/keys.ts';
import { type Instant, toMillis } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { conditionFailed } from './table.ts';

/** Counts one more mail that somebody asked for within this hour. Refuses `mail.too-often` over `most`. */
export const mailLimit =
  (client: DynamoDBDocumentClient, tableName: string) =>
  async (who: string, most: number, at: Instant): Promise<void> => {
    const update = new UpdateCommand({
      TableName: tableName,
      Key: keys.mailLimit(who, at.slice(0, 13)),
      UpdateExpression: 'SET mails = if_not_exists(mails, :none) + :one, expiresAt = :ends, #type = :type',
      ConditionExpression: 'attribute_not_exists(mails) OR mails < :most',
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: {
        ':none': 0,
        ':one': 1,
        ':most': most,
        ':ends': Math.ceil(toMillis(at) / 1000) + 7200,
        ':type': 'mail-limit',
      },
    });
    try {
      await client.send(update);
    } catch (error) {
      if (!conditionFailed(error)) throw error;
      throw new Refusal('mail.too-often', 429, 'We wrote there several times within this hour. Look into that mailbox, or try later.', {
        cause: error,
      });
    }
  };
