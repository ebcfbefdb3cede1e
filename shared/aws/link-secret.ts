import { randomBytes } from 'node:crypto';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import { conditionFailed } from './table.ts';

const Kept = z.object({ secret: z.string().min(43) });

/**
 * The key that signs links (acknowledge, vote, confirm, unsubscribe): 32 random bytes as base64url, made by its first use
 * with a conditional write, so that every function and every start reads the same one. Read once per container.
 */
export const linkSecret = (client: DynamoDBDocumentClient, tableName: string): (() => Promise<string>) => {
  const read = async (): Promise<string | undefined> => {
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.linkSecret(), ConsistentRead: true }));
    return Item && Kept.parse(Item).secret;
  };
  const readOrMake = async (): Promise<string> => {
    const found = await read();
    if (found) return found;
    const secret = randomBytes(32).toString('base64url');
    const item = { ...keys.linkSecret(), type: 'link-secret', secret };
    try {
      await client.send(new PutCommand({ TableName: tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }));
      return secret;
    } catch (error) {
      if (!conditionFailed(error)) throw error;
      return Kept.shape.secret.parse(await read());
    }
  };
  let kept: Promise<string> | undefined;
  return () => {
    kept ??= readOrMake().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
};
