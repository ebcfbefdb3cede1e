import { type DynamoDBDocumentClient, GetCommand, paginateQuery, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import { savedFacts } from '../contract/saved-settings.ts';
import type { SettingsKind } from '../contract/settings.ts';
import { SettingsRow, SettingsVersion } from '../contract/settings-api.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { conditionFailed } from './table.ts';

const Kept = SettingsVersion.extend({ document: z.unknown() });
type Kept = z.infer<typeof Kept>;

/** A settings document to be saved as its next version; `by` is null for a settings file. */
export interface SavedDocument {
  readonly kind: SettingsKind;
  readonly document: { readonly id: string };
  readonly version: number;
  readonly keeper: Kept['keeper'];
  readonly by: string | null;
}

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
    versions: async (kind: SettingsKind, id: string): Promise<Kept[]> =>
      (await partition(keys.settingsVersion(kind, id, 0).pk, '', true)).map((item) => Kept.parse(item)),
    /** Writes the document and its version together. Refuses `settings.changed-meanwhile` when somebody was faster. */
    save: async ({ kind, document, version, keeper, by }: SavedDocument, at: Instant): Promise<void> => {
      const rest = { type: 'settings', kind, document, version, keeper, by, at };
      const condition =
        version > 1
          ? { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': version - 1 } }
          : { ConditionExpression: 'attribute_not_exists(pk)' };
      const put = (item: object, guard: object) => ({ Put: { TableName: tableName, Item: { ...item, ...rest }, ...guard } });
      const facts = savedFacts(kind, document.id, version, at);
      const write = new TransactWriteCommand({
        TransactItems: [
          put({ ...keys.settings(kind, document.id), facts }, condition),
          put(keys.settingsVersion(kind, document.id, version), {}),
        ],
      });
      try {
        await client.send(write);
      } catch (error) {
        if (!conditionFailed(error)) throw error;
        throw new Refusal('settings.changed-meanwhile', 409, `Somebody changed ${kind} ${document.id} meanwhile. Look at it again.`);
      }
    },
  };
};
