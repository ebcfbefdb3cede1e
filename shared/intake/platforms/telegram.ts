import * as z from 'zod';
import { parseJson } from '../json.ts';
import type { Part, PlatformAdapter } from '../platform.ts';
import { fromSeconds, joinedName, Seconds, SourceId, saysNo } from '../shapes.ts';

/** Telegram Bot API: messages to a bot, and in groups that it is in. Facts: core.telegram.org/bots/api. */
const User = z.looseObject({
  id: SourceId,
  is_bot: z.boolean().default(false),
  username: z.string().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
});
const Chat = z.looseObject({ id: SourceId, type: z.string(), title: z.string().optional() });
const Base = z.looseObject({ message_id: SourceId, date: Seconds, chat: Chat });
const Message = Base.extend({
  edit_date: Seconds.optional(),
  from: User.optional(),
  sender_chat: Chat.optional(),
  message_thread_id: SourceId.optional(),
  is_topic_message: z.boolean().default(false),
  text: z.string().optional(),
  caption: z.string().optional(),
  reply_to_message: Base.optional(),
});
const Update = z.looseObject({ update_id: SourceId, message: Message.optional(), edited_message: Message.optional() });

const media = ['photo', 'voice', 'audio', 'video', 'document', 'sticker', 'animation', 'video_note', 'location', 'contact', 'poll'];
const known = [
  'channel_post',
  'edited_channel_post',
  'callback_query',
  'message_reaction',
  'message_reaction_count',
  'inline_query',
  'my_chat_member',
  'chat_member',
  'poll',
  'poll_answer',
];

const readMessage = (message: z.infer<typeof Message>, edited: boolean): Part => {
  const { chat, from } = message;
  if (!from || message.sender_chat) return { ignored: 'telegram.posted-by-a-chat' };
  const attachments = media.filter((type) => type in message).map((type) => ({ type: type === 'photo' ? 'image' : type }));
  const text = message.text ?? message.caption ?? '';
  if (text === '' && attachments.length === 0) return { ignored: 'telegram.service-message' };
  // a message id is unique only inside its chat
  const sourceId = `${chat.id}:${message.message_id}`;
  const answers = message.reply_to_message && `${chat.id}:${message.reply_to_message.message_id}`;
  // in a supergroup every reply names the first message of its chain; in a forum the same field names the topic
  const root = message.message_thread_id && !message.is_topic_message ? `${chat.id}:${message.message_thread_id}` : answers;
  const at = fromSeconds(edited ? (message.edit_date ?? message.date) : message.date);
  return {
    act: {
      sourceId,
      thread: chat.type === 'private' ? chat.id : (root ?? sourceId),
      inReplyTo: answers,
      verb: edited ? 'edit' : 'create',
      version: edited ? at : 'create',
      kind: chat.type === 'private' ? 'message' : 'comment',
      handle: from.id,
      name: joinedName(from.first_name, from.last_name),
      own: false,
      bot: from.is_bot,
      text,
      at,
      attachments,
    },
  };
};

export const telegram: PlatformAdapter = {
  platform: 'telegram',
  capabilities: {
    title: 'Telegram',
    way: 'webhook',
    hears: { comment: 'confirmed', reply: 'confirmed', message: 'confirmed', edit: 'confirmed', media: 'confirmed' },
    signature: 'confirmed',
    reply: 'confirmed',
    sources: ['https://core.telegram.org/bots/api'],
  },
  read: ({ body }) => {
    const update = Update.safeParse(parseJson(body));
    if (!update.success) return [{ quarantined: 'shape.unknown' }];
    const { message, edited_message: edited } = update.data;
    if (message) return [readMessage(message, false)];
    if (edited) return [readMessage(edited, true)];
    const name = known.find((kind) => kind in update.data);
    return [name ? { ignored: `telegram.${name.replaceAll('_', '-')}` } : { quarantined: 'telegram.update-unknown' }];
  },
  replying: {
    idempotent: false,
    request: ({ thread, inReplyTo, text }, { token }) => {
      const [chat = thread, message = ''] = inReplyTo.split(':');
      return {
        url: `https://api.telegram.org/bot${token}/sendMessage`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          chat_id: chat,
          text,
          ...(message && { reply_parameters: { message_id: Number(message), allow_sending_without_reply: true } }),
        }),
      };
    },
    posted: (answer) => {
      const sent = z.looseObject({ ok: z.literal(true), result: Base }).safeParse(parseJson(Buffer.from(answer))).data;
      return sent ? `${sent.result.chat.id}:${sent.result.message_id}` : null;
    },
    refused: saysNo,
  },
};
