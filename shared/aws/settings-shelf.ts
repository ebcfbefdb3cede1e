import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { keys } from '../contract/keys.ts';
import type { Settings } from '../contract/settings.ts';
import { settingsOf } from '../contract/settings-documents.ts';

/**
 * Reads every settings document in force with one query of `SETTINGS` (sort key `<kind>#<id>`, attribute `document`), kept
 * for `keepSeconds` of real time in the container; not kept at all, it is read as it is after every write before. Policies come ordered by position.
 */
export const settingsShelf = (client: DynamoDBDocumentClient, tableName: string, keepSeconds = 5) => {
  let kept: { at: number; settings: Settings } | undefined;
  return async (): Promise<Settings> => {
    if (kept && performance.now() - kept.at < keepSeconds * 1000) return kept.settings;
    const documents: Array<{ kind: string; document: unknown }> = [];
    const partition = {
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.settings('', '').pk },
      ConsistentRead: keepSeconds === 0,
    };
    for await (const page of paginateQuery({ client }, partition))
      for (const item of page.Items ?? []) documents.push({ kind: String(item['sk']).split('#', 1)[0] ?? '', document: item['document'] });
    const settings = settingsOf(documents);
    kept = { at: performance.now(), settings };
    return settings;
  };
};
