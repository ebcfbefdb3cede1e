import * as z from 'zod';
import type { Part, SourceAct, SourceAttachment } from '../platform.ts';
import { fromSeconds, joinedName, Seconds, SourceId } from '../shapes.ts';

/** core.telegram.org/bots/api#message */
export const User = z.looseObject({
  id: SourceId,
  is_bot: z.boolean().default(false),
  username: z.string().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
});
const Chat = z.looseObject({ id: SourceId, type: z.string(), title: z.string().optional() });
export const Base = z.looseObject({ message_id: SourceId, date: Seconds, chat: Chat });
export const Message = Base.extend({
  edit_date: Seconds.optional(),
  from: User.optional(),
  sender_chat: Chat.optional(),
  message_thread_id: SourceId.optional(),
  is_topic_message: z.boolean().default(false),
  text: z.string().optional(),
  caption: z.string().optional(),
  reply_to_message: Base.extend({
    text: z.string().optional(),
    caption: z.string().optional(),
    is_automatic_forward: z.boolean().default(false),
    forward_origin: z
      .looseObject({
        chat: z.looseObject({ username: z.string().optional() }).optional(),
        message_id: SourceId.optional(),
        date: Seconds.optional(),
      })
      .optional(),
  }).optional(),
});
/**
 * Kinds of content, those first that others are sent along with: an animation comes as a document, too, a venue as a location.
 * Files have ids that only the bot can open, no links. Other messages without text are told by Telegram itself: somebody joined.
 */
const media = ['animation', 'venue', 'photo', 'voice', 'audio', 'video', 'document', 'sticker', 'video_note', 'location', 'contact'];
const unsupported = ['poll', 'dice', 'game', 'story', 'paid_media', 'checklist', 'invoice'];
const File = z.looseObject({
  file_id: z.string().optional(),
  file_name: z.string().optional(),
  emoji: z.string().optional(),
  title: z.string().optional(),
});
/** A photo comes in several sizes, the largest last. */
const Photo = z.array(File).min(1);
const attached = (message: Readonly<Record<string, unknown>>): SourceAttachment[] => {
  const type = media.find((kind) => kind in message);
  const other = unsupported.find((kind) => kind in message);
  if (!type) return other ? [{ type: 'unsupported', alt: other }] : [];
  const file = Photo.safeParse(message[type]).data?.at(-1) ?? File.safeParse(message[type]).data;
  const { file_id: ref, file_name, emoji, title } = file ?? {};
  return [{ type: type === 'photo' ? 'image' : type, alt: file_name ?? title ?? emoji, ref }];
};
/** A post of the channel that a group belongs to, as it stands at the head of its comments; its place: core.telegram.org/api/links#message-links. */
const underOf = ({ reply_to_message: answered }: z.infer<typeof Message>): SourceAct['under'] => {
  if (!answered?.is_automatic_forward) return undefined;
  const { text, caption, date, forward_origin: from } = answered;
  const { chat, message_id: id, date: posted } = from ?? {};
  const url = chat?.username && id ? `https://t.me/${chat.username}/${id}` : undefined;
  return { text: text ?? caption, url, at: fromSeconds(posted ?? date) };
};

/** What somebody said to a bot, or in a group that it is in. */
export const readMessage = (message: z.infer<typeof Message>, edited: boolean): Part => {
  const { chat, from } = message;
  if (!from || message.sender_chat) return { ignored: 'telegram.posted-by-a-chat' };
  const attachments = attached(message);
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
      under: underOf(message),
      text,
      at,
      attachments,
    },
  };
};
