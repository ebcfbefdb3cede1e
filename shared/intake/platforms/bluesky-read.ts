import * as z from 'zod';
import { fromMillis, type Instant, instantFrom } from '../../kernel/instant.ts';
import type { Part, SourceAct } from '../platform.ts';
import { DateText } from '../shapes.ts';

/** Records and notifications of Bluesky: lexicons app.bsky.feed.post, app.bsky.notification.listNotifications. */
const Uri = z.string().startsWith('at://');
const Shown = z.looseObject({ alt: z.string().optional() });
const Media = z.looseObject({ $type: z.string(), images: z.array(Shown).optional(), alt: z.string().optional() });
const Post = z.looseObject({
  text: z.string().default(''),
  reply: z.looseObject({ root: z.looseObject({ uri: Uri }), parent: z.looseObject({ uri: Uri }) }).optional(),
  embed: z.looseObject({ media: Media.optional() }).and(Media).optional().catch(undefined),
});
type Post = z.infer<typeof Post>;

export const Notification = z.looseObject({
  uri: Uri,
  reason: z.string(),
  author: z.looseObject({ did: z.string(), handle: z.string().default(''), displayName: z.string().optional() }),
  record: z.unknown(),
  indexedAt: DateText,
});

const attachmentsOf = ({ embed }: Post): SourceAct['attachments'] => {
  const media = embed?.media ?? embed;
  if (media?.images) return media.images.map(({ alt }) => ({ type: 'image', alt }));
  return media?.$type === 'app.bsky.embed.video' ? [{ type: 'video', alt: media.alt }] : [];
};

const whose = (uri: string): string => uri.split('/')[2] ?? '';

/** Where the first post of a thread is shown: `at://{did}/app.bsky.feed.post/{rkey}` at bsky.app/profile/{did}/post/{rkey}. */
const underOf = ({ reply }: Post): SourceAct['under'] => {
  const found = /^at:\/\/(did:[\w:.%-]+)\/app\.bsky\.feed\.post\/([\w.~:-]+)$/.exec(reply?.root.uri ?? '');
  return found ? { url: `https://bsky.app/profile/${found[1]}/post/${found[2]}` } : undefined;
};

/** A post: what one person and we say below one root is a thread. Of ours, the person is whom it answers. */
const postAct = (
  uri: string,
  own: boolean,
  post: Post,
): Pick<SourceAct, 'sourceId' | 'thread' | 'inReplyTo' | 'text' | 'attachments' | 'under'> => {
  const parent = post.reply?.parent.uri;
  const person = own && parent ? whose(parent) : whose(uri);
  return {
    sourceId: uri,
    thread: `${post.reply?.root.uri ?? uri}#${person}`,
    inReplyTo: parent,
    text: post.text,
    under: underOf(post),
    attachments: attachmentsOf(post),
  };
};

const kinds: Readonly<Record<string, SourceAct['kind']>> = { reply: 'comment', mention: 'mention', quote: 'mention' };
const reactions = ['like', 'repost', 'like-via-repost', 'repost-via-repost'];
const silent = ['follow', 'starterpack-joined', 'verified', 'unverified', 'subscribed-post', 'contact-match'];

/** What somebody else did to `account`. When it was seen counts: what the author says of the time can be anything. */
export const readNotification = (account: string | undefined, given: unknown): Part => {
  const parsed = Notification.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const { uri, reason, author, record, indexedAt } = parsed.data;
  if (reactions.includes(reason)) return { ignored: 'bluesky.reaction' };
  if (silent.includes(reason)) return { ignored: `bluesky.${reason}` };
  const kind = kinds[reason];
  if (!kind) return { quarantined: 'bluesky.reason-unknown' };
  const post = Post.safeParse(record);
  if (!post.success) return { quarantined: 'shape.unknown' };
  const own = author.did === account;
  return {
    act: {
      ...postAct(uri, own, post.data),
      account,
      verb: 'create',
      version: 'create',
      kind,
      handle: author.did,
      name: author.displayName || author.handle || undefined,
      own,
      bot: false,
      at: instantFrom(indexedAt),
    },
  };
};

const Commit = z.looseObject({
  did: z.string(),
  rev: z.string(),
  operation: z.string(),
  collection: z.string(),
  rkey: z.string(),
  record: z.unknown().optional(),
});
/** Jetstream in its three spellings: github.com/bluesky-social/jetstream. `time_us` counts microseconds. */
const First = z.looseObject({ did: z.string(), time_us: z.number(), commit: z.looseObject({ type: z.string().optional() }).optional() });
const Second = z.looseObject({ $type: z.literal('message'), payload: z.looseObject({ $type: z.string(), time: DateText }) });
const letters: Readonly<Record<string, string>> = { c: 'create', u: 'update', d: 'delete' };
const verbs: Readonly<Record<string, SourceAct['verb']>> = { create: 'create', update: 'edit', delete: 'delete' };

const readCommit = (given: unknown, at: Instant): Part => {
  const commit = Commit.safeParse(given).data;
  const verb = verbs[commit?.operation ?? ''];
  if (!commit || !verb) return { quarantined: 'shape.unknown' };
  const { did, rev, collection, rkey, record = {} } = commit;
  if (collection === 'app.bsky.feed.like' || collection === 'app.bsky.feed.repost') return { ignored: 'bluesky.reaction' };
  if (collection !== 'app.bsky.feed.post') return { ignored: 'bluesky.other-record' };
  const post = Post.safeParse(record);
  if (!post.success) return { quarantined: 'shape.unknown' };
  const said = postAct(`at://${did}/${collection}/${rkey}`, false, post.data);
  const version = verb === 'edit' ? rev : verb;
  // a deletion does not say what it was an answer to
  const thread = verb === 'delete' ? said.sourceId : said.thread;
  // nobody but its owner writes to a repository: atproto.com/specs/repository
  const deleter = verb === 'delete' ? { deleter: did } : {};
  return { act: { ...said, ...deleter, thread, verb, version, kind: 'comment', handle: did, own: false, bot: false, at } };
};

/** An event of Jetstream, as somebody's listener may hand it on; null when it is none. */
export const readJetstream = (given: unknown): Part | null => {
  const second = Second.safeParse(given).data?.payload;
  if (second) return second.$type.endsWith('#commit') ? readCommit(second, instantFrom(second.time)) : { ignored: 'bluesky.no-commit' };
  const first = First.safeParse(given).data;
  if (!first) return null;
  const { did, time_us: micros, commit } = first;
  if (!commit) return { ignored: 'bluesky.no-commit' };
  const operation = letters[commit.type ?? ''] ?? commit['operation'];
  return readCommit({ ...commit, did, operation }, fromMillis(Math.floor(micros / 1000)));
};
