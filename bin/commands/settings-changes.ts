import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { keys } from '../../shared/contract/keys.ts';
import { eraUntil, savedFacts } from '../../shared/contract/saved-settings.ts';
import { Settings, type SettingsKind } from '../../shared/contract/settings.ts';
import { documentsOf, drawers } from '../../shared/contract/settings-documents.ts';
import { previewEdit, type WouldMove } from '../../shared/conversations/preview-edit.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';

const Kept = z.looseObject({ version: z.number(), document: z.unknown(), keeper: z.string() });
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A document of a settings file that differs from what is in force. */
export interface Change {
  readonly kind: SettingsKind;
  readonly id: string;
  readonly change: 'new' | 'changed';
  readonly version: number;
  readonly document: { readonly id: string };
}

/** What differs from what is in force. Throws a sentence where the console keeps what the file would change. */
export const changesOf = async (
  client: DynamoDBDocumentClient,
  table: string,
  settings: Settings,
  takeOver: boolean,
): Promise<Change[]> => {
  const changes: Change[] = [];
  for (const { kind, document } of documentsOf(settings)) {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: keys.settings(kind, document.id), ConsistentRead: true }));
    const before = Item && Kept.parse(Item);
    if (before && same(before.document, document)) continue;
    if (before?.keeper === 'console' && !takeOver)
      throw new Error(`${kind} ${document.id} is kept by the console. Change it there, or take it over with --take-over.`);
    changes.push({ kind, id: document.id, change: before ? 'changed' : 'new', version: (before?.version ?? 0) + 1, document });
  }
  return changes;
};

/** Documents in force with those of the file in their place. */
const edited = (inForce: Settings, changes: readonly Change[]): Settings => {
  const drawerOf = new Map<string, keyof Settings>(drawers);
  const next: Record<string, unknown> = { ...inForce };
  for (const { kind, id, document } of changes) {
    const drawer = drawerOf.get(kind);
    if (!drawer) continue;
    const others: unknown = next[drawer];
    const kept = Array.isArray(others)
      ? others.filter((one: unknown) => !(typeof one === 'object' && one && 'id' in one && one.id === id))
      : [];
    next[drawer] = [...kept, document];
  }
  return Settings.parse(next);
};

/** The open deadlines that the changes would move. */
export const movesBy = async (client: DynamoDBDocumentClient, table: string, changes: readonly Change[]) => {
  if (!changes.some(({ kind, change }) => change === 'changed' && (kind === 'calendar' || kind === 'policy' || kind === 'channel')))
    return [];
  const inForce = settingsShelf(client, table);
  const preview = previewEdit({ shelf: conversationShelf(client, table), settings: inForce });
  const before = await inForce();
  const policies = changes.some(({ kind }) => kind === 'policy')
    ? [...before.policyEras, eraUntil(instantNow(), before.policies)]
    : before.policyEras;
  const after = { ...edited(before, changes), policyEras: [...policies] };
  const moves: WouldMove[] = [];
  let next: string | undefined;
  do {
    const page = await preview(after, next);
    moves.push(...page.moved);
    next = page.next ?? undefined;
  } while (next);
  return moves;
};
const instantNow = () => instantFrom(new Date().toISOString());

/** Writes every change with its version, if nobody was faster; what was promised until now is kept when policies change. */
export const writeChanges = async (client: DynamoDBDocumentClient, table: string, changes: readonly Change[]): Promise<void> => {
  const at = instantNow();
  const promises = changes.some(({ kind, change }) => kind === 'policy' && change === 'changed');
  const era = promises ? eraUntil(at, (await settingsShelf(client, table)()).policies) : null;
  const all: readonly Change[] = [
    ...(era ? [{ kind: 'policy-era' as const, id: era.id, change: 'new' as const, version: 1, document: era }] : []),
    ...changes,
  ];
  for (const { kind, id, version, document } of all) {
    const rest = { type: 'settings', kind, document, version, keeper: 'files' };
    const condition =
      version > 1
        ? { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': version - 1 } }
        : { ConditionExpression: 'attribute_not_exists(pk)' };
    const put = (item: object, guard: object) => ({ Put: { TableName: table, Item: { ...item, ...rest }, ...guard } });
    const facts = savedFacts(kind, id, version, at);
    await client.send(
      new TransactWriteCommand({
        TransactItems: [put({ ...keys.settings(kind, id), facts }, condition), put(keys.settingsVersion(kind, id, version), {})],
      }),
    );
  }
};
