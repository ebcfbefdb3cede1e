import { type DynamoDBDocumentClient, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Consent } from '../contract/ideas.ts';
import { keys } from '../contract/keys.ts';
import type { ConsentShelf, Consents } from '../ideas/ports.ts';
import { readMany } from './read-many.ts';
import { conditionFailed } from './table.ts';

const Kept = z.object({ consent: Consent });
const byPerson = (items: ReadonlyArray<Record<string, unknown>>): Consents =>
  new Map(items.map((item) => Kept.parse(item).consent).map((consent) => [consent.person, consent]));

/** What people say of being named, one item a person, all in one partition. */
export const consentShelf = (client: DynamoDBDocumentClient, tableName: string): ConsentShelf => ({
  all: async () => {
    const found: Array<Record<string, unknown>> = [];
    const input = {
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.consent('').pk },
      ConsistentRead: true,
    };
    for await (const page of paginateQuery({ client }, input)) found.push(...(page.Items ?? []));
    return byPerson(found);
  },
  of: async (persons) => byPerson(await readMany(client, tableName, persons.map(keys.consent))),
  say: async (consent) => {
    const put = new PutCommand({
      TableName: tableName,
      Item: { ...keys.consent(consent.person), type: 'consent', consent },
      ConditionExpression: 'attribute_not_exists(pk) OR consent.#at <= :at',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':at': consent.at },
    });
    try {
      await client.send(put);
    } catch (error) {
      if (!conditionFailed(error)) throw error;
    }
  },
});
