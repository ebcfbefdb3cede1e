import { fromMillis, type Instant, instantFrom } from '../../kernel/instant.ts';
import type { Part, SourceAct } from '../platform.ts';
import { DirectMessage, type Includes, type Old, OldDelete, OldPost, Post, Users } from './x-shapes.ts';

/** X escapes three signs, and shortens links: both come out as the author wrote them. */
const wordsOf = (text: string, urls: ReadonlyArray<{ url: string; expanded_url?: string | undefined }> = []): string =>
  urls
    .reduce((words, { url, expanded_url: long }) => (long ? words.replaceAll(url, () => long) : words), text)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/**
 * Everybody who answers a post of ours shares its `conversation_id`; what one person and we say in it is one thread. Of ours, the
 * person is whom it answers.
 */
const threadOf = (post: Post, first: string, own: boolean): string => {
  const root = post.conversation_id && post.conversation_id !== post.id ? post.conversation_id : first;
  const other = own ? (post.in_reply_to_user_id ?? post.entities?.mentions?.find(({ id }) => id)?.id) : post.author_id;
  return other ? `${root}:${other}` : root;
};

/** A post: `account` is who it was delivered for. An edit is a new id; the first of its history names the thing. */
export const readPost = (account: string | undefined, given: unknown, { users, media }: Includes, receivedAt: Instant): Part => {
  const parsed = Post.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const post = parsed.data;
  if (post.referenced_tweets.some(({ type }) => type === 'retweeted')) return { ignored: 'x.repost' };
  const parent = post.in_reply_to_tweet_id ?? post.referenced_tweets.find(({ type }) => type === 'replied_to')?.id;
  const sourceId = post.edit_history_tweet_ids[0] ?? post.id;
  const own = post.author_id === account;
  // decided by the post, not by the event that brought it: one post comes as a mention and as a reply
  const answersUs = parent !== undefined && (post.in_reply_to_user_id === account || own);
  const shown = media.filter(({ media_key: key }) => post.attachments?.media_keys?.includes(key));
  return {
    act: {
      account,
      sourceId,
      thread: threadOf(post, sourceId, own),
      inReplyTo: parent,
      verb: sourceId === post.id ? 'create' : 'edit',
      version: sourceId === post.id ? 'create' : post.id,
      kind: answersUs || own ? 'comment' : 'mention',
      handle: post.author_id,
      name: users.find(({ id }) => id === post.author_id)?.name,
      own,
      bot: false,
      text: wordsOf(post.note_tweet?.text ?? post.text, (post.note_tweet ?? post).entities?.urls),
      at: post.created_at ? instantFrom(post.created_at) : receivedAt,
      attachments: shown.map(({ type, url, alt_text: alt }) => ({ type: type === 'photo' ? 'image' : type, url, alt })),
    },
  };
};

export const readPostDelete = (account: string | undefined, id: string, author: string, at: Instant): Part => ({
  act: {
    account,
    sourceId: id,
    thread: id,
    verb: 'delete',
    version: 'delete',
    kind: 'comment',
    handle: author,
    own: author === account,
    bot: false,
    text: '',
    at,
  },
});

/** A direct message, in the thread that we have with the other person. */
export const readDirect = (account: string | undefined, given: unknown, known: unknown): Part => {
  const parsed = DirectMessage.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const { id, created_timestamp: stamp, message_create: message } = parsed.data;
  const own = message.sender_id === account;
  const { text, entities, attachment } = message.message_data;
  const attachments: SourceAct['attachments'] = attachment
    ? [{ type: attachment.media?.type ?? 'unsupported', url: attachment.media?.media_url_https }]
    : [];
  return {
    act: {
      account,
      sourceId: id,
      thread: `dm:${own ? message.target.recipient_id : message.sender_id}`,
      verb: 'create',
      version: 'create',
      kind: 'message',
      handle: message.sender_id,
      name: Users.parse(known)[message.sender_id]?.name,
      own,
      bot: false,
      text: wordsOf(text, entities?.urls),
      at: fromMillis(Number(stamp)),
      attachments,
    },
  };
};

const readOldPost = (account: string, given: unknown, receivedAt: Instant): Part => {
  const parsed = OldPost.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const post = parsed.data;
  if (post.retweeted_status) return { ignored: 'x.repost' };
  const parent = post.in_reply_to_status_id_str ?? undefined;
  const now = {
    id: post.id_str,
    text: post.extended_tweet?.full_text ?? post.text,
    author_id: post.user.id_str,
    // nothing names the conversation here: what is answered stands for it
    conversation_id: parent,
    in_reply_to_tweet_id: parent,
    in_reply_to_user_id: post.in_reply_to_user_id_str,
    created_at: post.created_at,
    entities: post.entities,
  };
  return readPost(account, now, { users: [{ id: post.user.id_str, name: post.user.name }], media: [] }, receivedAt);
};

const readHere = ['tweet_create_events', 'tweet_delete_events', 'direct_message_events'];

/** The Account Activity API, which X is retiring: one user a body, events in arrays by kind. */
export const readOld = (body: Old, receivedAt: Instant): readonly Part[] => {
  const account = body.for_user_id;
  const parts: Part[] = [
    ...body.tweet_create_events.map((post) => readOldPost(account, post, receivedAt)),
    ...body.tweet_delete_events.map((event): Part => {
      const gone = OldDelete.safeParse(event).data;
      return gone
        ? readPostDelete(account, gone.status.id, gone.status.user_id, fromMillis(gone.timestamp_ms))
        : { quarantined: 'shape.unknown' };
    }),
    ...body.direct_message_events.map((event) => readDirect(account, event, body.users)),
  ];
  const others = Object.keys(body).filter((key) => key.endsWith('_events') && !readHere.includes(key));
  for (const name of others) parts.push({ ignored: `x.${name.replace(/_events$/, '').replaceAll('_', '-')}` });
  return parts.length > 0 ? parts : [{ quarantined: 'x.event-unknown' }];
};
