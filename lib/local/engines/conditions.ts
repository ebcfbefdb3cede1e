import * as z from 'zod';
import { DynamoRefusal, type Item, runAction, type Store } from './dynalite.ts';

const Described = z.object({ Table: z.object({ KeySchema: z.array(z.object({ AttributeName: z.string() })) }) });
const AttributeMap = z.record(z.string(), z.unknown());
const Step = z.looseObject({
  TableName: z.string(),
  Key: AttributeMap.optional(),
  Item: AttributeMap.optional(),
  ReturnValuesOnConditionCheckFailure: z.string().optional(),
});

/** The names of a table's key attributes. Throws DynamoRefusal when there is no such table. */
export const keyNames = async (store: Store, table: string): Promise<readonly string[]> =>
  Described.parse(await runAction(store, 'DescribeTable', { TableName: table })).Table.KeySchema.map(({ AttributeName }) => AttributeName);

/** Does a conditional write; when its condition fails and the caller asked, the refusal carries the item that stood in the way. */
export const withOldItem = async (store: Store, input: unknown, work: () => Promise<Item>): Promise<Item> => {
  const asked = Step.safeParse(input).data;
  try {
    return await work();
  } catch (error) {
    const failed = error instanceof DynamoRefusal && error.type === 'ConditionalCheckFailedException';
    if (!failed || asked?.ReturnValuesOnConditionCheckFailure !== 'ALL_OLD') throw error;
    const { TableName, Key, Item: given } = asked;
    const names = await keyNames(store, TableName);
    const { Item: old } = await runAction(store, 'GetItem', {
      TableName,
      Key: Key ?? Object.fromEntries(names.map((name) => [name, given?.[name]])),
      ConsistentRead: true,
    });
    const __type = 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException';
    throw new DynamoRefusal({ statusCode: error.status, body: { ...error.body, __type, ...(old !== undefined && { Item: old }) } });
  }
};
