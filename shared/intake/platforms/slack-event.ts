import * as z from 'zod';
import type { Part } from '../platform.ts';
import { fromSeconds } from '../shapes.ts';
import { plainText } from './slack-text.ts';

/** A stamp of Slack, which names a message inside its channel: text, because a number would lose its last digits. */
export const ts = z.string().regex(/^\d{1,12}(\.\d+)?$/);
const Message = z.looseObject({
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().default(''),
  ts,
  thread_ts: ts.optional(),
  files: z
    .array(
      z.looseObject({
        mimetype: z.string().optional(),
        permalink: z.string().optional(),
        title: z.string().optional(),
        url_private: z.string().optional(),
      }),
    )
    .optional(),
});
/** docs.slack.dev/reference/events/message */
export const Event = z.looseObject({
  type: z.string(),
  subtype: z.string().optional(),
  channel: z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]).optional(),
  channel_type: z.string().optional(),
  event_ts: z.string().optional(),
  message: Message.optional(),
  previous_message: Message.optional(),
  deleted_ts: ts.optional(),
});
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

/** One event of a workspace; `us` is who we are in it. */
export const readEvent = (account: string, us: readonly string[], event: z.infer<typeof Event>): Part => {
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
  const said = verb === 'delete' ? '' : text;
  const words = { text: plainText(said), ...(plainText(said) !== said && { original: said }) };
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
      ...words,
      at: fromSeconds(stamp),
      attachments: (files ?? []).map(({ mimetype, permalink, title, url_private: ref }) => ({
        type: mimetype ?? 'file',
        url: permalink,
        alt: title,
        ref,
      })),
    },
  };
};
