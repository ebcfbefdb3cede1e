import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import { savedFacts } from '../contract/saved-settings.ts';
import type { SettingsKind } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { conditionFailed } from './table.ts';

const Kept = z.object({ version: z.number(), document: z.unknown(), keeper: z.enum(['console', 'files']) });
export type KeptDocument = z.infer<typeof Kept>;

/** A settings document to be saved as its next version. */
export interface SavedDocument {
  readonly kind: SettingsKind;
  readonly document: { readonly id: string };
  readonly version: number;
  readonly keeper: KeptDocument['keeper'];
}

/** Settings documents one by one, each with its versions. */
export const documentShelf = (client: DynamoDBDocumentClient, tableName: string) => ({
  read: async (kind: SettingsKind, id: string): Promise<KeptDocument | undefined> => {
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.settings(kind, id), ConsistentRead: true }));
    return Item && Kept.parse(Item);
  },
  /** Writes the document and its version together. Refuses `settings.changed-meanwhile` when somebody was faster. */
  save: async ({ kind, document, version, keeper }: SavedDocument, at: Instant): Promise<void> => {
    const rest = { type: 'settings', kind, document, version, keeper };
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
});
export type DocumentShelf = ReturnType<typeof documentShelf>;
