import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import type { PlaceShelf } from '../conversations/place-acts.ts';

const Place = z.object({ thread: z.string() });

/** The thread of an object of a platform, by the interaction that it is. */
export const placeShelf = (client: DynamoDBDocumentClient, tableName: string): PlaceShelf => ({
  threadOf: async (interaction) => {
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keys.object(interaction), ConsistentRead: true }));
    return Item && Place.parse(Item).thread;
  },
  note: async (interaction, thread) => {
    await client.send(new PutCommand({ TableName: tableName, Item: { ...keys.object(interaction), type: 'place', thread } }));
  },
});
