import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../contract/keys.ts';
import { StaffMember } from '../contract/settings.ts';
import type { ReadMember } from '../staff/ports.ts';

/** One member of staff as they are kept at this moment: who has just left is out with their next request. */
export const staffMember =
  (client: DynamoDBDocumentClient, tableName: string): ReadMember =>
  async (id) => {
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.settings('staff', id), ConsistentRead: true }));
    return Item && StaffMember.parse(Item['document']);
  };
