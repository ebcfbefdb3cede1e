import * as z from 'zod';
import { type Instant, instantFrom, secondsBetween } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { Doorway, Part, PlatformAdapter } from '../platform.ts';
import { DateText, fromSeconds, SourceId } from '../shapes.ts';
import { hmacSha256, sameDigest } from '../signatures.ts';

/**
 * Any source that signs as standardwebhooks.com says. The body is ours to define: `{type: "comment.created" | "comment.edited" |
 * "comment.deleted", timestamp?, data: {id, thread?, account?, text, author: {handle, name?}, direction?: "in" | "out", at?}}`,
 * times in ISO 8601; or what is in `data` alone, with `type` beside it.
 */
const windowSeconds = 300;

/** The key is base64, with or without the prefix; the header may hold several signatures, any of them will do. */
export const standardWebhooksDoorway: Doorway = {
  keptHeaders: ['webhook-id'],
  verify: ({ headers, body }, secret, now) => {
    const id = headers['webhook-id'] ?? '';
    const stamp = headers['webhook-timestamp'] ?? '';
    // parts are joined by full stops, so an id may hold none
    if (!/^[^.]{1,256}$/.test(id) || !/^\d{1,12}$/.test(stamp) || Math.abs(secondsBetween(fromSeconds(stamp), now)) > windowSeconds)
      return false;
    const digest = hmacSha256(secret.replace(/^whsec_/, ''), [`${id}.${stamp}.`, body], 'base64');
    const given = (headers['webhook-signature'] ?? '').split(' ').slice(0, 8);
    return given.some((signature) => signature.startsWith('v1,') && sameDigest(digest, signature.slice(3), 'base64'));
  },
};

const Comment = z.looseObject({
  id: SourceId,
  thread: SourceId.optional(),
  account: SourceId.optional(),
  text: z.string().default(''),
  author: z.looseObject({ handle: SourceId, name: z.string().optional() }).optional(),
  direction: z.enum(['in', 'out']).default('in'),
  at: DateText.optional(),
});
const Type = z.enum(['comment.created', 'comment.edited', 'comment.deleted']);
const Body = z.looseObject({
  type: Type,
  timestamp: DateText.optional(),
  data: Comment,
});
/** The same without an envelope: for sources that send one flat object. */
const Flat = Comment.extend({
  type: Type.default('comment.created'),
  author: z.looseObject({ handle: SourceId, name: z.string().optional() }),
});
const Shape = z.union([Body, Flat.transform(({ type, ...data }) => ({ type, timestamp: undefined, data }))]);
const verbs = { 'comment.created': 'create', 'comment.edited': 'edit', 'comment.deleted': 'delete' } as const;

const readBody = ({ type, timestamp, data }: z.infer<typeof Shape>, receivedAt: Instant): Part => {
  const verb = verbs[type];
  const said = verb === 'create' ? (data.at ?? timestamp) : (timestamp ?? data.at);
  const at = said ? instantFrom(said) : receivedAt;
  if (!data.author && verb !== 'delete') return { quarantined: 'shape.unknown' };
  return {
    act: {
      account: data.account,
      sourceId: data.id,
      thread: data.thread ?? data.id,
      inReplyTo: data.thread,
      verb,
      version: verb === 'create' ? 'create' : at,
      kind: 'comment',
      handle: data.author?.handle ?? `unknown:${data.id}`,
      name: data.author?.name,
      own: data.direction === 'out',
      bot: false,
      text: verb === 'delete' ? '' : data.text,
      at,
    },
  };
};

export const standardWebhooks: PlatformAdapter = {
  platform: 'standard-webhooks',
  read: (body, receivedAt) => {
    const parsed = Shape.safeParse(parseJson(body));
    return [parsed.success ? readBody(parsed.data, receivedAt) : { quarantined: 'shape.unknown' }];
  },
};
