import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import { type Instant, toMillis } from '../kernel/instant.ts';
import type { Mail, SendMail } from './mailer.ts';
import { conditionFailed } from './table.ts';

/** What SES answers of a mail that it will never take: docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html */
const hopeless = ['MessageRejected', 'BadRequestException'];
/** An answer of the service, so that the mail surely did not go out; a broken connection says nothing. */
const Answered = z.object({ name: z.string(), $fault: z.enum(['client', 'server']) });
const keptDays = 90;

/**
 * Sends a mail once: it is marked before it goes out, so that a second run never sends it again. The mark is taken back only
 * when the service said that it did not take the mail, and that is thrown; what it will never take stays marked.
 */
export const mailOnce =
  (client: DynamoDBDocumentClient, tableName: string, send: SendMail) =>
  async (person: string, id: string, mail: Mail, at: Instant): Promise<boolean> => {
    const key = keys.mailed(person, id);
    const Item = { ...key, type: 'mailed', at, expiresAt: Math.ceil(toMillis(at) / 1000) + keptDays * 86_400 };
    try {
      await client.send(new PutCommand({ TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
    } catch (error) {
      if (conditionFailed(error)) return false;
      throw error;
    }
    try {
      await send(mail);
      return true;
    } catch (error) {
      const answered = Answered.safeParse(error);
      if (!answered.success || hopeless.includes(answered.data.name)) return false;
      await client.send(new DeleteCommand({ TableName: tableName, Key: key }));
      throw error;
    }
  };
