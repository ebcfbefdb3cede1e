import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { keys } from '../../shared/contract/keys.ts';
import type { Role, Settings } from '../../shared/contract/settings.ts';
import { documentsOf } from '../../shared/contract/settings-documents.ts';
import type { DynamoDb } from './engines/dynamodb.ts';
import { fromItem, toItem } from './items.ts';

const Found = z.looseObject({ Item: z.record(z.string(), z.unknown()).optional() });
const Kept = z.object({ document: z.unknown(), version: z.number() });

/** Writes settings documents that are new or changed, each with its next version, as `heard apply` does. */
export const loadSettings = async (dynamodb: DynamoDb, table: string, settings: Settings): Promise<void> => {
  for (const { kind, document } of documentsOf(settings)) {
    const own = keys.settings(kind, document.id);
    const { Item } = Found.parse(await dynamodb.call('GetItem', { TableName: table, Key: toItem(own) }));
    const known = Item && Kept.parse(fromItem(Item));
    if (known && isDeepStrictEqual(toItem(Object(known.document)), toItem(document))) continue;
    const version = (known?.version ?? 0) + 1;
    const rest = { type: 'settings', kind, document, version, keeper: 'console' };
    for (const key of [own, keys.settingsVersion(kind, document.id, version)])
      await dynamodb.call('PutItem', { TableName: table, Item: toItem({ ...key, ...rest }) });
  }
};

/** Makes a staff token that the API accepts; the table keeps its hash only. */
export const loadToken = async (dynamodb: DynamoDb, table: string, token: string, staff: string, role: Role): Promise<void> => {
  const hash = createHash('sha256').update(token).digest('hex');
  await dynamodb.call('PutItem', { TableName: table, Item: toItem({ ...keys.token(hash), type: 'token', staff, role }) });
};
