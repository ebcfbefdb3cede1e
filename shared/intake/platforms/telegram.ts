import * as z from 'zod';
import { answerIn, readAnswer } from '../answers.ts';
import { parseJson } from '../json.ts';
import type { PlatformAdapter } from '../platform.ts';
import { SourceId, saysNo } from '../shapes.ts';
import { telegramCall } from './telegram-call.ts';
import { Base, Message, readMessage, User } from './telegram-message.ts';
import { telegramPosting } from './telegram-posting.ts';

/** Telegram Bot API: messages to a bot, and in groups that it is in. Facts: core.telegram.org/bots/api. */
const Update = z.looseObject({ update_id: SourceId, message: Message.optional(), edited_message: Message.optional() });

/** Updates that say nothing to us: core.telegram.org/bots/api#update. Others are kept for a person to see. */
const known = [
  'channel_post',
  'edited_channel_post',
  'callback_query',
  'message_reaction',
  'message_reaction_count',
  'inline_query',
  'chosen_inline_result',
  'shipping_query',
  'pre_checkout_query',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
  'poll',
  'poll_answer',
];

/** What we have Telegram bring. Without a list it brings everything but a few kinds that we do not read. */
const heard = ['message', 'edited_message'];
const Webhook = z.looseObject({
  ok: z.literal(true),
  result: z.looseObject({ url: z.string(), allowed_updates: z.array(z.string()).optional() }),
});

const Found = z.looseObject({ ok: z.literal(true), result: z.looseObject({ file_path: z.string() }) });

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
    request: ({ thread, inReplyTo, text, pictures: [picture] = [] }, access) => {
      const [chat = thread, message = ''] = inReplyTo.split(':');
      const answers = message && { reply_parameters: { message_id: Number(message), allow_sending_without_reply: true } };
      // Telegram fetches it at once, up to 5 MB: core.telegram.org/bots/api#sending-files
      if (picture) return telegramCall('sendPhoto', access, { chat_id: chat, photo: picture.url, caption: text, ...answers });
      return telegramCall('sendMessage', access, { chat_id: chat, text, ...answers });
    },
    posted: (answer) => {
      const sent = answerIn(z.looseObject({ ok: z.literal(true), result: Base }), answer);
      return sent ? `${sent.result.chat.id}:${sent.result.message_id}` : null;
    },
    refused: saysNo,
    // its own messages of the last 48 hours, and those of others where it is an administrator
    remove: ({ sourceId }, access) => {
      const [chat, message] = sourceId.split(':');
      return telegramCall('deleteMessage', access, { chat_id: chat, message_id: Number(message) });
    },
  },
  posting: telegramPosting,
  fetching: {
    media: {
      dies: ({ ref }) => ref !== undefined,
      needsToken: true,
      // the path is good for an hour, and for files up to 20 MB: core.telegram.org/bots/api#getfile
      find: async ({ attachment: { ref } }, access, ask) => {
        const { file_path } = readAnswer(Found, await ask(telegramCall('getFile', access, { file_id: ref }))).result;
        return { method: 'GET', url: `https://api.telegram.org/file/bot${access.token}/${file_path}`, headers: {} };
      },
    },
  },
  upkeep: {
    who: async (access, ask) => {
      const { result } = readAnswer(z.looseObject({ ok: z.literal(true), result: User }), await ask(telegramCall('getMe', access, {})));
      return { account: result.id, name: result.username ?? result.first_name ?? '' };
    },
    subscribed: async (hook, access, ask) => {
      const { url, allowed_updates: told } = readAnswer(Webhook, await ask(telegramCall('getWebhookInfo', access, {}))).result;
      return url === hook && heard.every((kind) => told?.includes(kind) ?? true);
    },
    subscribe: async (hook, access, ask) => {
      const [secret_token] = access.secrets.signing;
      const answer = await ask(telegramCall('setWebhook', access, { url: hook, secret_token, allowed_updates: heard }));
      readAnswer(z.looseObject({ ok: z.literal(true) }), answer);
    },
  },
};
