import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Millis } from '../engine.ts';
import { ServiceError } from './answers.ts';
import { withOldItem } from './conditions.ts';
import { DynamoRefusal, type Item, placeOf, runAction, type Store } from './dynalite.ts';

const AttributeMap = z.record(z.string(), z.unknown());
const Step = z.looseObject({ TableName: z.string(), Key: AttributeMap.optional(), Item: AttributeMap.optional() });
const Transaction = z.object({
  ClientRequestToken: z.string().min(1).max(36).optional(),
  TransactItems: z
    .array(z.object({ Put: Step, Update: Step, Delete: Step, ConditionCheck: Step }).partial())
    .min(1)
    .max(100),
});
const operations = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', ConditionCheck: 'ConditionCheck' } as const;
const invalid = (message: string) => new ServiceError('ValidationException', 400, message);

/** The steps in order, each one operation. Throws `ValidationException` when two are about one item. */
const stepsOf = async (store: Store, { TransactItems }: z.infer<typeof Transaction>) => {
  const steps = TransactItems.map((item) => {
    const found = z.enum(['Put', 'Update', 'Delete', 'ConditionCheck']).options.flatMap((kind) => {
      const step = item[kind];
      return step ? [{ operation: operations[kind], step }] : [];
    });
    const [only] = found;
    if (!only || found.length > 1) throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
    return only;
  });
  const places = await Promise.all(
    steps.map(async ({ step }) => `${step.TableName} ${await placeOf(store, step.TableName, step.Key ?? step.Item ?? {})}`),
  );
  if (new Set(places).size < places.length) throw invalid('Transaction request cannot include multiple operations on one item');
  return steps;
};

/** Every step or none: the caller gives its session up when one is refused. Throws `TransactionCanceledException`. */
export const transact = async (store: Store, input: unknown): Promise<Item> => {
  const reasons: Item[] = [];
  for (const { operation, step } of await stepsOf(store, Transaction.parse(input))) {
    try {
      await withOldItem(store, step, () => runAction(store, operation, step));
      reasons.push({ Code: 'None' });
    } catch (error) {
      if (!(error instanceof DynamoRefusal) || error.type !== 'ConditionalCheckFailedException') throw error;
      const { Item: item } = error.body;
      reasons.push({ Code: 'ConditionalCheckFailed', Message: error.message, ...(item !== undefined && { Item: item }) });
    }
  }
  if (reasons.every(({ Code }) => Code === 'None')) return {};
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  const __type = 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException';
  throw new DynamoRefusal({ statusCode: 400, body: { __type, message, Message: message, CancellationReasons: reasons } });
};

const Gets = z.object({
  TransactItems: z
    .array(z.object({ Get: Step }))
    .min(1)
    .max(100),
});
/** Reads up to a hundred items as they are at one moment: the caller lets no write pass meanwhile. */
export const transactGet = async (store: Store, input: unknown): Promise<Item> => ({
  Responses: await Promise.all(
    Gets.parse(input).TransactItems.map(async ({ Get }) => {
      const { Item: item } = await runAction(store, 'GetItem', Get);
      return item === undefined ? {} : { Item: item };
    }),
  ),
});

const tokenMillis = 600_000;
/** Transactions by their token: one said again within ten minutes is not done again. Throws `IdempotentParameterMismatchException`. */
export const requestTokens = (now: Millis) => {
  const seen = new Map<string, { readonly said: string; readonly at: number; readonly answer: Promise<Item> }>();
  return async (input: unknown, work: () => Promise<Item>): Promise<Item> => {
    const { ClientRequestToken: token, TransactItems } = Transaction.parse(input);
    if (token === undefined) return work();
    for (const [old, { at }] of seen) if (at + tokenMillis < now()) seen.delete(old);
    const said = createHash('sha256').update(JSON.stringify(TransactItems)).digest('hex');
    const known = seen.get(token);
    if (known && known.said !== said)
      throw new ServiceError('IdempotentParameterMismatchException', 400, 'The token was used with other parameters');
    if (known) return known.answer;
    const answer = work();
    seen.set(token, { said, at: now(), answer });
    // what failed may be tried again
    answer.catch(() => seen.delete(token));
    return answer;
  };
};
