import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { AuditLine, AuditSeal } from '../contract/audit.ts';
import { keys } from '../contract/keys.ts';
import { derivedId } from '../kernel/ids.ts';
import type { AuditShelf } from '../staff/ports.ts';
import { readPartition } from './read-partition.ts';
import { conditionFailed } from './table.ts';
import { writeTogether } from './write-together.ts';

/** Lines that were kept before they had their id in them have it in their key. */
const Kept = z.object({ sk: z.string(), audit: AuditLine.partial({ id: true }) });
const lineOf = (item: Readonly<Record<string, unknown>>): AuditLine => {
  const { sk, audit } = Kept.parse(item);
  return { ...audit, id: audit.id ?? sk.slice(sk.indexOf('#') + 1) };
};

/**
 * The audit: written once, never changed, and names nobody but by id. A line lies with its day, which is what is sealed, and in copies
 * with whoever did it and with what it was done to, by month.
 */
export const auditShelf = (client: DynamoDBDocumentClient, tableName: string): AuditShelf => {
  const table = { TableName: tableName };
  const together = writeTogether(client);
  const partitionOf = {
    day: (day: string) => keys.auditDay(day),
    by: (staff: string) => keys.auditBy(staff),
    on: (subject: string) => keys.auditOn(subject),
  };
  const seals = async (from: string, to: string, newest?: true) => {
    const query = new QueryCommand({
      ...table,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': keys.auditSeal('').pk, ':from': from, ':to': to },
      ConsistentRead: true,
      ...(newest && { ScanIndexForward: false, Limit: 1 }),
    });
    return ((await client.send(query)).Items ?? []).map((item) => AuditSeal.parse(item['seal']));
  };
  return {
    note: async (line) => {
      const audit = { id: derivedId('aud', line.at, line.by, line.did, line.subject), ...line };
      const sk = `${line.at}#${audit.id}`;
      const [subject = ''] = line.subject.split(' ');
      const Item = { type: 'audit', audit };
      await together(
        [keys.auditDay(line.at.slice(0, 10)), keys.auditBy(line.by), keys.auditOn(subject)].map((pk) => ({
          Put: { ...table, Item: { pk, sk, ...Item }, ConditionExpression: 'attribute_not_exists(pk)' },
        })),
      );
    },
    page: async (where, of, { limit, before }) => {
      const query = new QueryCommand({
        ...table,
        KeyConditionExpression: before ? 'pk = :pk AND sk < :before' : 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partitionOf[where](of), ...(before && { ':before': before }) },
        ScanIndexForward: false,
        Limit: limit,
      });
      const { Items = [], LastEvaluatedKey } = await client.send(query);
      const next = LastEvaluatedKey ? String(Items.at(-1)?.['sk']) : null;
      return { items: Items.map(lineOf), next };
    },
    whole: async (day) => {
      const lines: AuditLine[] = [];
      for await (const item of readPartition(client, tableName, keys.auditDay(day))) lines.push(lineOf(item));
      return lines;
    },
    seals,
    lastSeal: async () => (await seals('0', '9', true))[0] ?? null,
    seal: async (seal) => {
      const Item = { ...keys.auditSeal(seal.day), type: 'audit-seal', seal };
      try {
        await client.send(new PutCommand({ ...table, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
        return seal;
      } catch (error) {
        const [known] = conditionFailed(error) ? await seals(seal.day, seal.day) : [];
        if (!known) throw error;
        return known;
      }
    },
  };
};
