import * as z from 'zod';
import { ServiceError } from './answers.ts';
import { DynamoRefusal, type Item, runAction, type Store } from './dynalite.ts';

const Step = z.looseObject({ TableName: z.string() });
const Transaction = z.object({
  TransactItems: z
    .array(z.object({ Put: Step, Update: Step, Delete: Step, ConditionCheck: Step }).partial())
    .min(1)
    .max(100),
});
const operationOf = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem' } as const;

/** Every step or none: the caller's session is given up when one is refused. Throws `TransactionCanceledException`. */
export const transact = async (store: Store, input: unknown): Promise<Item> => {
  const { TransactItems } = Transaction.parse(input);
  const reasons: Array<{ Code: string; Message?: string }> = [];
  for (const item of TransactItems) {
    try {
      if (item.ConditionCheck) throw new ServiceError('ValidationException', 400, 'ConditionCheck is not served by the local tables');
      if (item.Put) await runAction(store, operationOf.Put, item.Put);
      else if (item.Update) await runAction(store, operationOf.Update, item.Update);
      else if (item.Delete) await runAction(store, operationOf.Delete, item.Delete);
      reasons.push({ Code: 'None' });
    } catch (error) {
      if (!(error instanceof DynamoRefusal)) throw error;
      if (error.type !== 'ConditionalCheckFailedException') throw error;
      reasons.push({ Code: 'ConditionalCheckFailed', Message: error.message });
    }
  }
  if (reasons.every(({ Code }) => Code === 'None')) return {};
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(', ')}]`;
  throw new DynamoRefusal({
    statusCode: 400,
    body: {
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      message,
      Message: message,
      CancellationReasons: reasons,
    },
  });
};

const Gets = z.object({
  TransactItems: z
    .array(z.object({ Get: Step }))
    .min(1)
    .max(100),
});
export const transactGet = async (store: Store, input: unknown): Promise<Item> => ({
  Responses: await Promise.all(Gets.parse(input).TransactItems.map(({ Get }) => runAction(store, 'GetItem', Get))),
});
