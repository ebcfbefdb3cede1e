import * as z from 'zod';
import { DateText, SourceId } from '../shapes.ts';

/** Objects of the X API v2: docs.x.com/x-api/activity/event-payloads, docs.x.com/x-api/fundamentals/data-dictionary. */
const Entities = z.looseObject({
  urls: z.array(z.looseObject({ url: z.string(), expanded_url: z.string().optional() })).optional(),
  mentions: z.array(z.looseObject({ id: SourceId.optional() })).optional(),
});
export const Post = z.looseObject({
  id: SourceId,
  text: z.string().default(''),
  author_id: SourceId,
  conversation_id: SourceId.optional(),
  created_at: DateText.optional(),
  in_reply_to_tweet_id: SourceId.nullish(),
  in_reply_to_user_id: SourceId.nullish(),
  referenced_tweets: z.array(z.looseObject({ type: z.string(), id: SourceId })).default([]),
  edit_history_tweet_ids: z.array(SourceId).default([]),
  entities: Entities.optional(),
  note_tweet: z.looseObject({ text: z.string(), entities: Entities.optional() }).optional(),
  attachments: z.looseObject({ media_keys: z.array(z.string()).optional() }).optional(),
});
export type Post = z.infer<typeof Post>;

const User = z.looseObject({ id: SourceId, name: z.string().optional(), username: z.string().optional() });
/** Users come as they are, or each under `data`. */
const Wrapped = z.union([z.looseObject({ data: User }).transform(({ data }) => data), User]);
const Media = z.looseObject({ media_key: z.string(), type: z.string(), url: z.string().optional(), alt_text: z.string().optional() });
export const Includes = z.looseObject({
  users: z.array(Wrapped).catch([]).default([]),
  media: z.array(Media).catch([]).default([]),
});
export type Includes = z.infer<typeof Includes>;

export const Event = z.looseObject({
  filter: z.looseObject({ user_id: SourceId.optional() }).default({}),
  event_type: z.string(),
  payload: z.unknown().optional(),
  includes: Includes.catch({ users: [], media: [] }).default({ users: [], media: [] }),
});

/** Direct messages keep the shape of the Account Activity API: docs.x.com/x-api/account-activity. `created_timestamp`: milliseconds. */
export const DirectMessage = z.looseObject({
  id: SourceId,
  type: z.literal('message_create'),
  created_timestamp: z.string().regex(/^\d{1,14}$/),
  message_create: z.looseObject({
    target: z.looseObject({ recipient_id: SourceId }),
    sender_id: SourceId,
    message_data: z.looseObject({
      text: z.string().default(''),
      entities: Entities.optional(),
      attachment: z
        .looseObject({ type: z.string(), media: z.looseObject({ type: z.string(), media_url_https: z.string().optional() }).optional() })
        .optional(),
    }),
  }),
});
export const Users = z.record(z.string(), Wrapped).catch({}).default({});

/** A post as the Account Activity API has it: ids also as text, the whole of a long one under `extended_tweet`. */
export const OldPost = z.looseObject({
  id_str: z.string(),
  text: z.string().default(''),
  extended_tweet: z.looseObject({ full_text: z.string() }).optional(),
  created_at: DateText,
  in_reply_to_status_id_str: z.string().nullish(),
  in_reply_to_user_id_str: z.string().nullish(),
  retweeted_status: z.unknown().optional(),
  user: z.looseObject({ id_str: z.string(), name: z.string().optional(), screen_name: z.string().optional() }),
  entities: Entities.optional(),
});
export const Old = z.looseObject({
  for_user_id: z.string(),
  users: Users,
  tweet_create_events: z.array(z.unknown()).default([]),
  tweet_delete_events: z.array(z.unknown()).default([]),
  direct_message_events: z.array(z.unknown()).default([]),
});
export const OldDelete = z.looseObject({
  status: z.looseObject({ id: SourceId, user_id: SourceId }),
  timestamp_ms: z.union([z.string(), z.number()]).transform(Number),
});
export type Old = z.infer<typeof Old>;
