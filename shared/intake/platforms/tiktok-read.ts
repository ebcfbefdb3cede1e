import * as z from 'zod';
import { fromMillis } from '../../kernel/instant.ts';
import type { Part } from '../platform.ts';
import { fromSeconds, Millis, Seconds, SourceId } from '../shapes.ts';

/** developers.tiktok.com/doc/webhooks-events; what the Business API sends has the same envelope. */
export const Envelope = z.looseObject({ event: z.string(), create_time: Seconds.optional(), user_openid: SourceId, content: z.string() });
const Someone = z.looseObject({ id: SourceId });
export const Message = z.looseObject({
  type: z.string().default('text'),
  message_id: SourceId,
  conversation_id: SourceId,
  timestamp: Millis,
  from: z.string().optional(),
  from_user: Someone,
  text: z.looseObject({ body: z.string() }).optional(),
  image: z.looseObject({ media_id: SourceId }).optional(),
  video: z.looseObject({ media_id: SourceId }).optional(),
  share_post: z.looseObject({ embed_url: z.string() }).optional(),
});
const Comment = z.looseObject({
  comment_id: SourceId,
  video_id: SourceId,
  parent_comment_id: SourceId.optional(),
  comment_type: z.string().default('comment'),
  comment_action: z.string().default('insert'),
  timestamp: z.number().optional(),
  unique_identifier: SourceId.optional(),
  text: z.string().default(''),
});

const media = ({ type, image, video, share_post: shared }: z.infer<typeof Message>) => {
  if (type === 'text') return [];
  if (image) return [{ type: 'image', ref: image.media_id }];
  if (video) return [{ type: 'video', ref: video.media_id }];
  return shared ? [{ type: 'link', url: shared.embed_url }] : [{ type: type === 'image' ? 'image' : 'unsupported', alt: type }];
};

/** A direct message; `account` is ours. */
export const readMessage = (account: string | undefined, given: unknown): Part => {
  const parsed = Message.safeParse(given);
  if (!parsed.success) return { quarantined: 'tiktok.message-without-content' };
  const { message_id: id, conversation_id: thread, timestamp, from, from_user: author, text } = parsed.data;
  return {
    act: {
      account,
      sourceId: id,
      thread,
      verb: 'create',
      version: 'create',
      kind: 'message',
      handle: author.id,
      name: from,
      own: author.id === account,
      bot: false,
      text: text?.body ?? '',
      at: fromMillis(timestamp),
      attachments: media(parsed.data),
    },
  };
};

const verbs: Readonly<Record<string, 'create' | 'delete'>> = { insert: 'create', delete: 'delete' };
/**
 * comment.update of business-api.tiktok.com/portal/docs: what was said, hidden, shown or deleted under a video of ours. A comment is
 * answered at its video, so the names of both are its name.
 */
export const readComment = ({ user_openid: account, create_time: sent }: z.infer<typeof Envelope>, given: unknown): Part => {
  const parsed = Comment.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const { comment_id, video_id: video, parent_comment_id, comment_action: action, unique_identifier: who, text, timestamp } = parsed.data;
  const id = `${video}:${comment_id}`;
  const parent = parent_comment_id && parent_comment_id !== '0' ? `${video}:${parent_comment_id}` : undefined;
  const verb = verbs[action];
  if (!verb) return { ignored: 'tiktok.comment-visibility' };
  const at = fromSeconds(timestamp ?? sent ?? 0);
  const handle = who ?? `unknown:${id}`;
  return {
    act: {
      account,
      sourceId: id,
      thread: parent ?? id,
      ...(parent && { inReplyTo: parent }),
      verb,
      version: verb,
      kind: 'comment',
      handle,
      own: handle === account,
      bot: false,
      text: verb === 'delete' ? '' : text,
      at,
    },
  };
};
