import * as z from 'zod';
import { instantFrom } from '../../kernel/instant.ts';
import type { Part } from '../platform.ts';
import { DateText, SourceId } from '../shapes.ts';

/** docs.discord.com/developers/resources/message#message-object */
const Reference = z.looseObject({ message_id: SourceId.optional() });
const User = z.looseObject({
  id: SourceId,
  username: z.string().optional(),
  global_name: z.string().nullish(),
  bot: z.boolean().default(false),
});
export const Message = z.looseObject({
  id: SourceId,
  type: z.number().default(0),
  channel_id: SourceId,
  guild_id: SourceId.optional(),
  author: User,
  content: z.string().default(''),
  timestamp: DateText,
  edited_timestamp: DateText.nullish(),
  mentions: z.array(User).default([]),
  attachments: z
    .array(
      z.looseObject({
        url: z.string(),
        content_type: z.string().optional(),
        description: z.string().optional(),
        filename: z.string().optional(),
      }),
    )
    .default([]),
  sticker_items: z.array(z.looseObject({ name: z.string() })).default([]),
  embeds: z.array(z.unknown()).default([]),
  message_reference: Reference.nullish(),
  referenced_message: z.looseObject({ message_reference: Reference.nullish() }).nullish(),
});
export type Message = z.infer<typeof Message>;

/** Words of people: a message, and an answer to one. Other types are told by the server: somebody joined, something was pinned. */
const said = [0, 19];

/** `<@1>` becomes the name that is known for it, `<#1>` and `<:wave:1>` what can be read of them. */
const plain = (text: string, mentions: Message['mentions']): string =>
  text
    .replaceAll(/<@!?(\d+)>/g, (_all, id: string) => `@${mentions.find((one) => one.id === id)?.global_name ?? id}`)
    .replaceAll(/<a?:(\w+):\d+>/g, ':$1:');

const media = ({ attachments, sticker_items: stickers, content, embeds }: Message) => [
  ...attachments.map(({ url, content_type: type, description, filename }) => ({
    type: type?.split('/')[0] ?? 'file',
    url,
    alt: description ?? filename,
  })),
  ...stickers.map(({ name }) => ({ type: 'sticker', alt: name })),
  ...(content === '' && attachments.length + stickers.length === 0 && embeds.length > 0 ? [{ type: 'unsupported', alt: 'embed' }] : []),
];

/** A message of a channel. `us` is our bot's id where it is known; the chain of an answer is followed as far as Discord shows it. */
export const readMessage = (message: Message, us?: string): Part => {
  const { id, type, channel_id: account, guild_id: guild, author, content, mentions, edited_timestamp: edited } = message;
  if (!said.includes(type)) return { ignored: 'discord.service-message' };
  const parent = message.message_reference?.message_id;
  const root = message.referenced_message?.message_reference?.message_id ?? parent;
  const at = instantFrom(edited ?? message.timestamp);
  const text = plain(content, mentions);
  return {
    act: {
      account,
      sourceId: id,
      thread: root ?? id,
      ...(parent && { inReplyTo: parent }),
      verb: edited ? 'edit' : 'create',
      version: edited ? at : 'create',
      kind:
        us !== undefined && mentions.some((one) => one.id === us)
          ? 'mention'
          : guild === undefined && us === undefined
            ? 'message'
            : 'comment',
      handle: author.id,
      name: author.global_name ?? author.username,
      own: author.id === us,
      bot: author.bot,
      text,
      ...(text !== content && { original: content }),
      at,
      attachments: media(message),
    },
  };
};
