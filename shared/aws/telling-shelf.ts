import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import { MonthMail, Thanks } from '../contract/thanks.ts';
import { Instant } from '../kernel/instant-schema.ts';
import type { Telling, TellingShelf } from '../publishing/ports.ts';
import { won } from './table.ts';

const filed = { id: z.string(), at: Instant };
const person = z.string();
const Filed = z.discriminatedUnion('what', [
  z.object({ ...filed, what: z.literal('mail'), person }),
  z.object({ ...filed, what: z.literal('thanks'), person, idea: z.string(), own: z.string() }),
  z.object({ ...filed, what: z.literal('post'), channel: z.string() }),
]);
const parallel = 16;

/** What is still to be told of published months: a list by due instant, one item a telling; what became of each lies beside the month. */
export const tellingShelf = (client: DynamoDBDocumentClient, tableName: string): TellingShelf => {
  const table = { TableName: tableName };
  const of = (pk: string) => ({
    ...table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ConsistentRead: true,
  });
  const all = async (pk: string) => {
    const found: Array<Record<string, unknown>> = [];
    for await (const page of paginateQuery({ client }, of(pk))) found.push(...(page.Items ?? []));
    return found;
  };
  const put = (Item: Record<string, unknown>) => client.send(new PutCommand({ ...table, Item }));
  const once = async (Item: Record<string, unknown>): Promise<boolean> => {
    return won(client.send(new PutCommand({ ...table, Item, ConditionExpression: 'attribute_not_exists(pk)' })));
  };
  const over = async (Item: Record<string, unknown>, part: 'thanks' | 'mail', from: string): Promise<boolean> => {
    const names = { '#part': part, '#state': 'state' };
    const condition = { ConditionExpression: '#part.#state = :from', ExpressionAttributeNames: names };
    return won(client.send(new PutCommand({ ...table, Item, ...condition, ExpressionAttributeValues: { ':from': from } })));
  };
  const get = async (Key: { pk: string; sk: string }) => (await client.send(new GetCommand({ ...table, Key, ConsistentRead: true }))).Item;
  const thanksKey = (month: string, idea: string, person: string) => keys.report(month, `THANKS#${idea}#${person}`);
  const thanksItem = (month: string, thanks: Thanks) => ({ ...thanksKey(month, thanks.idea, thanks.person), type: 'report', thanks });
  const mailItem = (month: string, mail: MonthMail) => ({ ...keys.monthMail(month, mail.person), type: 'month-mail', mail });
  const tellingKey = (month: string, { at, id }: Telling) => keys.telling(month, at, id);
  return {
    open: async () => (await all(keys.monthOpen('').pk)).map((item) => String(item['sk'])),
    begin: async (month) => void (await put({ ...keys.monthOpen(month), type: 'month-open' })),
    end: async (month) => void (await client.send(new DeleteCommand({ ...table, Key: keys.monthOpen(month) }))),
    file: async (month, tellings) => {
      for (let first = 0; first < tellings.length; first += parallel) {
        const some = tellings.slice(first, first + parallel);
        await Promise.all(some.map((telling) => put({ ...tellingKey(month, telling), type: 'telling', telling })));
      }
    },
    due: async (month, most) => {
      const { Items = [] } = await client.send(new QueryCommand({ ...of(keys.telling(month, '', '').pk), Limit: most }));
      return Items.map((item) => Filed.parse(item['telling']));
    },
    waiting: async (month) => {
      let count = 0;
      for await (const page of paginateQuery({ client }, { ...of(keys.telling(month, '', '').pk), Select: 'COUNT' }))
        count += page.Count ?? 0;
      return count;
    },
    all: async (month) => (await all(keys.telling(month, '', '').pk)).map((item) => Filed.parse(item['telling'])),
    told: async (month, telling) => void (await client.send(new DeleteCommand({ ...table, Key: tellingKey(month, telling) }))),
    thank: (month, thanks) => once(thanksItem(month, thanks)),
    thanks: async (month, idea, person) => {
      const item = await get(thanksKey(month, idea, person));
      return item ? Thanks.parse(item['thanks']) : null;
    },
    rethank: (month, thanks, from) => over(thanksItem(month, thanks), 'thanks', from),
    mail: (month, mail) => once(mailItem(month, mail)),
    mailed: async (month, person) => {
      const item = await get(keys.monthMail(month, person));
      return item ? MonthMail.parse(item['mail']) : null;
    },
    remail: (month, mail, from) => over(mailItem(month, mail), 'mail', from),
    mails: async (month) => (await all(keys.monthMail(month, '').pk)).map((item) => MonthMail.parse(item['mail'])),
  };
};
