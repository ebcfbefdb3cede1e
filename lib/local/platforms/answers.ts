import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod';
import type { Outgoing, OutgoingAnswer } from '../functions.ts';
import { noticeAnswerFor } from './notice-answers.ts';
import type { Seen } from './seen.ts';

/** What a platform posts back a second after it took a reply, signed as it signs. */
export interface Echo {
  readonly platform: string;
  readonly body: string;
  readonly headers: (secret: string, seconds: number) => Record<string, string>;
}
export interface Answered {
  readonly answer: OutgoingAnswer;
  readonly echo?: Echo;
  /** Who or what on the platform it was for. */
  readonly to?: string;
}
const ok = (body: unknown): OutgoingAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const numberOf = (request: Outgoing) =>
  (createHash('sha256').update(request.url).update(request.body).digest().readUInt32BE(0) % 900_000_000) + 100_000_000;
const hmac = (secret: string, body: string) => createHmac('sha256', secret).update(body).digest('hex');

const Telegram = z.looseObject({ chat_id: z.union([z.string(), z.number()]).transform(Number), text: z.string() });
/** core.telegram.org/bots/api#sendmessage; bots do not receive their own messages, so there is no echo. */
const telegram = (request: Outgoing, seconds: number): Answered => {
  const { chat_id, text: said } = Telegram.parse(JSON.parse(request.body));
  return {
    to: String(chat_id),
    answer: ok({
      ok: true,
      result: {
        message_id: numberOf(request),
        from: { id: 1, is_bot: true, first_name: 'Spytsia' },
        chat: { id: chat_id, type: 'private' },
        date: seconds,
        text: said,
      },
    }),
  };
};

const Slack = z.looseObject({ channel: z.string(), text: z.string(), thread_ts: z.string().optional() });
/** docs.slack.dev/reference/methods/chat.postMessage; the bot's message comes back as an event. */
const slack = (request: Outgoing, seconds: number, seen: Seen): Answered => {
  const { channel, text: said, thread_ts } = Slack.parse(JSON.parse(request.body));
  const { account, inside, us } = seen.place('slack', channel) ?? { account: 'TSPYTSIA', inside: 'channel', us: 'UHEARD' };
  const ts = `${seconds}.${String(numberOf(request) % 1_000_000).padStart(6, '0')}`;
  const event = {
    type: 'message',
    user: us,
    bot_id: 'BHEARD',
    text: said,
    ts,
    channel,
    ...(thread_ts && { thread_ts }),
    event_ts: ts,
    channel_type: inside,
  };
  const body = JSON.stringify({
    team_id: account,
    api_app_id: 'AHEARD',
    type: 'event_callback',
    event_id: `Ev${numberOf(request)}`,
    event_time: seconds,
    event,
    authorizations: [{ user_id: us, is_bot: true }],
  });
  const headers = (secret: string, at: number) => ({
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': `v0=${hmac(secret, `v0:${at}:${body}`)}`,
  });
  return {
    to: channel,
    answer: ok({ ok: true, channel, ts, message: { type: 'message', text: said, ts } }),
    echo: { platform: 'slack', body, headers },
  };
};

const Comment = z.object({ message: z.string() });
/** developers.facebook.com/docs/graph-api/reference/object/comments; the page's own comment comes back in the feed. */
const facebook = (request: Outgoing, seconds: number, seen: Seen): Answered => {
  const parent = decodeURIComponent(new URL(request.url).pathname.split('/')[2] ?? '');
  const [post = ''] = parent.split('_');
  const id = `${post}_${numberOf(request)}`;
  const { account: page, inside } = seen.place('facebook', parent) ?? { account: 'SPYTSIA', inside: `SPYTSIA_${post}` };
  const value = {
    item: 'comment',
    verb: 'add',
    comment_id: id,
    post_id: inside,
    parent_id: parent,
    from: { id: page, name: 'Spytsia' },
    message: Comment.parse(JSON.parse(request.body)).message,
    created_time: seconds,
  };
  const body = JSON.stringify({ object: 'page', entry: [{ id: page, time: seconds, changes: [{ field: 'feed', value }] }] });
  return {
    to: parent,
    answer: ok({ id }),
    echo: { platform: 'facebook', body, headers: (secret) => ({ 'x-hub-signature-256': `sha256=${hmac(secret, body)}` }) },
  };
};

/** The documented success answer to an outgoing request, by its host; anything else is taken with an empty 200. */
export const answerFor = (request: Outgoing, seconds: number, seen: Seen): Answered => {
  const { hostname, pathname } = new URL(request.url);
  if (hostname === 'api.telegram.org' && pathname.endsWith('/sendMessage')) return telegram(request, seconds);
  if (hostname === 'slack.com' && pathname === '/api/chat.postMessage') return slack(request, seconds, seen);
  if (hostname === 'graph.facebook.com' && pathname.endsWith('/comments')) return facebook(request, seconds, seen);
  return noticeAnswerFor(request, `r${numberOf(request)}`) ?? { answer: ok({}) };
};
