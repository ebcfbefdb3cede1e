import * as z from 'zod';
import { type Answered, type Asked, isoAt, ok, type Plays, partsOf, plainly, sent } from './asked.ts';

const NewPost = z.looseObject({
  topic_id: z.number().optional(),
  title: z.string().optional(),
  raw: z.string(),
  reply_to_post_number: z.number().nullish(),
});
/** docs.discourse.org#tag/Posts; the forum tells of every post, of those made by its API, too. */
export const discourseAnswer: Plays = (asked) => {
  const { method, seconds, number, seen } = asked;
  const [what, id = ''] = partsOf(asked);
  if (what === 'session') return plainly({ current_user: { id: 2, username: 'spytsia', name: 'Spytsia' } });
  if (method === 'DELETE') return plainly({ success: 'OK' });
  if (what === 'posts') {
    const post = id.replace('.json', '');
    return plainly({ id: Number(post), topic_id: Number(seen.place('discourse', post)?.inside ?? 1), post_number: 1 });
  }
  if (what !== 'posts.json') return null;
  const { title, topic_id = number % 100_000, raw, reply_to_post_number } = sent(NewPost, asked);
  const user = { user_id: 2, username: 'spytsia', name: 'Spytsia' };
  const times = { created_at: isoAt(seconds), updated_at: isoAt(seconds) };
  const post = {
    id: number,
    ...user,
    ...times,
    topic_id,
    post_number: title === undefined ? 2 : 1,
    reply_to_post_number,
    post_type: 1,
    raw,
    cooked: `<p>${raw}</p>`,
  };
  const headers = { 'x-discourse-event-type': 'post', 'x-discourse-event': 'post_created' };
  return {
    to: String(topic_id),
    answer: ok(post),
    post: title !== undefined,
    echo: { platform: 'discourse', headers, body: JSON.stringify({ post }) },
  };
};

const Body = z.looseObject({ body: z.string() });
const Mutation = z.looseObject({
  query: z.string(),
  variables: z.looseObject({ discussion: z.string().optional(), answers: z.string().nullish(), body: z.string().default('') }),
});
const user = { login: 'spytsia', type: 'User' };
const said = ({ number, seconds }: Asked, body: string) => ({
  id: number,
  node_id: `DC_local${number}`,
  user,
  body,
  created_at: isoAt(seconds),
  updated_at: isoAt(seconds),
});
const told = (event: string, repository: string, what: object, comment: object) => ({
  platform: 'github',
  headers: { 'x-github-event': event },
  body: JSON.stringify({ action: 'created', ...what, comment, repository: { full_name: repository }, sender: user }),
});

/** docs.github.com/rest: a comment on an issue, a commit, or an answer in a review. */
const restComment = (asked: Asked, repository: string, [what, at = '', , root]: readonly string[]): Answered => {
  const comment = said(asked, sent(Body, asked).body);
  const issue = { number: Number(at) };
  const events: Readonly<Record<string, Answered['echo']>> = {
    issues: told('issue_comment', repository, { issue }, comment),
    pulls: told('pull_request_review_comment', repository, { pull_request: issue }, { ...comment, in_reply_to_id: Number(root) }),
    commits: told('commit_comment', repository, {}, { ...comment, commit_id: at }),
  };
  const echo = events[what ?? ''];
  return { to: `${repository}#${at}`, answer: ok(comment, 201), ...(echo && { echo }) };
};

/** docs.github.com/graphql/guides/using-the-graphql-api-for-discussions; a discussion's repository is told by nothing that we send. */
const discussed = (asked: Asked): Answered => {
  const { query, variables } = sent(Mutation, asked);
  if (!query.includes('addDiscussionComment')) return plainly({ data: { deleteDiscussionComment: { clientMutationId: null } } });
  const { discussion = '', answers, body } = variables;
  const { account } = asked.seen.place('github', discussion) ?? asked.caller;
  const comment = said(asked, body);
  const parent = answers ? { parent_id: 1 } : {};
  const echo = told('discussion_comment', account, { discussion: { node_id: discussion } }, { ...comment, ...parent });
  return { to: discussion, answer: ok({ data: { addDiscussionComment: { comment: { id: comment.node_id } } } }), echo };
};

export const githubAnswer: Plays = (asked) => {
  const { method, url, caller } = asked;
  if (url.pathname === '/graphql') return discussed(asked);
  const [, repository = '', rest = ''] =
    /^\/repos\/(.+?)(?:\/((?:hooks|issues|pulls|commits|comments)(?:\/.*)?))?$/.exec(url.pathname) ?? [];
  if (method === 'DELETE') return { answer: { status: 204, headers: {}, body: '' } };
  const hook = { id: 1, name: 'web', active: true, events: ['issues'], config: { url: caller.hook, content_type: 'json' } };
  if (rest === 'hooks') return method === 'GET' ? plainly([hook]) : plainly(hook, 201);
  if (method === 'POST') return restComment(asked, repository, rest.split('/'));
  return plainly(rest ? [] : { id: 1, full_name: repository, description: 'Spytsia' });
};
