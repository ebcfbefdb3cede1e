import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Reply } from '../contract/conversations.ts';
import type { Fact } from '../contract/events.ts';
import { keys } from '../contract/keys.ts';
import type { Settings } from '../contract/settings.ts';
import type { ConversationShelf } from '../conversations/ports.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { won } from './table.ts';

const requested = ({ id, conversation }: Reply, at: Instant): Fact => ({
  id: derivedId('evt', id, 'conversation.reply-requested'),
  name: 'conversation.reply-requested',
  at,
  detail: { conversation, reply: id },
});

/**
 * Replies in the partition of their conversation. Asking for one, or approving one that waited, carries the fact
 * `conversation.reply-requested`.
 */
export const replyShelf = (
  client: DynamoDBDocumentClient,
  tableName: string,
  conversations: Pick<ConversationShelf, 'read'>,
  settings: () => Promise<Settings>,
) => {
  const change = (conversation: string, id: string, from: readonly Reply['state'][], to: Partial<Reply>, facts?: readonly Fact[]) => {
    const names = Object.keys(to);
    return won(
      client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: keys.reply(conversation, id),
          UpdateExpression: `SET ${[...names.map((_, n) => `reply.#n${n} = :v${n}`), ...(facts ? ['facts = :facts'] : [])].join(', ')}`,
          ConditionExpression: `reply.#state IN (${from.map((_, n) => `:f${n}`).join(', ')})`,
          ExpressionAttributeNames: { '#state': 'state', ...Object.fromEntries(names.map((name, n) => [`#n${n}`, name])) },
          ExpressionAttributeValues: {
            ...Object.fromEntries(Object.values(to).map((value, n) => [`:v${n}`, value])),
            ...(facts && { ':facts': facts }),
            ...Object.fromEntries(from.map((state, n) => [`:f${n}`, state])),
          },
        }),
      ),
    );
  };
  return {
    /** Asks for a reply once: false when this id was asked for before. */
    ask: (reply: Reply) => {
      const facts = reply.state === 'queued' ? [requested(reply, reply.requestedAt)] : [];
      return won(
        client.send(
          new PutCommand({
            TableName: tableName,
            Item: { ...keys.reply(reply.conversation, reply.id), type: 'reply', reply, facts },
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
    /** What somebody else said of a reply that waits: it is sent, or given back. False where it waits no more. */
    judge: (reply: Reply) => {
      const { conversation, id, text, approval } = reply;
      if (approval?.how !== 'approved') return change(conversation, id, ['awaiting_approval'], { state: 'returned', approval });
      return change(conversation, id, ['awaiting_approval'], { state: 'queued', text, approval }, [requested(reply, approval.at)]);
    },
    /** What has not left → withdrawn; false when it is on its way or was taken back before. */
    withdraw: (conversation: string, id: string, undoneAt: Instant) =>
      change(conversation, id, ['queued', 'awaiting_approval'], { state: 'withdrawn', undoneAt }),
    /** Notes that it is to be taken back where it was sent, or is being sent. */
    undo: (conversation: string, id: string, undoneAt: Instant) => change(conversation, id, ['sending', 'sent'], { undoneAt }),
    /** Whether somebody took it back meanwhile. */
    isUndone: async (conversation: string, id: string): Promise<boolean> => {
      const { Item } = await client.send(
        new GetCommand({
          TableName: tableName,
          Key: keys.reply(conversation, id),
          ConsistentRead: true,
          ProjectionExpression: 'reply.undoneAt',
        }),
      );
      return z.object({ reply: z.object({ undoneAt: z.string() }) }).safeParse(Item).success;
    },
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
