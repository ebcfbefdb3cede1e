import { createHash } from 'node:crypto';
import { keys } from '../../shared/contract/keys.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { documentsOf } from '../../shared/contract/settings-documents.ts';
import type { DynamoDb } from './engines/dynamodb.ts';
import { toItem } from './items.ts';

/** Writes settings documents and their first versions, as `heard apply` does on a new deployment. */
export const loadSettings = async (dynamodb: DynamoDb, table: string, settings: Settings): Promise<void> => {
  for (const { kind, document } of documentsOf(settings)) {
    const rest = { type: 'settings', kind, document, version: 1, keeper: 'console' };
    for (const key of [keys.settings(kind, document.id), keys.settingsVersion(kind, document.id, 1)])
      await dynamodb.call('PutItem', { TableName: table, Item: toItem({ ...key, ...rest }) });
  }
};

/** Makes a staff token that the API accepts; the table keeps its hash only. */
export const loadToken = async (dynamodb: DynamoDb, table: string, token: string, staff: string): Promise<void> => {
  const hash = createHash('sha256').update(token).digest('hex');
  await dynamodb.call('PutItem', { TableName: table, Item: toItem({ ...keys.token(hash), type: 'token', staff, role: 'lead' }) });
};
