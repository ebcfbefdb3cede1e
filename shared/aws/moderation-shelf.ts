import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Fact } from '../contract/events.ts';
import { keys } from '../contract/keys.ts';
import type { Moderation } from '../contract/moderations.ts';
import type { Settings } from '../contract/settings.ts';
import type { ConversationShelf, ModerationShelf } from '../conversations/ports.ts';
import { derivedId } from '../kernel/ids.ts';
import { won } from './table.ts';

/** What platforms were asked to do, in the partition of its conversation. Asking carries `conversation.moderation-requested`. */
export const moderationShelf = (
  client: DynamoDBDocumentClient,
  tableName: string,
  conversations: Pick<ConversationShelf, 'read'>,
  settings: () => Promise<Settings>,
): ModerationShelf => {
  return {
    ask: (moderation) => {
      const { id, conversation, requestedAt: at } = moderation;
      const name = 'conversation.moderation-requested';
      const fact: Fact = { id: derivedId('evt', id, name), name, at, detail: { conversation, moderation: id } };
      const item = { ...keys.moderation(conversation, id), type: 'moderation', moderation, facts: [fact] };
      return won(client.send(new PutCommand({ TableName: tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' })));
    },
    read: async (conversation, id) => {
      const { conversation: head, acts, moderations } = await conversations.read(conversation);
      const moderation = moderations.find((one) => one.id === id);
      const said = acts.find((act) => act.type === 'interaction' && act.id === moderation?.interaction && act.verb !== 'delete');
      if (!moderation || !head || said?.type !== 'interaction') return undefined;
      const connection = (await settings()).channels.find((channel) => channel.id === head.channel)?.connection ?? head.channel;
      return { moderation, all: moderations, head, said, connection };
    },
    settle: async (conversation: string, id: string, { state, doneAt, problem }: Pick<Moderation, 'state' | 'doneAt' | 'problem'>) => {
      const update = new UpdateCommand({
        TableName: tableName,
        Key: keys.moderation(conversation, id),
        UpdateExpression: 'SET moderation.#state = :state, moderation.doneAt = :doneAt, moderation.problem = :problem',
        ConditionExpression: 'moderation.#state = :queued',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':state': state, ':doneAt': doneAt, ':problem': problem, ':queued': 'queued' },
      });
      await won(client.send(update));
    },
  };
};
