import * as z from 'zod';
import { answerIn } from '../answers.ts';
import type { Posting } from '../posting.ts';
import { SourceId, saysNo } from '../shapes.ts';
import { telegramCall } from './telegram-call.ts';

const Made = z.looseObject({
  ok: z.literal(true),
  result: z.looseObject({ message_id: SourceId, chat: z.looseObject({ id: SourceId, username: z.string().optional() }) }),
});
/** Of a chat without a public name only its members can open the link; its number begins with -100. */
const addressOf = (chat: string, name: string | undefined, message: string): string | null => {
  if (name) return `https://t.me/${name}/${message}`;
  return chat.startsWith('-100') ? `https://t.me/c/${chat.slice(4)}/${message}` : null;
};

/** A message in a channel whose administrator the bot is: core.telegram.org/bots/api#sendmessage, #linkpreviewoptions. */
export const telegramPosting: Posting = {
  remembersSeconds: 0,
  sure: 'confirmed',
  request: ({ place, text, link }, access) =>
    telegramCall('sendMessage', access, { chat_id: place, text, link_preview_options: { url: link, prefer_large_media: true } }),
  posted: ({ body }) => {
    const made = answerIn(Made, body)?.result;
    if (!made) return null;
    const { message_id: message, chat } = made;
    return { sourceId: `${chat.id}:${message}`, url: addressOf(chat.id, chat.username, message) };
  },
  refused: saysNo,
};
