import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../contract/keys.ts';
import { Held, QuietSwitch } from '../contract/quiet.ts';
import type { QuietShelf } from '../publishing/ports.ts';
import { won } from './table.ts';

const untouched: QuietSwitch = { turn: 0, on: null, lifted: null };

/** The switch is one item, read consistently each time; what is held lies beside what the same function holds. */
export const quietShelf = (client: DynamoDBDocumentClient, tableName: string): QuietShelf => {
  const table = { TableName: tableName };
  return {
    read: async () => {
      const { Item } = await client.send(new GetCommand({ ...table, Key: keys.quiet(), ConsistentRead: true }));
      return Item ? QuietSwitch.parse(Item['quiet']) : untouched;
    },
    write: (next, fact) =>
      won(
        client.send(
          new PutCommand({
            ...table,
            Item: { ...keys.quiet(), type: 'quiet', quiet: next, ...(fact && { facts: [fact] }) },
            ConditionExpression: 'attribute_not_exists(pk) OR quiet.#turn = :before',
            ExpressionAttributeNames: { '#turn': 'turn' },
            ExpressionAttributeValues: { ':before': next.turn - 1 },
          }),
        ),
      ),
    hold: async (by, held) => {
      await client.send(new PutCommand({ ...table, Item: { ...keys.held(by, held.id, held.kind), type: 'held', held } }));
    },
    held: async (by, most, id) => {
      const query = new QueryCommand({
        ...table,
        KeyConditionExpression: id === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': keys.held(by, '', '').pk, ...(id !== undefined && { ':sk': keys.held(by, id, '').sk }) },
        ConsistentRead: true,
        Limit: most,
      });
      return ((await client.send(query)).Items ?? []).map((item) => Held.parse(item['held']));
    },
    release: async (by, { id, kind, turn }) => {
      const take = new DeleteCommand({
        ...table,
        Key: keys.held(by, id, kind),
        ConditionExpression: 'held.#turn <= :turn',
        ExpressionAttributeNames: { '#turn': 'turn' },
        ExpressionAttributeValues: { ':turn': turn },
      });
      await won(client.send(take));
    },
  };
};
