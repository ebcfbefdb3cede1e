import * as z from 'zod';
import { type Instant, instantFrom } from '../../kernel/instant.ts';
import type { Part } from '../platform.ts';
import { DateText, SourceId } from '../shapes.ts';

/**
 * A change of an Instagram account's `comments`, `live_comments` or `mentions`: developers.facebook.com/docs/graph-api/webhooks/reference/instagram.
 * Nothing tells of an edit or of a deletion. `timestamp` and `username` stand in what the API answers, not in what is delivered.
 */
const Comment = z.looseObject({
  id: SourceId,
  text: z.string().default(''),
  from: z.looseObject({ id: SourceId, username: z.string().optional() }).optional(),
  username: z.string().optional(),
  parent_id: SourceId.nullish(),
  timestamp: DateText.optional(),
});
const Mention = z.looseObject({ media_id: SourceId, comment_id: SourceId.nullish() });
/** What `lookup` brings of a mention: the comment, or the post with its caption; `media_id` is put beside it. */
const Mentioned = Comment.extend({
  media_id: SourceId,
  caption: z.string().optional(),
  media_type: z.string().optional(),
  media_url: z.string().optional(),
});

/** A mention's thread: the post, and the comment on it where it was said in one. Both are needed to answer it. */
export const mentionThread = (media: string, comment: string): string => `${media}:${comment}`;
export const mentionPlace = (thread: string): { media: string; comment: string } => {
  const [media = '', comment = ''] = thread.split(':');
  return { media, comment };
};

interface Change {
  readonly account: string;
  readonly sentAt: Instant;
  readonly field: string;
  readonly value: unknown;
}

const readComment = ({ account, sentAt, value }: Change): Part => {
  const comment = Comment.safeParse(value);
  if (!comment.success) return { quarantined: 'shape.unknown' };
  const { id, text, from, username, parent_id: parent, timestamp } = comment.data;
  const handle = from?.id ?? `unknown:${id}`;
  return {
    act: {
      account,
      sourceId: id,
      thread: parent ?? id,
      inReplyTo: parent ?? undefined,
      verb: 'create',
      version: 'create',
      kind: 'comment',
      handle,
      name: from?.username ?? username,
      own: handle === account,
      bot: false,
      text,
      at: timestamp ? instantFrom(timestamp) : sentAt,
    },
  };
};

/** Only ids come; the name of the lookup says whose, where and in which comment. */
const readMention = ({ account, value }: Change): Part => {
  const mention = Mention.safeParse(value);
  if (!mention.success) return { quarantined: 'shape.unknown' };
  const { media_id: media, comment_id: comment } = mention.data;
  return { lookup: `mention:${account}:${mentionThread(media, comment ?? '')}` };
};

const readMentioned = ({ account, sentAt, value }: Change): Part => {
  const mentioned = Mentioned.safeParse(value);
  if (!mentioned.success) return { quarantined: 'shape.unknown' };
  const { id, media_id: media, text, caption, username, from, timestamp, media_type: type, media_url: url } = mentioned.data;
  return {
    act: {
      account,
      sourceId: id,
      thread: mentionThread(media, caption === undefined && id !== media ? id : ''),
      verb: 'create',
      version: 'create',
      kind: 'mention',
      handle: from?.id ?? username ?? `unknown:${id}`,
      name: from?.username ?? username,
      own: false,
      bot: false,
      text: caption ?? text,
      at: timestamp ? instantFrom(timestamp) : sentAt,
      attachments: type ? [{ type: type.toLowerCase(), url }] : [],
    },
  };
};

/** Readers by field. */
const fields: ReadonlyMap<string, (change: Change) => Part> = new Map([
  ['comments', readComment],
  ['live_comments', readComment],
  ['mentions', readMention],
  ['mentioned', readMentioned],
  ['story_insights', () => ({ ignored: 'instagram.story-insights' })],
]);
export const readInstagramChange = (change: Change): Part =>
  fields.get(change.field)?.(change) ?? { quarantined: 'instagram.field-unknown' };
