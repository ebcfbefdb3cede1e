import * as z from 'zod';
import type { Secrets } from '../../contract/settings.ts';
import type { Instant } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { Answer, Delivery, Doorway, Part, PlatformAdapter } from '../platform.ts';
import { fromSeconds, SourceId } from '../shapes.ts';
import { hmacSha256, sameDigest, sameText } from '../signatures.ts';

/** Facebook Page: feed comments and visitor posts. Facts: developers.facebook.com/docs/graph-api/webhooks/getting-started. */
const graph = 'https://graph.facebook.com/v25.0';

const challenge = (query: Delivery['query'], secrets: Secrets): Answer => {
  const known = secrets.verifyToken !== undefined && sameText(query['hub.verify_token'] ?? '', secrets.verifyToken);
  const text = query['hub.challenge'] ?? '';
  // only what Meta sends: digits, so that nobody can make this address print text of their choice
  if (query['hub.mode'] !== 'subscribe' || !known || !/^\d{1,32}$/.test(text))
    return { status: 403, contentType: 'text/plain', body: 'verify token does not match' };
  return { status: 200, contentType: 'text/plain', body: text };
};

export const facebookDoorway: Doorway = {
  keptHeaders: [],
  handshake: ({ method, query }, secrets) => (method === 'GET' ? challenge(query, secrets) : null),
  verify: ({ headers, body }, secret) => {
    const given = headers['x-hub-signature-256'] ?? '';
    return given.startsWith('sha256=') && sameDigest(hmacSha256(secret, [body]), given.slice(7), 'hex');
  },
};

const Value = z.looseObject({
  item: z.string().optional(),
  verb: z.string().optional(),
  comment_id: SourceId.nullish(),
  post_id: SourceId.nullish(),
  parent_id: SourceId.nullish(),
  message: z.string().optional(),
  created_time: z.number().optional(),
  from: z.looseObject({ id: SourceId, name: z.string().optional() }).optional(),
  sender_id: SourceId.optional(),
  sender_name: z.string().optional(),
  photo: z.string().optional(),
  video: z.string().optional(),
});
const Body = z.looseObject({
  object: z.literal('page'),
  entry: z
    .array(
      z.looseObject({
        id: SourceId,
        time: z.number(),
        changes: z.array(z.looseObject({ field: z.string(), value: z.unknown() })).default([]),
      }),
    )
    .min(1),
});
const verbs: Readonly<Record<string, 'create' | 'edit' | 'delete'>> = {
  add: 'create',
  edit: 'edit',
  edited: 'edit',
  remove: 'delete',
  delete: 'delete',
};
const posts = ['post', 'status', 'photo', 'video'];

/** One comment or visitor post. A comment's parent is the post when it stands at the top, else the comment that it answers. */
const readFeed = (account: string, sentAt: number, value: z.infer<typeof Value>, receivedAt: Instant): Part => {
  const item = value.item ?? '';
  if (item === 'reaction' || item === 'like') return { ignored: 'facebook.reaction' };
  if (item === 'share') return { ignored: 'facebook.share' };
  if (item !== 'comment' && !posts.includes(item)) return { quarantined: 'facebook.item-unknown' };
  if (value.verb === 'hide' || value.verb === 'unhide') return { ignored: 'facebook.hidden' };
  const verb = verbs[value.verb ?? ''];
  if (!verb) return { quarantined: 'facebook.verb-unknown' };
  const sourceId = item === 'comment' ? value.comment_id : value.post_id;
  const handle = value.from?.id ?? value.sender_id;
  if (!sourceId || !handle) return { quarantined: 'facebook.author-missing' };
  const nested = item === 'comment' && value.parent_id && value.parent_id !== value.post_id;
  const at =
    verb === 'create' && value.created_time !== undefined ? fromSeconds(value.created_time) : sentAt > 0 ? fromSeconds(sentAt) : receivedAt;
  return {
    act: {
      account,
      sourceId,
      thread: nested && value.parent_id ? value.parent_id : sourceId,
      inReplyTo: value.parent_id ?? undefined,
      verb,
      version: verb === 'create' ? 'create' : at,
      kind: 'comment',
      handle,
      name: value.from?.name ?? value.sender_name,
      own: handle === account,
      bot: false,
      text: verb === 'delete' ? '' : (value.message ?? ''),
      at,
      attachments: [
        ...(value.photo ? [{ type: 'image', url: value.photo }] : []),
        ...(value.video ? [{ type: 'video', url: value.video }] : []),
      ],
    },
  };
};

const readChange = (account: string, sentAt: number, field: string, given: unknown, receivedAt: Instant): Part => {
  if (field === 'mention' || field === 'ratings') return { ignored: `facebook.${field}-not-followed` };
  if (field !== 'feed') return { quarantined: 'facebook.field-unknown' };
  const value = Value.safeParse(given);
  return value.success ? readFeed(account, sentAt, value.data, receivedAt) : { quarantined: 'shape.unknown' };
};

export const facebook: PlatformAdapter = {
  platform: 'facebook',
  capabilities: { canReply: true, maxLength: 8000, windowHours: null },
  read: (body, receivedAt) => {
    const parsed = Body.safeParse(parseJson(body));
    if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
    return parsed.data.entry.flatMap(({ id, time, changes }) =>
      changes.length === 0
        ? [{ quarantined: 'facebook.entry-without-changes' }]
        : changes.map(({ field, value }) => readChange(id, time, field, value, receivedAt)),
    );
  },
  request: ({ inReplyTo, text }, token) => ({
    url: `${graph}/${encodeURIComponent(inReplyTo)}/comments`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ message: text }),
  }),
  posted: (answer) => z.looseObject({ id: SourceId }).safeParse(parseJson(Buffer.from(answer))).data?.id ?? null,
};
