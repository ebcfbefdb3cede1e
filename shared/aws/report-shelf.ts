import { type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Fact } from '../contract/events.ts';
import { keys } from '../contract/keys.ts';
import { MonthPost } from '../contract/month-posts.ts';
import { Draft, Edit, Edition, type ReportEdits, WholeEdits } from '../contract/reports.ts';
import { Thanks } from '../contract/thanks.ts';
import { Instant } from '../kernel/instant-schema.ts';
import type { ReportShelf } from '../publishing/ports.ts';
import { won } from './table.ts';

const Approval = z.object({ at: Instant, by: z.string() });
type Fold = (edits: readonly Edit[], before: z.output<typeof WholeEdits>) => ReportEdits;

/** Reports in the one table: each part of a month is an item of its own, so that approving never waits for editing. `fold` puts changes together. */
export const reportShelf = (client: DynamoDBDocumentClient, tableName: string, fold: Fold): ReportShelf => {
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
    return won(client.send(new PutCommand({ TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })));
  };
  const one = async (month: string, part: string) =>
    (await client.send(new GetCommand({ TableName: tableName, Key: keys.report(month, part), ConsistentRead: true }))).Item;
  return {
    read: async (month) => {
      const parts = new Map((await items(keys.report(month, '').pk)).map((item) => [String(item['sk']), item]));
      const under = (prefix: string) => [...parts].filter(([sk]) => sk.startsWith(prefix)).map(([, item]) => item);
      const draft = parts.get('DRAFT');
      if (!draft) return undefined;
      const approval = parts.has('APPROVAL') ? Approval.parse(parts.get('APPROVAL')?.['approval']) : null;
      const editions = under('EDITION').map((item) => Edition.parse(item['edition']));
      // a month that was published as one edition for both languages has no mark of its own
      const published = parts.has('PUBLISHED') || parts.has('EDITION');
      return {
        state: published ? 'published' : approval ? 'approved' : 'drafted',
        draft: Draft.parse(draft['draft']),
        edits: fold(
          under('EDIT#').map((item) => Edit.parse(item['edit'])),
          WholeEdits.parse(parts.get('EDITS')?.['edits'] ?? {}),
        ),
        approvedAt: approval?.at ?? null,
        approvedBy: approval?.by ?? null,
        editions,
        thanks: under('THANKS#').map((item) => Thanks.parse(item['thanks'])),
        posts: under('POST#').map((item) => MonthPost.parse(item['post'])),
      };
    },
    months: async () => (await items(keys.reportListed('').pk)).map((item) => String(item['sk'])).toReversed(),
    draft: async (draft, fact) => {
      await client.send(new PutCommand({ TableName: tableName, Item: { ...keys.reportListed(draft.month), type: 'report-listed' } }));
      return once(draft.month, 'DRAFT', { draft }, fact);
    },
    edit: async (month, edits) => {
      for (const edit of edits) await once(month, `EDIT#${edit.at}#${edit.id}`, { edit });
    },
    approve: (month, at, by, fact) => once(month, 'APPROVAL', { approval: { at, by } }, fact),
    publish: (edition, language) => once(edition.month, `EDITION#${language}`, { edition }),
    published: (month, fact) => once(month, 'PUBLISHED', { at: fact.at }, fact),
    edition: async (month, language) => {
      const item = (await one(month, `EDITION#${language}`)) ?? (await one(month, 'EDITION'));
      return item ? Edition.parse(item['edition']) : null;
    },
    late: (month, step, fact) => once(month, `LATE#${step}`, { at: fact.at }, fact),
  };
};
