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
/** What says which chain of answers a message belongs to. */
export const Chained = z.looseObject({
  id: SourceId,
  type: z.number().default(0),
  message_reference: Reference.nullish(),
  referenced_message: z.looseObject({ message_reference: Reference.nullish() }).nullish(),
});
type Chained = z.infer<typeof Chained>;
export const Message = Chained.extend({
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
        content_type: z.string().nullish(),
        description: z.string().nullish(),
        filename: z.string().optional(),
      }),
    )
    .default([]),
  sticker_items: z.array(z.looseObject({ name: z.string() })).default([]),
  embeds: z.array(z.unknown()).default([]),
  message_snapshots: z.array(z.unknown()).default([]),
});
export type Message = z.infer<typeof Message>;

/** Words of people: a message, and an answer to one. Other types are told by the server: somebody joined, something was pinned. */
const said = [0, 19];

/** `<@1>` becomes the name that is known for it, `<#1>` and `<:wave:1>` what can be read of them. */
const plain = (text: string, mentions: Message['mentions']): string =>
  text
    .replaceAll(/<@!?(\d+)>/g, (_all, id: string) => `@${mentions.find((one) => one.id === id)?.global_name ?? id}`)
    .replaceAll(/<@&\d+>/g, '@role')
    .replaceAll(/<a?:(\w+):\d+>/g, ':$1:');

/**
 * What came with the words. Without the Message Content intent Discord sends neither words nor files: something is left to be seen
 * all the same (docs.discord.com/developers/events/gateway#message-content-intent).
 */
const media = ({ attachments, sticker_items: stickers, content, embeds, message_snapshots: forwarded }: Message) => {
  const shown = [
    ...attachments.map(({ url, content_type: type, description, filename }) => ({
      type: type?.split('/')[0] ?? 'file',
      url,
      alt: description ?? filename,
    })),
    ...stickers.map(({ name }) => ({ type: 'sticker', alt: name })),
  ];
  if (forwarded.length > 0) return [...shown, { type: 'unsupported', alt: 'forwarded' }];
  if (content !== '' || shown.length > 0) return shown;
  return [{ type: 'unsupported', alt: embeds.length > 0 ? 'embed' : 'nothing' }];
};

/** What is known beside a message: our bot's id, and the first message of the chain that each of them belongs to. */
export interface Beside {
  readonly us?: string | undefined;
  readonly threads: Readonly<Record<string, string>>;
}
/** The first message of the chain that a message belongs to, as far as it is known; its own id where it begins one. */
export const rootOf = ({ id, type, message_reference, referenced_message }: Chained, { threads }: Pick<Beside, 'threads'>): string => {
  // other types refer to what was forwarded, pinned or begun
  const parent = type === 19 ? message_reference?.message_id : undefined;
  if (!parent) return id;
  const before = referenced_message?.message_reference?.message_id;
  return threads[parent] ?? (before ? (threads[before] ?? before) : parent);
};

/** A message of a channel. */
export const readMessage = (message: Message, beside: Beside): Part => {
  const { id, type, channel_id: account, guild_id: guild, author, content, mentions, edited_timestamp: edited } = message;
  if (!said.includes(type)) return { ignored: 'discord.service-message' };
  const parent = type === 19 ? message.message_reference?.message_id : undefined;
  const { us, threads } = beside;
  const at = instantFrom(edited ?? message.timestamp);
  const text = plain(content, mentions);
  const named = us !== undefined && mentions.some((one) => one.id === us);
  return {
    act: {
      account,
      sourceId: id,
      thread: threads[id] ?? rootOf(message, beside),
      ...(parent && { inReplyTo: parent }),
      verb: edited ? 'edit' : 'create',
      version: edited ? at : 'create',
      kind: named ? 'mention' : guild === undefined && us === undefined ? 'message' : 'comment',
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
