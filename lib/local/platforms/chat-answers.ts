import * as z from 'zod';
import { type Answered, type Asked, done, isoAt, ok, type Plays, partsOf, plainly, sent, Text } from './asked.ts';
import { discordParts } from './picture-answers.ts';

const ToChat = Text.extend({ chat_id: z.union([z.string(), z.number()]).transform(String) });
const Captioned = z.looseObject({ ...ToChat.pick({ chat_id: true }).shape, photo: z.url(), caption: z.string().max(1024) });
/** A channel has a name, or a number below zero: core.telegram.org/bots/api#chat */
const chatOf = (id: string) =>
  id.startsWith('@')
    ? { id: -1001900000001, type: 'channel', title: 'Spytsia', username: id.slice(1) }
    : { id: Number(id), type: 'private' };
/** core.telegram.org/bots/api#sendphoto */
const captioned = (asked: Asked) => {
  const { caption, ...rest } = sent(Captioned, asked);
  return { ...rest, text: caption };
};
/** core.telegram.org/bots/api; bots do not receive their own messages, so there is no echo. */
export const telegramAnswer: Plays = (asked) => {
  const { caller, seconds, number } = asked;
  const [, method] = partsOf(asked);
  if (method === 'getMe') return plainly({ ok: true, result: { id: 1, is_bot: true, first_name: 'Spytsia', username: 'spytsia_bot' } });
  if (method === 'getWebhookInfo')
    return plainly({ ok: true, result: { url: caller.hook, has_custom_certificate: false, pending_update_count: 0 } });
  if (method === 'getFile')
    return plainly({ ok: true, result: { file_id: 'local', file_unique_id: 'local', file_path: 'photos/file_1.png' } });
  if (method !== 'sendMessage' && method !== 'sendPhoto') return plainly({ ok: true, result: true });
  const { chat_id, text } = method === 'sendPhoto' ? captioned(asked) : sent(ToChat, asked);
  const from = { id: 1, is_bot: true, first_name: 'Spytsia' };
  const result = { message_id: number, from, chat: chatOf(chat_id), date: seconds, text };
  return { to: chat_id, answer: ok({ ok: true, result }), post: chat_id.startsWith('@') };
};

const ToSlack = Text.extend({ channel: z.string(), thread_ts: z.string().optional(), unfurl_links: z.boolean().default(false) });
/** docs.slack.dev/reference/methods/chat.postMessage; the bot's message comes back as an event. */
const slackMessage = (asked: Asked): Answered => {
  const { seconds, number, seen } = asked;
  const { channel, text, thread_ts, unfurl_links: post } = sent(ToSlack, asked);
  const { account, inside, us } = seen.place('slack', channel) ?? { account: 'TSPYTSIA', inside: 'channel', us: 'UHEARD' };
  const ts = `${seconds}.${String(number % 1_000_000).padStart(6, '0')}`;
  const said = { type: 'message', user: us, bot_id: 'BHEARD', text, ts, channel, ...(thread_ts && { thread_ts }) };
  const body = JSON.stringify({
    team_id: account,
    api_app_id: 'AHEARD',
    type: 'event_callback',
    event_id: `Ev${number}`,
    event_time: seconds,
    event: { ...said, event_ts: ts, channel_type: inside },
    authorizations: [{ user_id: us, is_bot: true }],
  });
  return {
    to: channel,
    answer: ok({ ok: true, channel, ts, message: { type: 'message', text, ts } }),
    echo: { platform: 'slack', body },
    post,
  };
};
/** docs.slack.dev/reference/methods; nothing was missed here. What is asked by staff's own channels is answered elsewhere. */
export const slackAnswer: Plays = (asked) => {
  const [, method] = partsOf(asked);
  if (method === 'chat.postMessage') return slackMessage(asked);
  const names = { url: 'https://spytsia.slack.com/', team: 'Spytsia riders', user: 'heard', team_id: 'TSPYTSIA', user_id: 'UHEARD' };
  if (method === 'auth.test') return plainly({ ok: true, ...names, bot_id: 'BHEARD' });
  if (method === 'users.conversations') return plainly({ ok: true, channels: [], response_metadata: { next_cursor: '' } });
  if (method === 'conversations.history') return plainly({ ok: true, messages: [], has_more: false });
  return method === 'chat.delete' ? plainly({ ok: true }) : null;
};

const ToDiscord = z.looseObject({ content: z.string(), message_reference: z.unknown().optional() });
const us = { id: '1450000000000000001', username: 'spytsia', bot: true };
/** docs.discord.com/developers/resources/message; what a bot posts is found by asking, which finds nothing new here. */
export const discordAnswer: Plays = (asked) => {
  const { method, seconds, number } = asked;
  const [of, channel = '', messages] = partsOf(asked, 2);
  if (of === 'users') return plainly(us);
  if (method === 'DELETE') return done;
  if (messages === undefined) return plainly({ id: channel, type: 0, name: 'riders' });
  if (method === 'GET') return plainly([]);
  const given = discordParts(asked);
  if ('refused' in given) return given.refused;
  const { content, message_reference: answered } = sent(ToDiscord, given.asked);
  return {
    to: channel,
    post: answered === undefined && !content.startsWith('<@'),
    answer: ok({ id: `1450000000${number}`, type: 0, channel_id: channel, content, author: us, timestamp: isoAt(seconds) }),
  };
};

const ToLine = z.looseObject({ to: z.string() });
/** developers.line.biz/en/reference/messaging-api; LINE does not tell a bot of its own messages. */
export const lineAnswer: Plays = (asked) => {
  const { method, caller, number, seconds } = asked;
  const path = partsOf(asked, 2).join('/');
  if (path === 'info') return plainly({ userId: 'U0spytsia', basicId: '@spytsia', displayName: 'Spytsia', chatMode: 'bot' });
  if (path === 'channel/webhook/test')
    return plainly({ success: true, timestamp: isoAt(seconds), statusCode: 200, reason: 'OK', detail: '200' });
  if (path === 'channel/webhook/endpoint') return plainly(method === 'GET' ? { endpoint: caller.hook, active: true } : {});
  if (path !== 'message/push') return null;
  return { to: sent(ToLine, asked).to, answer: ok({ sentMessages: [{ id: `5900000000${number}`, quoteToken: `q-${number}` }] }) };
};

const ToViber = Text.extend({ receiver: z.string() });
const fine = { status: 0, status_message: 'ok' };
/** developers.viber.com/docs/api/rest-bot-api; of its own messages a bot hears when they were delivered and seen. */
export const viberAnswer: Plays = (asked) => {
  const { caller, number } = asked;
  const [, method] = partsOf(asked);
  if (method === 'get_account_info') return plainly({ ...fine, id: 'pa:1', name: 'Spytsia', uri: 'spytsia', webhook: caller.hook });
  if (method === 'set_webhook') return plainly({ ...fine, event_types: ['unsubscribed', 'conversation_started'] });
  if (method !== 'send_message') return null;
  return { to: sent(ToViber, asked).receiver, answer: ok({ ...fine, message_token: 5_900_000_000_000_000 + number }) };
};
