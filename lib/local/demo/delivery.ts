import { createHmac } from 'node:crypto';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { type Instant, toMillis } from '../../../shared/kernel/instant.ts';
import type { Speaker } from './cast.ts';
import { demoSecrets } from './secrets.ts';

/** A delivery as its platform makes it, signed with the demo secrets, and the conversation that it belongs to. */
export interface Delivery {
  readonly path: string;
  /** Signed at the second of sending, which may be later than what was said. */
  readonly sign: (seconds: string) => Readonly<Record<string, string>>;
  readonly body: string;
  readonly conversation: string;
  /** The platform's own id of what was said first, so that what follows can stand in the same thread. */
  readonly root: string;
}
/** What is said: by whom, when, as the n-th thing of the whole story, in the thread of `root` where there is one. */
export interface Said {
  readonly who: Speaker;
  readonly text: string;
  readonly at: Instant;
  readonly n: number;
  readonly root: string | undefined;
  /** Said by the brand itself, where a platform's own tools are answered with. */
  readonly out?: boolean;
  /** Words of the brand's own post that it is said under. */
  readonly under?: string | undefined;
}
/** The accounts of the demo brand on its platforms. */
export const accounts = { page: 'SPYTSIA', team: 'TSPYTSIA', channel: 'C0RIDERS', app: 'spytsia-app' } as const;

const seconds = (at: Instant) => Math.floor(toMillis(at) / 1000);
const secretOf = (platform: string) => demoSecrets[`demo-${platform}`]?.signing[0] ?? '';
const hmac = (secret: string | Buffer, text: string, encoding: 'hex' | 'base64' = 'hex') =>
  createHmac('sha256', secret).update(text).digest(encoding);
const conversation = (platform: string, account: string, thread: string) => derivedId('conv', platform, account, thread);

/** A comment in the group of the brand's channel, where each post is forwarded to by Telegram itself and its comments answer that. */
const belowPost = ({ who, text, at, n }: Said, post: string): Delivery => {
  const [chat, id] = [{ id: -1_001_500_000_001, type: 'supergroup', title: 'Spytsia' }, 41];
  const posted = seconds(at) - 7200;
  const forwarded = {
    ...{ message_id: id, chat, date: posted, text: post, is_automatic_forward: true },
    forward_origin: {
      type: 'channel',
      chat: { id: -1_001_500_000_000, type: 'channel', username: 'spytsia' },
      message_id: 12,
      date: posted,
    },
  };
  const from = { id: Number(who.handle), is_bot: false, first_name: who.first, last_name: who.last };
  const message = { message_id: n, date: seconds(at), chat, from, text, message_thread_id: id, reply_to_message: forwarded };
  return {
    path: '/hooks/telegram/demo-telegram',
    sign: () => ({ 'x-telegram-bot-api-secret-token': secretOf('telegram') }),
    body: JSON.stringify({ update_id: 700_000 + n, message }),
    conversation: conversation('telegram', 'demo-telegram', `${chat.id}:${id}`),
    root: `${chat.id}:${id}`,
  };
};

const telegram = (said: Said): Delivery => {
  const { who, text, at, n, under } = said;
  if (under) return belowPost(said, under);
  const from = { id: Number(who.handle), is_bot: false, first_name: who.first, last_name: who.last };
  const chat = { id: Number(who.handle), type: 'private', first_name: who.first, last_name: who.last };
  return {
    path: '/hooks/telegram/demo-telegram',
    sign: () => ({ 'x-telegram-bot-api-secret-token': secretOf('telegram') }),
    body: JSON.stringify({ update_id: 700_000 + n, message: { message_id: n, date: seconds(at), chat, from, text } }),
    conversation: conversation('telegram', 'demo-telegram', who.handle),
    root: who.handle,
  };
};

const facebook = ({ who, text, at, n, root }: Said): Delivery => {
  const post = '122100000000001';
  const id = `${post}_${8_000_000 + n}`;
  const value = {
    item: 'comment',
    verb: 'add',
    comment_id: id,
    post_id: `${accounts.page}_${post}`,
    parent_id: root ?? `${accounts.page}_${post}`,
    from: { id: who.handle, name: `${who.first} ${who.last}` },
    message: text,
    created_time: seconds(at),
  };
  const body = JSON.stringify({ object: 'page', entry: [{ id: accounts.page, time: seconds(at), changes: [{ field: 'feed', value }] }] });
  return {
    path: '/hooks/facebook/demo-facebook',
    sign: () => ({ 'x-hub-signature-256': `sha256=${hmac(secretOf('facebook'), body)}` }),
    body,
    conversation: conversation('facebook', accounts.page, root ?? id),
    root: root ?? id,
  };
};

const slack = ({ who, text, at, n, root }: Said): Delivery => {
  const ts = `${seconds(at)}.${String(n).padStart(6, '0')}`;
  const thread = root?.split(':')[1];
  const event = {
    type: 'message',
    user: `U${who.handle}`,
    text,
    ts,
    channel: accounts.channel,
    channel_type: 'channel',
    event_ts: ts,
    ...(thread && { thread_ts: thread }),
  };
  const body = JSON.stringify({
    team_id: accounts.team,
    api_app_id: 'AHEARD',
    type: 'event_callback',
    event_id: `Ev${700_000 + n}`,
    event_time: seconds(at),
    event,
    authorizations: [{ user_id: 'UHEARD', is_bot: true }],
  });
  return {
    path: '/hooks/slack/demo-slack',
    sign: (stamp) => ({ 'x-slack-request-timestamp': stamp, 'x-slack-signature': `v0=${hmac(secretOf('slack'), `v0:${stamp}:${body}`)}` }),
    body,
    conversation: conversation('slack', accounts.team, root ?? `${accounts.channel}:${ts}`),
    root: root ?? `${accounts.channel}:${ts}`,
  };
};

const standardWebhooks = ({ who, text, at, n, root, out }: Said): Delivery => {
  const id = `c-${n}`;
  const author = out ? { handle: accounts.app, name: 'Spytsia' } : { handle: who.handle, name: `${who.first} ${who.last}` };
  const data = { id, ...(root && { thread: root }), account: accounts.app, text, author, at, direction: out ? 'out' : 'in' };
  const body = JSON.stringify({ type: 'comment.created', timestamp: at, data });
  const message = `msg_demo_${n}`;
  const key = Buffer.from(secretOf('standard-webhooks').replace(/^whsec_/, ''), 'base64');
  return {
    path: '/hooks/standard-webhooks/demo-standard-webhooks',
    sign: (stamp) => ({
      'webhook-id': message,
      'webhook-timestamp': stamp,
      'webhook-signature': `v1,${hmac(key, `${message}.${stamp}.${body}`, 'base64')}`,
    }),
    body,
    conversation: conversation('standard-webhooks', accounts.app, root ?? id),
    root: root ?? id,
  };
};

const form = ({ who, text, n }: Said): Delivery => {
  const key = `demo-answer-${n}`;
  return {
    path: '/forms/question',
    sign: () => ({}),
    body: JSON.stringify({ text, name: `${who.first} ${who.last}`, email: who.email, consent: true, key }),
    conversation: conversation('form', 'question', key),
    root: key,
  };
};

/** How each platform would bring what was said. */
export const deliveries = { telegram, facebook, slack, 'standard-webhooks': standardWebhooks, form } as const;
