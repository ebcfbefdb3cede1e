import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Interaction } from '../contract/acts.ts';
import { keys, table } from '../contract/keys.ts';
import { KeptMedia } from '../contract/media.ts';
import type { MediaShelf } from '../intake/ports.ts';
import { toMillis } from '../kernel/instant.ts';

const Said = z.object({ interaction: Interaction.optional() });
const Row = z.object({ media: KeptMedia });

/** What is known of copies of media, in the partition of the thread that they belong to. */
export const mediaShelf = (client: DynamoDBDocumentClient, tableName: string): MediaShelf => {
  const item = async (Key: Record<string, string>) =>
    (await client.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }))).Item;
  const keyOf = ({ conversation, interaction, id }: KeptMedia) => keys.media(conversation, interaction, id);
  return {
    said: async (conversation, act) => Said.parse((await item(keys.act(conversation, act))) ?? {}).interaction,
    read: async (conversation, interaction, media) => {
      const found = await item(keys.media(conversation, interaction, media));
      return found && Row.parse(found).media;
    },
    of: async (conversation, interaction) => {
      const { pk, sk } = keys.media(conversation, interaction, '');
      const found: KeptMedia[] = [];
      const some = {
        TableName: tableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
      };
      for await (const { Items } of paginateQuery({ client }, some))
        found.push(
          ...z
            .array(Row)
            .parse(Items ?? [])
            .map(({ media }) => media),
        );
      return found;
    },
    put: async (kept) => {
      const Item = { ...keyOf(kept), type: 'media', media: kept, [table.ttl]: Math.floor(toMillis(kept.until) / 1000) };
      await client.send(new PutCommand({ TableName: tableName, Item }));
    },
    remove: async (kept) => {
      await client.send(new DeleteCommand({ TableName: tableName, Key: keyOf(kept) }));
    },
  };
};
