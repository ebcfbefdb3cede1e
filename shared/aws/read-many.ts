import { setTimeout as wait } from 'node:timers/promises';
import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html: at most 100 items and 16 MB a call, the rest comes back unread. */
const mostKeys = 100;
const tries = 8;

interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Items of many keys, each once, consistently read, in no order; those that are not there are left out. */
export const readMany = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  wanted: readonly Key[],
): Promise<Array<Record<string, unknown>>> => {
  const distinct = [...new Map(wanted.map(({ pk, sk }) => [`${pk}\n${sk}`, { pk, sk }])).values()];
  const readSome = async (some: readonly Key[]) => {
    const found: Array<Record<string, unknown>> = [];
    let left: ReadonlyArray<Record<string, unknown>> = some.map(({ pk, sk }) => ({ pk, sk }));
    for (let tried = 0; left.length > 0; tried += 1) {
      if (tried >= tries) throw new Error(`${left.length} items were not read in ${tries} tries`);
      if (tried > 0) await wait(25 * 2 ** tried);
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [tableName]: { Keys: [...left], ConsistentRead: true } } }),
      );
      found.push(...(Responses?.[tableName] ?? []));
      left = UnprocessedKeys?.[tableName]?.Keys ?? [];
    }
    return found;
  };
  const parts = Array.from({ length: Math.ceil(distinct.length / mostKeys) }, (_, part) =>
    distinct.slice(part * mostKeys, (part + 1) * mostKeys),
  );
  return (await Promise.all(parts.map(readSome))).flat();
};
