import { type DynamoDBDocumentClient, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Fact } from '../contract/events.ts';
import { keys } from '../contract/keys.ts';
import { Draft, Edition, ReportEdits, Thanks } from '../contract/reports.ts';
import { Instant } from '../kernel/instant.ts';
import type { ReportShelf } from '../publishing/ports.ts';
import { conditionFailed } from './table.ts';

const Approval = z.object({ at: Instant, by: z.string() });

/** Reports in the one table: each part of a month is an item of its own, so that approving never waits for editing. */
export const reportShelf = (client: DynamoDBDocumentClient, tableName: string): ReportShelf => {
  const items = async (pk: string) => {
    const found: Array<Record<string, unknown>> = [];
    const input = {
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: true,
    };
    for await (const page of paginateQuery({ client }, input)) found.push(...(page.Items ?? []));
    return found;
  };
  const once = async (month: string, part: string, content: Record<string, unknown>, fact?: Fact): Promise<boolean> => {
    const Item = { ...keys.report(month, part), type: 'report', ...content, ...(fact && { facts: [fact] }) };
    try {
      await client.send(new PutCommand({ TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
      return true;
    } catch (error) {
      if (conditionFailed(error)) return false;
      throw error;
    }
  };
  return {
    read: async (month) => {
      const parts = new Map((await items(keys.report(month, '').pk)).map((item) => [String(item['sk']), item]));
      const draft = parts.get('DRAFT');
      if (!draft) return undefined;
      const approval = parts.has('APPROVAL') ? Approval.parse(parts.get('APPROVAL')?.['approval']) : null;
      const edition = parts.has('EDITION') ? Edition.parse(parts.get('EDITION')?.['edition']) : null;
      return {
        state: edition ? 'published' : approval ? 'approved' : 'drafted',
        draft: Draft.parse(draft['draft']),
        edits: ReportEdits.parse(parts.get('EDITS')?.['edits'] ?? {}),
        approvedAt: approval?.at ?? null,
        approvedBy: approval?.by ?? null,
        edition,
        thanks: [...parts].filter(([sk]) => sk.startsWith('THANKS#')).map(([, item]) => Thanks.parse(item['thanks'])),
      };
    },
    months: async () => (await items(keys.reportListed('').pk)).map((item) => String(item['sk'])).toReversed(),
    draft: async (draft, fact) => {
      await client.send(new PutCommand({ TableName: tableName, Item: { ...keys.reportListed(draft.month), type: 'report-listed' } }));
      return once(draft.month, 'DRAFT', { draft }, fact);
    },
    edit: async (month, edits) => {
      await client.send(new PutCommand({ TableName: tableName, Item: { ...keys.report(month, 'EDITS'), type: 'report', edits } }));
    },
    approve: (month, at, by, fact) => once(month, 'APPROVAL', { approval: { at, by } }, fact),
    publish: (edition, fact) => once(edition.month, 'EDITION', { edition }, fact),
    thank: (month, thanks) => once(month, `THANKS#${thanks.idea}#${thanks.person}`, { thanks }),
  };
};
