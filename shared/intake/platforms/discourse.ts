import * as z from 'zod';
import { type Instant, instantFrom } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import { imagesIn, plainText } from '../plain-text.ts';
import type { Part, PlatformAdapter } from '../platform.ts';
import { DateText, SourceId } from '../shapes.ts';
import { discourseCall } from './discourse-call.ts';
import { discoursePosting } from './discourse-posting.ts';

/**
 * A Discourse forum. The name of the event stands in `X-Discourse-Event` alone. A connection is one forum: where it is stands in
 * `clientId` beside the key, because no signature covers the header that names it. The key is of a single user, whom it names.
 * Facts: discourse/discourse, app/jobs/regular/emit_web_hook_event.rb and lib/auth/default_current_user_provider.rb; docs.discourse.org.
 */
const Post = z.looseObject({
  id: SourceId,
  topic_id: SourceId,
  user_id: z.number().nullish(),
  username: z.string().nullish(),
  name: z.string().nullish(),
  cooked: z.string().default(''),
  /** 1 is a post; 2 and 3 say what moderators did, 4 is whispered among staff. */
  post_type: z.number().default(1),
  topic_archetype: z.string().nullish(),
  topic_title: z.string().nullish(),
  created_at: DateText,
  updated_at: DateText.nullish(),
  deleted_at: DateText.nullish(),
});
const verbs = { post_created: 'create', post_edited: 'edit', post_recovered: 'edit', post_destroyed: 'delete' } as const;
const Name = z.enum(['post_created', 'post_edited', 'post_recovered', 'post_destroyed']);
/** What else a forum can tell: config/initializers/012-web_hook_events.rb. */
const silent = /^(topic|user|group|category|tag|badge|reviewable|notification|solved|assign|like|post)_/;

const readPost = (event: z.infer<typeof Name>, given: unknown, receivedAt: Instant): Part => {
  const parsed = Post.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const { id, topic_id: thread, user_id: user, username, name, cooked, post_type: type, ...post } = parsed.data;
  if (type !== 1) return { ignored: type === 4 ? 'discourse.whisper' : 'discourse.small-action' };
  const verb = verbs[event];
  const changed = verb === 'delete' ? post.deleted_at : post.updated_at;
  const stamp = verb === 'create' ? post.created_at : event === 'post_recovered' ? undefined : changed;
  const text = plainText(cooked);
  return {
    act: {
      sourceId: id,
      thread,
      verb,
      version: verb === 'create' ? 'create' : `${event}:${changed ?? ''}`,
      kind: post.topic_archetype === 'private_message' ? 'message' : 'comment',
      handle: username ?? `unknown:${id}`,
      name: name ?? undefined,
      own: false,
      under: { text: post.topic_title ?? undefined },
      // the forum itself, and its guide
      bot: user !== undefined && user !== null && user < 0,
      text: verb === 'delete' ? '' : text,
      ...(verb !== 'delete' && cooked !== text && { original: cooked }),
      attachments: verb === 'delete' ? [] : imagesIn(cooked),
      at: stamp ? instantFrom(stamp) : receivedAt,
    },
  };
};

const Placed = z.looseObject({ topic_id: SourceId, post_number: z.number() });
const Made = z.looseObject({ id: SourceId });
const Me = z.looseObject({ current_user: z.looseObject({ username: z.string(), name: z.string().nullish() }) });

export const discourse: PlatformAdapter = {
  platform: 'discourse',
  capabilities: {
    title: 'Discourse',
    way: 'webhook',
    hears: {
      comment: 'confirmed',
      reply: 'confirmed',
      message: 'needs a live account',
      edit: 'confirmed',
      delete: 'confirmed',
      media: 'confirmed',
    },
    signature: 'confirmed',
    reply: 'confirmed',
    sources: [
      'https://github.com/discourse/discourse/blob/main/app/jobs/regular/emit_web_hook_event.rb',
      'https://docs.discourse.org/#tag/Posts/operation/createTopicPostPM',
    ],
  },
  read: ({ body, headers, receivedAt }) => {
    const parsed = z.looseObject({}).safeParse(parseJson(body));
    if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
    if ('ping' in parsed.data) return [{ ignored: 'discourse.ping' }];
    const event = headers['x-discourse-event'] ?? '';
    const name = Name.safeParse(event);
    if (name.success) return [readPost(name.data, parsed.data['post'], receivedAt)];
    return [silent.test(event) ? { ignored: `discourse.${event.replaceAll('_', '-')}` } : { quarantined: 'discourse.event-unknown' }];
  },
  replying: {
    idempotent: false,
    prepare: async ({ inReplyTo }, access, ask) => {
      const path = `/posts/${encodeURIComponent(inReplyTo)}.json`;
      return JSON.stringify(Placed.parse(parseJson(Buffer.from((await ask(discourseCall(access, 'GET', path))).body))));
    },
    request: ({ text }, access, prepared) => {
      const { topic_id, post_number } = Placed.parse(parseJson(Buffer.from(prepared)));
      return discourseCall(access, 'POST', '/posts.json', { topic_id: Number(topic_id), raw: text, reply_to_post_number: post_number });
    },
    posted: (answer) => Made.safeParse(parseJson(Buffer.from(answer))).data?.id ?? null,
    remove: ({ sourceId }, access) => discourseCall(access, 'DELETE', `/posts/${encodeURIComponent(sourceId)}.json`),
  },
  posting: discoursePosting,
  upkeep: {
    who: async (access, ask) => {
      const { body } = await ask(discourseCall(access, 'GET', '/session/current.json'));
      const { username, name } = Me.parse(parseJson(Buffer.from(body))).current_user;
      return { account: username, name: name || username };
    },
  },
};
