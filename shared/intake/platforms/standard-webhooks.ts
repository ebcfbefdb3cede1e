import * as z from 'zod';
import { type Instant, instantFrom } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { Part, PlatformAdapter } from '../platform.ts';
import { DateText, SourceId } from '../shapes.ts';

/**
 * Any source that signs as standardwebhooks.com says. The body is ours to define: `{type: "comment.created" | "comment.edited" |
 * "comment.deleted", timestamp?, data: {id, thread?, account?, text, author: {handle, name?}, direction?: "in" | "out", at?}}`,
 * times in ISO 8601; or what is in `data` alone, with `type` beside it.
 */
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
  capabilities: {
    title: 'Standard Webhooks',
    way: 'webhook',
    hears: { comment: 'confirmed', reply: 'confirmed', edit: 'confirmed', delete: 'confirmed', echo: 'confirmed' },
    signature: 'confirmed',
    sources: ['https://www.standardwebhooks.com'],
  },
  read: ({ body, receivedAt }) => {
    const parsed = Shape.safeParse(parseJson(body));
    return [parsed.success ? readBody(parsed.data, receivedAt) : { quarantined: 'shape.unknown' }];
  },
};
