import * as z from 'zod';
import { instantFrom } from '../../kernel/instant.ts';
import { answerIn, readAnswer } from '../answers.ts';
import type { Fetching, Upkeep } from '../platform.ts';
import { DateText, SourceId } from '../shapes.ts';
import { mentionPlace } from './instagram-comments.ts';
import { graph, graphCall } from './meta-graph.ts';
import { refreshLongLived } from './meta-token.ts';

/** Tokens of Instagram Login begin with `IG` and speak to a host of their own; those of Facebook Login belong to the Page. */
const byInstagramLogin = (token: string): boolean => token.startsWith('IG');
export const instagramHost = (token: string): string => (byInstagramLogin(token) ? 'https://graph.instagram.com/v25.0' : graph);

const bodyOf = (account: string, field: string, values: readonly object[]): Buffer =>
  Buffer.from(
    JSON.stringify({ object: 'instagram', entry: [{ id: account, time: 0, changes: values.map((value) => ({ field, value })) }] }),
  );

/**
 * Asks what a mention says: developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/mentioned_comment
 * and …/mentioned_media. Who wrote a comment is not told.
 */
export const lookupMention: NonNullable<Fetching['lookup']> = async (name, { token }, ask) => {
  const [, account = '', ...place] = name.split(':');
  const { media, comment } = mentionPlace(place.join(':'));
  const fields = comment
    ? `mentioned_comment.comment_id(${comment}){id,text,timestamp}`
    : `mentioned_media.media_id(${media}){id,caption,timestamp,username,media_type,media_url}`;
  const query = new URLSearchParams({ fields });
  const answer = await ask(graphCall(`${instagramHost(token)}/${encodeURIComponent(account)}?${query}`, token));
  const Answer = z.looseObject({ mentioned_comment: z.looseObject({}).optional(), mentioned_media: z.looseObject({}).optional() });
  const { mentioned_comment: said, mentioned_media: post } = readAnswer(Answer, answer);
  return said || post ? bodyOf(account, 'mentioned', [{ ...(said ?? { caption: '', ...post }), media_id: media }]) : null;
};

const Account = z.looseObject({ id: SourceId, username: z.string() });
const who: NonNullable<Upkeep['who']> = async ({ token }, ask) => {
  const own = byInstagramLogin(token);
  const fields = own ? 'user_id,username' : 'instagram_business_account{id,username}';
  const answer = await ask(graphCall(`${instagramHost(token)}/me?${new URLSearchParams({ fields })}`, token));
  if (!own) {
    const { instagram_business_account: account } = readAnswer(z.looseObject({ instagram_business_account: Account }), answer);
    return { account: account.id, name: account.username };
  }
  const { user_id: account, username } = readAnswer(z.looseObject({ user_id: SourceId, username: z.string() }), answer);
  return { account, name: username };
};

/** With Facebook Login it is the Page that is subscribed, to any field of a Page's. */
const fieldsFor = (token: string): string =>
  byInstagramLogin(token) ? 'comments,live_comments,messages,message_reactions,messaging_postbacks' : 'feed,messages';

const Comment = z.looseObject({ id: SourceId, timestamp: DateText });
type Comment = z.infer<typeof Comment>;
const Media = z.looseObject({
  data: z.array(
    z.looseObject({
      comments: z
        .looseObject({ data: z.array(Comment.extend({ replies: z.looseObject({ data: z.array(Comment) }).optional() })) })
        .optional(),
    }),
  ),
});

/** Comments and answers to them since an instant, under the newest 25 posts. One call. */
const missed: NonNullable<Upkeep['missed']> = async (since, { account, token }, ask) => {
  const said = 'id,text,timestamp,username,from';
  const query = new URLSearchParams({ fields: `id,comments.limit(50){${said},replies{${said}}}`, limit: '25' });
  const { body } = await ask(graphCall(`${instagramHost(token)}/${encodeURIComponent(account)}/media?${query}`, token));
  const posts = answerIn(Media, body)?.data ?? [];
  const isNew = ({ timestamp }: Comment) => instantFrom(timestamp) >= since;
  const values = posts
    .flatMap(({ comments }) => comments?.data ?? [])
    .flatMap(({ replies, ...comment }): Comment[] => [
      comment,
      ...(replies?.data ?? []).map((reply) => ({ ...reply, parent_id: comment.id })),
    ])
    .filter(isNew);
  return values.length > 0 ? [bodyOf(account, 'comments', values)] : [];
};

export const instagramUpkeep: Upkeep = {
  who,
  subscribed: async (_hook, { token }, ask) => {
    const { body } = await ask(graphCall(`${instagramHost(token)}/me/subscribed_apps`, token));
    return (answerIn(z.looseObject({ data: z.array(z.unknown()) }), body)?.data.length ?? 0) > 0;
  },
  subscribe: async (_hook, { token }, ask) => {
    await ask(graphCall(`${instagramHost(token)}/me/subscribed_apps`, token, { subscribed_fields: fieldsFor(token) }));
  },
  refresh: async ({ token = '', tokenExpiresAt }, ask, now) =>
    byInstagramLogin(token)
      ? refreshLongLived('https://graph.instagram.com/refresh_access_token', 'ig_refresh_token', token, tokenExpiresAt, ask, now)
      : null,
  missed,
};
