import * as z from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import type { Part, SourceAct } from '../platform.ts';
import { fromSeconds, Seconds } from '../shapes.ts';

/**
 * Things of Reddit by their fullnames: `t1_` a comment, `t4_` a message (reddit.com/dev/api). Times are seconds with a fraction;
 * `edited` is false or such a time; who or what was deleted is called `[deleted]`.
 */
const Thing = z.looseObject({
  kind: z.string(),
  data: z.looseObject({
    name: z.string(),
    author: z.string().nullish(),
    dest: z.string().nullish(),
    subreddit: z.string().nullish(),
    subject: z.string().nullish(),
    body: z.string().default(''),
    created_utc: Seconds,
    edited: z.union([z.boolean(), Seconds]).default(false),
    parent_id: z.string().nullish(),
    link_id: z.string().nullish(),
    context: z.string().nullish(),
    link_title: z.string().nullish(),
    link_permalink: z.string().nullish(),
  }),
});
type Thing = z.infer<typeof Thing>;

const linkOf = ({ link_id: link, context, name }: Thing['data']): string => {
  const id = /\/comments\/(\w+)\//.exec(context ?? '')?.[1];
  return link ?? (id ? `t3_${id}` : name);
};

/** What one person and we say below one post, or in messages, is a thread. A message of moderators has no author. */
const actOf = (account: string | undefined, { kind, data }: Thing, receivedAt: Instant): SourceAct => {
  const { name, author, dest, subreddit, subject, body, parent_id: parent } = data;
  const gone = author === '[deleted]' && body === '[deleted]';
  const message = kind === 't4';
  const handle = gone ? `unknown:${name}` : (author ?? (subreddit ? `r/${subreddit}` : `unknown:${name}`));
  const own = account !== undefined && handle.toLowerCase() === account.toLowerCase();
  const titled = message && subject && !subject.startsWith('re: ');
  return {
    account,
    sourceId: name,
    thread: message ? `dm:${own ? (dest ?? handle) : handle}` : gone ? name : `${linkOf(data)}:${handle}`,
    inReplyTo: parent ?? undefined,
    verb: gone ? 'delete' : 'create',
    version: gone ? 'delete' : 'create',
    kind: message ? 'message' : subject === 'username mention' ? 'mention' : 'comment',
    handle,
    own,
    bot: handle === 'AutoModerator',
    under: message ? undefined : { text: data.link_title ?? undefined, url: data.link_permalink ?? undefined },
    text: gone ? '' : titled ? `${subject}\n\n${body}` : body,
    // when it was deleted is not said
    at: gone ? receivedAt : fromSeconds(data.created_utc),
  };
};

export const readThing = (account: string | undefined, given: unknown, receivedAt: Instant): readonly Part[] => {
  const parsed = Thing.safeParse(given);
  if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
  const { kind, data } = parsed.data;
  if (kind !== 't1' && kind !== 't4') return [{ quarantined: 'reddit.kind-unknown' }];
  const act = actOf(account, parsed.data, receivedAt);
  if (typeof data.edited !== 'number' || act.verb === 'delete') return [{ act }];
  const changed = fromSeconds(data.edited);
  return [{ act }, { act: { ...act, verb: 'edit', version: changed, at: changed } }];
};
