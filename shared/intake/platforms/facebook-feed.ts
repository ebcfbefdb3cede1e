import * as z from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import type { Part, SourceAct } from '../platform.ts';
import { fromSeconds, Seconds, SourceId } from '../shapes.ts';

/** What a change of a Page's `feed`, `mention` or `ratings` holds: developers.facebook.com/docs/graph-api/webhooks/reference/page. */
const Value = z.looseObject({
  item: z.string().default(''),
  verb: z.string().default(''),
  comment_id: SourceId.nullish(),
  post_id: SourceId.nullish(),
  parent_id: SourceId.nullish(),
  open_graph_story_id: SourceId.nullish(),
  message: z.string().nullish(),
  review_text: z.string().nullish(),
  created_time: Seconds.optional(),
  from: z.looseObject({ id: SourceId, name: z.string().optional() }).nullish(),
  sender_id: SourceId.nullish(),
  sender_name: z.string().nullish(),
  reviewer_id: SourceId.nullish(),
  reviewer_name: z.string().nullish(),
  post: z.looseObject({ permalink_url: z.string().optional() }).nullish(),
  photo: z.string().optional(),
  video: z.string().optional(),
});
type Value = z.infer<typeof Value>;

export interface Change {
  readonly account: string;
  /** `entry.time`: when Facebook sent the batch. */
  readonly sentAt: Instant;
  readonly field: string;
  readonly value: unknown;
}

const verbs: Readonly<Record<string, SourceAct['verb']>> = {
  add: 'create',
  edit: 'edit',
  edited: 'edit',
  remove: 'delete',
  delete: 'delete',
};
const posts = ['post', 'status', 'photo', 'video'];
const kinds: Readonly<Record<string, SourceAct['kind']>> = { feed: 'comment', mention: 'mention', ratings: 'comment' };

/** `{page}_{post}` names a post, `{post}_{comment}` a comment: what answers a comment shares the post with it. */
const answersComment = ({ comment_id, post_id, parent_id }: Value): boolean =>
  !!parent_id && parent_id !== post_id && parent_id !== comment_id && parent_id.split('_')[0] === comment_id?.split('_')[0];

/** The thread and the object: a top-level comment, a visitor's post and a review each begin a thread of their own. */
const placeOf = (field: string, value: Value): { sourceId: string; thread: string; inReplyTo?: string } | null => {
  const { item, comment_id, post_id, parent_id, open_graph_story_id: story } = value;
  if (item === 'rating') return story ? { sourceId: story, thread: story } : null;
  if (item !== 'comment') return post_id ? { sourceId: post_id, thread: post_id } : null;
  if (!comment_id) return null;
  // a review's post is named `{reviewer}_{review}` by its comments and `{review}` by itself
  const review = field === 'ratings' ? post_id?.split('_')[1] : undefined;
  const thread = review ?? (answersComment(value) && parent_id ? parent_id : comment_id);
  return { sourceId: comment_id, thread, ...(parent_id && { inReplyTo: parent_id }) };
};

/** One comment, visitor's post, mention or review. */
const readValue = ({ account, sentAt, field }: Change, value: Value): Part => {
  const { item } = value;
  if (item === 'reaction' || item === 'like') return { ignored: 'facebook.reaction' };
  if (item === 'share') return { ignored: 'facebook.share' };
  if (item !== 'comment' && item !== 'rating' && !posts.includes(item)) return { quarantined: 'facebook.item-unknown' };
  if (['hide', 'unhide', 'block', 'unblock', 'mute', 'unmute'].includes(value.verb)) return { ignored: `facebook.${value.verb}` };
  const verb = verbs[value.verb];
  if (!verb) return { quarantined: 'facebook.verb-unknown' };
  const place = placeOf(field, value);
  if (!place) return { quarantined: 'shape.unknown' };
  // a person who gave us no access is mentioned without a name; each stays a stranger of their own
  const handle = value.from?.id ?? value.sender_id ?? value.reviewer_id ?? `unknown:${place.sourceId}`;
  const at = verb === 'create' && value.created_time !== undefined ? fromSeconds(value.created_time) : sentAt;
  return {
    act: {
      ...place,
      account,
      verb,
      version: verb === 'create' ? 'create' : at,
      kind: item === 'rating' ? 'review' : (kinds[field] ?? 'comment'),
      handle,
      name: value.from?.name ?? value.sender_name ?? value.reviewer_name ?? undefined,
      own: handle === account,
      bot: false,
      under: item === 'comment' ? { url: value.post?.permalink_url } : undefined,
      text: verb === 'delete' ? '' : (value.message ?? value.review_text ?? ''),
      at,
      attachments:
        verb === 'delete'
          ? []
          : [...(value.photo ? [{ type: 'image', url: value.photo }] : []), ...(value.video ? [{ type: 'video', url: value.video }] : [])],
    },
  };
};

export const readChange = (change: Change): Part => {
  if (!kinds[change.field]) return { quarantined: 'facebook.field-unknown' };
  const value = Value.safeParse(change.value);
  return value.success ? readValue(change, value.data) : { quarantined: 'shape.unknown' };
};
