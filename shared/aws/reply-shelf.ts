import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Reply } from '../contract/conversations.ts';
import type { Fact } from '../contract/events.ts';
import { keys } from '../contract/keys.ts';
import type { Settings } from '../contract/settings.ts';
import type { ConversationShelf } from '../conversations/ports.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { conditionFailed } from './table.ts';

/** Replies in the partition of their conversation. Asking for one carries the fact `conversation.reply-requested`. */
export const replyShelf = (
  client: DynamoDBDocumentClient,
  tableName: string,
  conversations: Pick<ConversationShelf, 'read'>,
  settings: () => Promise<Settings>,
) => {
  const won = async (write: Promise<unknown>) => {
    try {
      await write;
      return true;
    } catch (error) {
      if (conditionFailed(error)) return false;
      throw error;
    }
  };
  const change = (conversation: string, id: string, from: readonly Reply['state'][], to: Partial<Reply>) => {
    const names = Object.keys(to);
    return won(
      client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: keys.reply(conversation, id),
          UpdateExpression: `SET ${names.map((_, n) => `reply.#n${n} = :v${n}`).join(', ')}`,
          ConditionExpression: `reply.#state IN (${from.map((_, n) => `:f${n}`).join(', ')})`,
          ExpressionAttributeNames: { '#state': 'state', ...Object.fromEntries(names.map((name, n) => [`#n${n}`, name])) },
          ExpressionAttributeValues: {
            ...Object.fromEntries(Object.values(to).map((value, n) => [`:v${n}`, value])),
            ...Object.fromEntries(from.map((state, n) => [`:f${n}`, state])),
          },
        }),
      ),
    );
  };
  return {
    /** Asks for a reply once: false when this id was asked for before. */
    ask: (reply: Reply) => {
      const fact: Fact = {
        id: derivedId('evt', reply.id, 'conversation.reply-requested'),
        name: 'conversation.reply-requested',
        at: reply.requestedAt,
        detail: { conversation: reply.conversation, reply: reply.id },
      };
      return won(
        client.send(
          new PutCommand({
            TableName: tableName,
            Item: { ...keys.reply(reply.conversation, reply.id), type: 'reply', reply, facts: [fact] },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
    },
    read: async (conversation: string, id: string) => {
      const { conversation: head, acts, replies } = await conversations.read(conversation);
      const reply = replies.find((one) => one.id === id);
      if (!reply || !head) return undefined;
      const said = acts
        .filter((act) => act.type === 'interaction')
        .filter(({ direction, verb }) => direction === 'in' && verb === 'create');
      const answers = said.find(({ id: one }) => one === reply.answers) ?? said.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
      const connection = (await settings()).channels.find((channel) => channel.id === head.channel)?.connection ?? head.channel;
      return { reply, head, answers, connection };
    },
    claim: (conversation: string, id: string, claimedAt: Instant) => change(conversation, id, ['queued'], { state: 'sending', claimedAt }),
    settle: async (
      conversation: string,
      id: string,
      { state, sourceId, problem, sentAt }: Pick<Reply, 'state' | 'sourceId' | 'problem'> & { sentAt: Instant | null },
    ) => {
      // what the platform took is sent, even where somebody gave up on it meanwhile
      const from = state === 'sent' ? (['queued', 'sending', 'unknown'] as const) : (['queued', 'sending'] as const);
      await change(conversation, id, from, { state, sourceId, problem, sentAt });
    },
  };
};
