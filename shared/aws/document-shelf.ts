import { type DynamoDBDocumentClient, GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import { savedFacts } from '../contract/saved-settings.ts';
import type { SettingsKind } from '../contract/settings.ts';
import { SettingsRow, SettingsVersion } from '../contract/settings-api.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { writeTogether } from './write-together.ts';

const Kept = SettingsVersion.extend({ document: z.unknown() });
const KeptVersion = Kept.extend({ document: z.unknown().default(null), gone: z.boolean().optional() });
type Kept = z.infer<typeof Kept>;

/** A settings document to be saved as its next version; `by` is null for a settings file. */
export interface SavedDocument {
  readonly kind: SettingsKind;
  readonly document: { readonly id: string };
  readonly version: number;
  readonly keeper: Kept['keeper'];
  readonly by: string | null;
}

/** A transaction takes a hundred items (Service, account and table quotas in Amazon DynamoDB); each document is two. */
const mostTogether = 50;

/** Settings documents one by one, each with its versions. What was saved before versions had an author is nobody's. */
export const documentShelf = (client: DynamoDBDocumentClient, tableName: string) => {
  const partition = async (pk: string, prefix = '', newestFirst = false) => {
    const query = {
      TableName: tableName,
      KeyConditionExpression: `pk = :pk${prefix && ' AND begins_with(sk, :prefix)'}`,
      ExpressionAttributeValues: { ':pk': pk, ...(prefix && { ':prefix': prefix }) },
      ScanIndexForward: !newestFirst,
    };
    const items: Array<Record<string, unknown>> = [];
    for await (const { Items = [] } of paginateQuery({ client }, query)) items.push(...Items);
    return items;
  };
  const together = writeTogether(client);
  const unseen = 'attribute_not_exists(pk)';
  /** The version is new, so that neither two who save at once nor one who saves what is gone write over one another. */
  const putsOf = ({ kind, document, version, keeper, by }: SavedDocument, at: Instant) => {
    const rest = { type: 'settings', kind, document, version, keeper, by, at };
    const seen =
      version > 1
        ? { ConditionExpression: `version = :seen OR ${unseen}`, ExpressionAttributeValues: { ':seen': version - 1 } }
        : { ConditionExpression: unseen };
    const put = (item: object, guard: object) => ({ Put: { TableName: tableName, Item: { ...item, ...rest }, ...guard } });
    const facts = savedFacts(kind, document.id, version, at);
    return [
      put({ ...keys.settings(kind, document.id), facts }, seen),
      put(keys.settingsVersion(kind, document.id, version), { ConditionExpression: unseen }),
    ];
  };
  const changedMeanwhile = (named: string) =>
    new Refusal('settings.changed-meanwhile', 409, `Somebody changed ${named} meanwhile. Look at it again.`);
  const saveAll = async (saved: readonly SavedDocument[], at: Instant): Promise<void> => {
    if (saved.length === 0) return;
    if (saved.length > mostTogether) throw new Refusal('settings.too-many', 422, `At most ${mostTogether} documents are saved together.`);
    const done = await together(saved.flatMap((one) => putsOf(one, at)));
    if (!done) throw changedMeanwhile(saved.map(({ kind, document }) => `${kind} ${document.id}`).join(', '));
  };
  return {
    read: async (kind: SettingsKind, id: string): Promise<Kept | undefined> => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.settings(kind, id), ConsistentRead: true }));
      return Item && Kept.parse(Item);
    },
    /** Documents in force, of one kind or of all. */
    list: async (kind?: SettingsKind): Promise<SettingsRow[]> => {
      const { pk, sk } = keys.settings(kind ?? '', '');
      const items = await partition(pk, kind ? sk : '');
      return items.map((item) => {
        const [of = '', id = ''] = String(item['sk']).split('#');
        return SettingsRow.parse({ ...item, kind: of, id });
      });
    },
    /** Newest first. */
    versions: async (kind: SettingsKind, id: string): Promise<Array<z.infer<typeof KeptVersion>>> =>
      (await partition(keys.settingsVersion(kind, id, 0).pk, '', true)).map((item) => KeptVersion.parse(item)),
    /** Writes the document and its version together. Refuses `settings.changed-meanwhile` when somebody was faster. */
    save: (saved: SavedDocument, at: Instant): Promise<void> => saveAll([saved], at),
    saveAll,
    /** Takes the document away and keeps that as its next version, which carries the fact. Refuses `settings.changed-meanwhile`. */
    remove: async (gone: Omit<SavedDocument, 'document'> & { readonly id: string }, at: Instant): Promise<void> => {
      const { kind, id, version, keeper, by } = gone;
      const Item = {
        ...keys.settingsVersion(kind, id, version),
        ...{ type: 'settings', kind, gone: true, version, keeper, by, at, facts: savedFacts(kind, id, version, at) },
      };
      const done = await together([
        {
          Delete: {
            TableName: tableName,
            Key: keys.settings(kind, id),
            ConditionExpression: 'version = :seen',
            ExpressionAttributeValues: { ':seen': version - 1 },
          },
        },
        { Put: { TableName: tableName, Item, ConditionExpression: unseen } },
      ]);
      if (!done) throw changedMeanwhile(`${kind} ${id}`);
    },
  };
};
