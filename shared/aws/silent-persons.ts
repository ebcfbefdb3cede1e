import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import { readMany } from './read-many.ts';

const Key = z.object({ pk: z.string() });
const { pk: prefix } = keys.unsubscribed('');

/** Those of some people who want no mail at all. */
export const silentPersons =
  (client: DynamoDBDocumentClient, tableName: string) =>
  async (persons: readonly string[]): Promise<ReadonlySet<string>> => {
    const found = await readMany(client, tableName, persons.map(keys.unsubscribed));
    return new Set(found.map((item) => Key.parse(item).pk.slice(prefix.length)));
  };
