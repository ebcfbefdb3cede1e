import * as z from 'zod';
import { type Instant, instantFrom } from '../../kernel/instant.ts';
import { readAnswer } from '../answers.ts';
import { parseJson } from '../json.ts';
import type { Part, PlatformAdapter } from '../platform.ts';
import { DateText, SourceId } from '../shapes.ts';
import { graphCall, graphDelete, idIn, metaMedia } from './meta-graph.ts';
import { lookupPost, threadsHost, threadsUpkeep } from './threads-asking.ts';
import { threadsPosting } from './threads-posting.ts';

/** Threads. Facts: developers.facebook.com/docs/threads/webhooks, …/reply-management, …/posts. */
const Post = z.looseObject({
  id: SourceId,
  text: z.string().default(''),
  username: z.string().optional(),
  timestamp: DateText.optional(),
  deleted_at: DateText.optional(),
  media_type: z.string().default('TEXT_POST'),
  media_url: z.string().optional(),
  alt_text: z.string().optional(),
  is_reply: z.boolean().optional(),
  is_reply_owned_by_me: z.boolean().optional(),
  replied_to: z.looseObject({ id: SourceId }).optional(),
  root_post: z.looseObject({ id: SourceId, owner_id: SourceId.optional(), username: z.string().optional() }).optional(),
  owner: z.looseObject({ owner_id: SourceId }).optional(),
});
const Notice = z.looseObject({ field: z.string(), value: z.unknown() });
/** `values` is one object in the documentation and was seen as a list. */
const Delivered = z.looseObject({ target_id: SourceId.optional(), values: z.union([z.array(Notice), Notice.transform((one) => [one])]) });
/** What `lookup` brings. */
const LookedUp = z.looseObject({ account: SourceId, thread: SourceId, post: z.unknown() });
/** What the API answers to whoever asks for answers: one, or a list. */
const Answered = z.union([
  z.looseObject({ data: z.array(z.unknown()) }).transform(({ data }) => data),
  z.looseObject({ id: SourceId, timestamp: DateText }).transform((one): unknown[] => [one]),
]);

interface Place {
  readonly account?: string | undefined;
  readonly thread?: string | undefined;
  readonly mention?: boolean;
}

const readPost = (given: unknown, { account, thread, mention = false }: Place, receivedAt: Instant): Part => {
  const parsed = Post.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const {
    id,
    text,
    username,
    timestamp,
    media_type: type,
    media_url: url,
    alt_text: alt,
    replied_to: above,
    root_post: root,
  } = parsed.data;
  if (!mention && !above) return { ignored: 'threads.post-of-ours' };
  // an answer to an answer belongs to the one at the top, which only the API knows
  if (!thread && above && root && above.id !== root.id) return { lookup: id };
  const own = parsed.data.is_reply_owned_by_me === true || (username !== undefined && username === root?.username);
  const words = type === 'TEXT_POST';
  return {
    act: {
      account: account ?? root?.owner_id,
      sourceId: id,
      thread: thread ?? id,
      inReplyTo: above?.id,
      verb: 'create',
      version: 'create',
      kind: mention ? 'mention' : 'comment',
      handle: username ?? `unknown:${id}`,
      name: username,
      own,
      bot: false,
      text,
      at: timestamp ? instantFrom(timestamp) : receivedAt,
      attachments: words ? [] : [{ type: type.toLowerCase(), url, alt }],
    },
  };
};

/** Only posts of the account's own are told to be gone. */
const readDelete = (given: unknown, receivedAt: Instant): Part => {
  const parsed = Post.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const { id, owner, username, deleted_at: at } = parsed.data;
  const base = { account: owner?.owner_id, sourceId: id, thread: id, verb: 'delete', version: 'delete', kind: 'comment' } as const;
  const handle = username ?? `unknown:${id}`;
  return { act: { ...base, handle, name: username, own: true, bot: false, text: '', at: at ? instantFrom(at) : receivedAt } };
};

const readNotice = ({ field, value }: z.infer<typeof Notice>, target: string | undefined, receivedAt: Instant): Part => {
  if (field === 'replies') return readPost(value, {}, receivedAt);
  if (field === 'mentions') return readPost(value, { account: target, mention: true }, receivedAt);
  if (field === 'delete') return readDelete(value, receivedAt);
  if (field !== 'publish') return { quarantined: 'threads.field-unknown' };
  const post = Post.safeParse(value);
  return post.success ? { lookup: post.data.id } : { quarantined: 'shape.unknown' };
};

export const threads: PlatformAdapter = {
  platform: 'threads',
  capabilities: {
    title: 'Threads',
    way: 'webhook',
    hears: {
      comment: 'confirmed',
      reply: 'confirmed',
      mention: 'confirmed',
      delete: 'confirmed',
      echo: 'needs a live account',
      media: 'confirmed',
    },
    signature: 'needs a live account',
    reply: 'needs a live account',
    hide: 'needs a live account',
    sources: ['https://developers.facebook.com/docs/threads/webhooks', 'https://developers.facebook.com/docs/threads/reply-management'],
  },
  read: ({ body, receivedAt }) => {
    const json = parseJson(body);
    const delivered = Delivered.safeParse(json);
    if (delivered.success) return delivered.data.values.map((one) => readNotice(one, delivered.data.target_id, receivedAt));
    const { success, data } = LookedUp.safeParse(json);
    if (success) return [readPost(data.post, data, receivedAt)];
    const answered = Answered.safeParse(json);
    return answered.success ? answered.data.map((one) => readPost(one, {}, receivedAt)) : [{ quarantined: 'shape.unknown' }];
  },
  replying: {
    // a container that is published twice stands twice
    idempotent: false,
    prepare: async ({ inReplyTo, text }, { account, token }, ask) => {
      const container = { media_type: 'TEXT', text, reply_to_id: inReplyTo };
      const answer = await ask(graphCall(`${threadsHost}/${encodeURIComponent(account)}/threads`, token, container));
      return readAnswer(z.looseObject({ id: SourceId }), answer).id;
    },
    request: (_reply, { account, token }, container) =>
      graphCall(`${threadsHost}/${encodeURIComponent(account)}/threads_publish`, token, { creation_id: container }),
    posted: idIn,
    hide: ({ sourceId }, hidden, { token }) =>
      graphCall(`${threadsHost}/${encodeURIComponent(sourceId)}/manage_reply`, token, { hide: hidden }),
    remove: ({ sourceId }, { token }) => graphDelete(`${threadsHost}/${encodeURIComponent(sourceId)}`, token),
  },
  posting: threadsPosting,
  fetching: { lookup: lookupPost, media: metaMedia },
  upkeep: threadsUpkeep,
};
