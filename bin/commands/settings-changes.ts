import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { documentShelf } from '../../shared/aws/document-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { eraUntil } from '../../shared/contract/saved-settings.ts';
import { Settings, type SettingsKind } from '../../shared/contract/settings.ts';
import { documentsOf, drawers } from '../../shared/contract/settings-documents.ts';
import { missingOf } from '../../shared/contract/settings-references.ts';
import { previewEdit, type WouldMove } from '../../shared/conversations/preview-edit.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';

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
    const before = await documentShelf(client, table).read(kind, document.id);
    if (before && same(before.document, document)) continue;
    if (before?.keeper === 'console' && !takeOver)
      throw new Error(`${kind} ${document.id} is kept by the console. Change it there, or take it over with --take-over.`);
    const last = before?.version ?? (await documentShelf(client, table).versions(kind, document.id))[0]?.version ?? 0;
    changes.push({ kind, id: document.id, change: before ? 'changed' : 'new', version: last + 1, document });
  }
  return changes;
};

/** Documents in force with those of the file in their place. */
const edited = (inForce: Settings, changes: readonly Change[]): Settings => {
  const drawerOf = new Map<string, keyof Settings>(drawers);
  const next: Record<string, unknown> = { ...inForce };
  for (const { kind, id, document } of changes) {
    const drawer = drawerOf.get(kind);
    if (kind === 'brand') next['brand'] = document;
    if (!drawer) continue;
    const others: unknown = next[drawer];
    const kept = Array.isArray(others)
      ? others.filter((one: unknown) => !(typeof one === 'object' && one && 'id' in one && one.id === id))
      : [];
    next[drawer] = [...kept, document];
  }
  return Settings.parse(next);
};

/** Whatever the changes name that is neither in the file nor in force, a sentence each. */
const missingIn = (after: Settings, changes: readonly Change[]): string[] =>
  changes.flatMap(({ kind, id, document }) =>
    missingOf(kind, document, after).map(({ path, message }) => `${kind} ${id}, ${path}: ${message}`),
  );

/** Throws what the changes name and nobody has, as the API would refuse it. */
export const checkNames = async (client: DynamoDBDocumentClient, table: string, changes: readonly Change[]): Promise<void> => {
  const missing = missingIn(edited(await settingsShelf(client, table)(), changes), changes);
  if (missing.length > 0) throw new Error(['Nothing is written.', ...missing].join('\n'));
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
  for (const { kind, version, document } of all)
    await documentShelf(client, table).save({ kind, document, version, keeper: 'files', by: null }, at);
};
