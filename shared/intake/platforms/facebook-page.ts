import * as z from 'zod';
import { instantFrom, toMillis } from '../../kernel/instant.ts';
import { answerIn, readAnswer } from '../answers.ts';
import type { Upkeep } from '../platform.ts';
import { DateText, SourceId } from '../shapes.ts';
import { graph, graphCall } from './meta-graph.ts';

const Subscriptions = z.looseObject({
  data: z.array(z.looseObject({ id: SourceId, subscribed_fields: z.array(z.string()).default([]) })),
});

/**
 * Looks after a Page's connection. Meta takes a Page off an app without a word after an hour of failures, so what it says is asked:
 * developers.facebook.com/docs/graph-api/reference/page/subscribed_apps. `clientId`, where there is one, is the app's id.
 */
export const lookAfterPage = (fields: readonly string[]): Upkeep => ({
  who: async ({ token }, ask) => {
    const answer = await ask(graphCall(`${graph}/me?fields=id,name`, token));
    const { id, name } = readAnswer(z.looseObject({ id: SourceId, name: z.string() }), answer);
    return { account: id, name };
  },
  subscribed: async (_hook, { account, token, secrets }, ask) => {
    const { body } = await ask(graphCall(`${graph}/${encodeURIComponent(account)}/subscribed_apps`, token));
    const apps = answerIn(Subscriptions, body)?.data ?? [];
    return apps.some(
      ({ id, subscribed_fields: has }) => (!secrets.clientId || id === secrets.clientId) && fields.every((field) => has.includes(field)),
    );
  },
  subscribe: async (_hook, { account, token }, ask) => {
    await ask(graphCall(`${graph}/${encodeURIComponent(account)}/subscribed_apps`, token, { subscribed_fields: fields.join(',') }));
  },
});

const From = z.looseObject({ id: SourceId, name: z.string().optional() }).optional();
const Comment = z.looseObject({
  id: SourceId,
  message: z.string().optional(),
  created_time: DateText,
  from: From,
  parent: z.looseObject({ id: SourceId }).optional(),
});
const Posts = z.looseObject({
  data: z.array(Comment.extend({ comments: z.looseObject({ data: z.array(Comment) }).optional() })),
});
const said = 'id,message,created_time,from';

/** Comments and visitors' posts of the newest 25 posts since an instant, in the words of the webhook. One call. */
export const missedComments: NonNullable<Upkeep['missed']> = async (since, { account, token }, ask) => {
  const fields = `${said},comments.filter(stream).order(reverse_chronological).limit(100){${said},parent}`;
  const query = new URLSearchParams({ fields, limit: '25' });
  const { body } = await ask(graphCall(`${graph}/${encodeURIComponent(account)}/feed?${query}`, token));
  const posts = answerIn(Posts, body)?.data ?? [];
  const isNew = ({ created_time: at }: z.infer<typeof Comment>) => instantFrom(at) >= since;
  const seconds = (at: string) => Math.floor(toMillis(instantFrom(at)) / 1000);
  const values = posts.flatMap(({ comments, ...post }) => [
    ...(isNew(post) && post.from && post.from.id !== account
      ? [{ ...post, item: 'post', verb: 'add', post_id: post.id, created_time: seconds(post.created_time) }]
      : []),
    ...(comments?.data ?? []).filter(isNew).map(({ parent, ...comment }) => ({
      ...comment,
      item: 'comment',
      verb: 'add',
      comment_id: comment.id,
      post_id: post.id,
      parent_id: parent?.id ?? post.id,
      created_time: seconds(comment.created_time),
    })),
  ]);
  if (values.length === 0) return [];
  const changes = values.map((value) => ({ field: 'feed', value }));
  return [Buffer.from(JSON.stringify({ object: 'page', entry: [{ id: account, time: 0, changes }] }))];
};
