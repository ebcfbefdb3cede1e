import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../contract/keys.ts';
import { derivedId } from '../kernel/ids.ts';
import type { AuditShelf } from '../staff/ports.ts';

/** The audit: written once, never changed. Names nobody but by id. */
export const auditShelf = (client: DynamoDBDocumentClient, tableName: string): AuditShelf => ({
  note: async (line) => {
    const id = derivedId('aud', line.at, line.by, line.did, line.subject);
    await client.send(new PutCommand({ TableName: tableName, Item: { ...keys.audit(line.at, id), type: 'audit', audit: line } }));
  },
});
