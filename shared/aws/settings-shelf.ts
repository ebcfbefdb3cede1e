import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { keys } from '../contract/keys.ts';
import { Settings } from '../contract/settings.ts';
import { drawers } from '../contract/settings-documents.ts';

const drawer: Readonly<Record<string, keyof Settings>> = Object.fromEntries(drawers);

/**
 * Reads every settings document in force with one query of `SETTINGS` (sort key `<kind>#<id>`, attribute `document`), kept
 * for `keepSeconds` of real time in the container. Policies come ordered by position.
 */
export const settingsShelf = (client: DynamoDBDocumentClient, tableName: string, keepSeconds = 5) => {
  let kept: { at: number; settings: Settings } | undefined;
  return async (): Promise<Settings> => {
    if (kept && performance.now() - kept.at < keepSeconds * 1000) return kept.settings;
    const found: Record<string, unknown[]> = {};
    let brand: unknown;
    const partition = {
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.settings('', '').pk },
    };
    for await (const page of paginateQuery({ client }, partition)) {
      for (const item of page.Items ?? []) {
        const kind = String(item['sk']).split('#', 1)[0] ?? '';
        if (kind === 'brand') brand = item['document'];
        else if (drawer[kind]) found[drawer[kind]] = [...(found[drawer[kind]] ?? []), item['document']];
      }
    }
    const settings = Settings.parse({ ...found, brand });
    settings.policies.sort((a, b) => a.position - b.position);
    settings.policyEras.sort((a, b) => (a.until < b.until ? -1 : 1));
    kept = { at: performance.now(), settings };
    return settings;
  };
};
