import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { keys } from '../../shared/contract/keys.ts';
import { eraUntil, savedFacts } from '../../shared/contract/saved-settings.ts';
import { Policy, type Role, type Settings, type SettingsKind } from '../../shared/contract/settings.ts';
import { documentsOf } from '../../shared/contract/settings-documents.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { DynamoDb } from './engines/dynamodb.ts';
import { fromItem, toItem } from './items.ts';

const Found = z.looseObject({ Item: z.record(z.string(), z.unknown()).optional() });
const Kept = z.object({ document: z.unknown(), version: z.number() });

/** Writes settings documents that are new or changed, each with its next version, as `heard apply` does. */
export const loadSettings = async (dynamodb: DynamoDb, table: string, settings: Settings, at: Instant): Promise<void> => {
  const knownOf = async (kind: SettingsKind, id: string) => {
    const { Item } = Found.parse(await dynamodb.call('GetItem', { TableName: table, Key: toItem(keys.settings(kind, id)) }));
    return Item && Kept.parse(fromItem(Item));
  };
  const put = async (kind: SettingsKind, document: { readonly id: string }, version: number) => {
    const rest = { type: 'settings', kind, document, version, keeper: 'console', by: null, at };
    const item = { ...keys.settings(kind, document.id), ...rest, facts: savedFacts(kind, document.id, version, at) };
    await dynamodb.call('PutItem', { TableName: table, Item: toItem(item) });
    await dynamodb.call('PutItem', { TableName: table, Item: toItem({ ...keys.settingsVersion(kind, document.id, version), ...rest }) });
  };
  const promised: Policy[] = [];
  const changed: Array<{ kind: SettingsKind; document: { readonly id: string }; version: number }> = [];
  for (const { kind, document } of documentsOf(settings)) {
    const known = await knownOf(kind, document.id);
    const before = kind === 'policy' ? Policy.safeParse(known?.document).data : undefined;
    if (before) promised.push(before);
    if (!known || !isDeepStrictEqual(toItem(Object(known.document)), toItem(document)))
      changed.push({ kind, document, version: (known?.version ?? 0) + 1 });
  }
  const edited = changed.some(({ kind, version }) => kind === 'policy' && version > 1);
  if (edited) await put('policy-era', eraUntil(at, promised), 1);
  for (const { kind, document, version } of changed) await put(kind, document, version);
};

/** Makes a staff token that the API accepts; the table keeps its hash only. */
export const loadToken = async (dynamodb: DynamoDb, table: string, token: string, staff: string, role: Role): Promise<void> => {
  const hash = createHash('sha256').update(token).digest('hex');
  await dynamodb.call('PutItem', { TableName: table, Item: toItem({ ...keys.token(hash), type: 'token', staff, role }) });
};
