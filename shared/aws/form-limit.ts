import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { keys, table } from '../contract/keys.ts';
import { addSeconds, type Instant, toMillis } from '../kernel/instant.ts';
import { won } from './table.ts';

interface SentAnswer {
  readonly form: string;
  readonly trace: string;
  readonly key: string;
  readonly at: Instant;
  readonly answers: number;
  readonly hours: number;
}

/** Keeps the keys of what one browser sent in a span of hours, at most `answers` of them: whether this one is among them. */
export const withinLimit =
  (client: DynamoDBDocumentClient, tableName: string) =>
  async ({ form, trace, key, at, answers, hours }: SentAnswer): Promise<boolean> => {
    const update = new UpdateCommand({
      TableName: tableName,
      Key: keys.formLimit(form, trace),
      UpdateExpression: 'ADD sent :one SET #type = :type, #ends = :ends',
      ConditionExpression: 'attribute_not_exists(sent) OR size(sent) < :answers OR contains(sent, :key)',
      ExpressionAttributeNames: { '#type': 'type', '#ends': table.ttl },
      ExpressionAttributeValues: {
        ':one': new Set([key]),
        ':key': key,
        ':answers': answers,
        ':type': 'form-limit',
        ':ends': Math.floor(toMillis(addSeconds(at, (hours + 1) * 3600)) / 1000),
      },
    });
    return won(client.send(update));
  };
