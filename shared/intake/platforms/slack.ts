import * as z from 'zod';
import { parseJson } from '../json.ts';
import type { Part, PlatformAdapter } from '../platform.ts';
import { fromSeconds, SourceId, saysNo } from '../shapes.ts';

/** Slack Events API: messages in channels and direct messages. Facts: docs.slack.dev/apis/events-api. */
const ts = z.string().regex(/^\d{1,12}(\.\d+)?$/);
const Message = z.looseObject({
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().default(''),
  ts,
  thread_ts: ts.optional(),
  files: z
    .array(z.looseObject({ mimetype: z.string().optional(), permalink: z.string().optional(), title: z.string().optional() }))
    .optional(),
});
const Event = z.looseObject({
  type: z.string(),
  subtype: z.string().optional(),
  channel: z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]).optional(),
  channel_type: z.string().optional(),
  event_ts: z.string().optional(),
  message: Message.optional(),
  previous_message: Message.optional(),
  deleted_ts: ts.optional(),
});
const Body = z.looseObject({
  team_id: z.string(),
  type: z.literal('event_callback'),
  event: Event,
  authorizations: z.array(z.looseObject({ user_id: SourceId.nullish() })).default([]),
});

/** Slack's escapes and mentions as plain text: `&amp;`, `<@U1>`, `<https://a|b>`. */
const plainText = (text: string): string =>
  text
    .replace(
      /<([@#!])([^>|]+)(?:\|([^>]*))?>/g,
      (_all, mark: string, id: string, label?: string) => `${mark === '!' ? '@' : mark}${label || id}`,
    )
    .replace(/<([^>|]+)\|([^>]*)>/g, '$2 ($1)')
    .replace(/<([^>]+)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const plain = ['message', 'app_mention'];
const spoken: ReadonlyArray<string | undefined> = [undefined, 'file_share', 'thread_broadcast', 'bot_message', 'me_message'];

/** Events that we know and that are nothing said: docs.slack.dev/reference/events. Others are kept for a person to see. */
const silent = [
  'reaction_added',
  'reaction_removed',
  'app_context_changed',
  'app_home_opened',
  'app_uninstalled',
  'tokens_revoked',
  'member_joined_channel',
  'member_left_channel',
  'channel_archive',
  'channel_rename',
  'pin_added',
  'pin_removed',
  'file_shared',
];
const silentSubtypes = [
  'channel_archive',
  'channel_unarchive',
  'channel_join',
  'channel_leave',
  'channel_name',
  'channel_purpose',
  'channel_topic',
  'group_join',
  'group_leave',
  'message_replied',
  'pinned_item',
  'unpinned_item',
  'reminder_add',
  'bot_add',
  'bot_remove',
  'assistant_app_thread',
  'tombstone',
];
const ruleOf = (name: string) => `slack.${name.replaceAll('_', '-')}`;

const readEvent = (account: string, us: readonly string[], event: z.infer<typeof Event>): Part => {
  if (!plain.includes(event.type))
    return silent.includes(event.type) ? { ignored: ruleOf(event.type) } : { quarantined: 'slack.event-unknown' };
  const [verb, given] =
    event.subtype === 'message_changed'
      ? ['edit' as const, event.message]
      : event.subtype === 'message_deleted'
        ? ['delete' as const, event.previous_message ?? { ts: event.deleted_ts }]
        : ['create' as const, event];
  if (verb === 'create' && !spoken.includes(event.subtype))
    return silentSubtypes.includes(event.subtype ?? '')
      ? { ignored: ruleOf(event.subtype ?? '') }
      : { quarantined: 'slack.subtype-unknown' };
  const message = Message.safeParse(given);
  if (!message.success || !event.channel) return { quarantined: 'shape.unknown' };
  const { user, bot_id: bot, text, ts: id, thread_ts: root, files } = message.data;
  if (user === 'USLACK') return { ignored: 'slack.system-message' };
  // an unfurled link or a new reply count is no edit
  if (verb === 'edit' && event.previous_message?.text === text) return { ignored: 'slack.text-unchanged' };
  const sourceId = `${event.channel}:${id}`;
  const direct = event.channel_type === 'im';
  const stamp = verb === 'create' ? id : (event.event_ts ?? id);
  return {
    act: {
      account,
      sourceId,
      thread: root ? `${event.channel}:${root}` : direct ? event.channel : sourceId,
      inReplyTo: root && root !== id ? `${event.channel}:${root}` : undefined,
      verb,
      version: verb === 'create' ? 'create' : stamp,
      kind: direct ? 'message' : event.type === 'app_mention' ? 'mention' : 'comment',
      handle: user ?? bot ?? `unknown:${sourceId}`,
      own: user !== undefined && us.includes(user),
      bot: bot !== undefined,
      text: verb === 'delete' ? '' : plainText(text),
      at: fromSeconds(stamp),
      attachments: (files ?? []).map(({ mimetype, permalink, title }) => ({ type: mimetype ?? 'file', url: permalink, alt: title })),
    },
  };
};

export const slack: PlatformAdapter = {
  platform: 'slack',
  capabilities: {
    title: 'Slack',
    way: 'webhook',
    hears: {
      comment: 'confirmed',
      reply: 'confirmed',
      message: 'confirmed',
      mention: 'confirmed',
      edit: 'confirmed',
      delete: 'confirmed',
      echo: 'confirmed',
      media: 'confirmed',
    },
    signature: 'confirmed',
    reply: 'confirmed',
    sources: ['https://docs.slack.dev/apis/events-api', 'https://docs.slack.dev/reference/methods/chat.postMessage'],
  },
  read: ({ body }) => {
    const parsed = Body.safeParse(parseJson(body));
    if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
    const us = parsed.data.authorizations.flatMap(({ user_id }) => (user_id ? [user_id] : []));
    return [readEvent(parsed.data.team_id, us, parsed.data.event)];
  },
  replying: {
    idempotent: false,
    request: ({ inReplyTo, text }, { token }) => {
      const [channel = '', root = ''] = inReplyTo.split(':');
      return {
        url: 'https://slack.com/api/chat.postMessage',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ channel, thread_ts: root, text }),
      };
    },
    posted: (answer) => {
      const sent = z.looseObject({ ok: z.literal(true), channel: z.string(), ts }).safeParse(parseJson(Buffer.from(answer))).data;
      return sent ? `${sent.channel}:${sent.ts}` : null;
    },
    refused: saysNo,
  },
};
