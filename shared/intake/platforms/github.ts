import * as z from 'zod';
import { parseJson } from '../json.ts';
import type { Access, OutgoingRequest, PlatformAdapter, Upkeep } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { readEvent } from './github-read.ts';

/** GitHub: issues, discussions and comments of one repository, which is the account. Facts: docs.github.com/rest, docs.github.com/graphql. */
const api = 'https://api.github.com';
const events = ['issues', 'issue_comment', 'discussion', 'discussion_comment', 'pull_request_review_comment', 'commit_comment'];

const call = ({ token }: Access, method: OutgoingRequest['method'], path: string, body?: object): OutgoingRequest => ({
  method,
  url: `${api}${path}`,
  headers: {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'user-agent': 'heard',
    'x-github-api-version': '2022-11-28',
    ...(body && { 'content-type': 'application/json' }),
  },
  ...(body && { body: JSON.stringify(body) }),
});
const graph = (access: Access, query: string, variables: object) => call(access, 'POST', '/graphql', { query, variables });

const addComment = `mutation ($discussion: ID!, $answers: ID, $body: String!) {
  addDiscussionComment(input: { discussionId: $discussion, replyToId: $answers, body: $body }) { comment { id } }
}`;
const deleteComment = 'mutation ($id: ID!) { deleteDiscussionComment(input: { id: $id }) { clientMutationId } }';

const Rest = z.looseObject({ id: SourceId });
const Graph = z.looseObject({
  data: z.looseObject({ addDiscussionComment: z.looseObject({ comment: z.looseObject({ id: z.string() }) }) }),
});
const Errors = z.looseObject({ errors: z.array(z.unknown()).min(1) });
const Repository = z.looseObject({ full_name: z.string(), description: z.string().nullish() });
const Hooks = z.array(z.looseObject({ active: z.boolean(), config: z.looseObject({ url: z.string().optional() }) }));
const Missed = z.array(
  z.looseObject({ issue_url: z.string(), created_at: z.string(), user: z.looseObject({ type: z.string().optional() }).nullish() }),
);
const mostPages = 10;
const perPage = 100;

/** The last part of a path of ours, as `12` of `issues/12`. */
const lastOf = (path: string) => path.split('/').at(-1) ?? '';

/** A form that carries JSON is what GitHub sends unless it was told otherwise. */
const jsonOf = (body: Buffer): unknown =>
  body.subarray(0, 8).toString() === 'payload='
    ? parseJson(Buffer.from(new URLSearchParams(body.toString()).get('payload') ?? ''))
    : parseJson(body);

const subscribed: NonNullable<Upkeep['subscribed']> = async (hook, access, ask) => {
  const { body } = await ask(call(access, 'GET', `/repos/${access.account}/hooks?per_page=${perPage}`));
  return Hooks.parse(parseJson(Buffer.from(body))).some(({ active, config }) => active && config.url === hook);
};

export const github: PlatformAdapter = {
  platform: 'github',
  capabilities: {
    title: 'GitHub',
    way: 'webhook',
    hears: { comment: 'confirmed', reply: 'confirmed', edit: 'confirmed', delete: 'confirmed' },
    signature: 'confirmed',
    reply: 'confirmed',
    sources: [
      'https://docs.github.com/webhooks/webhook-events-and-payloads',
      'https://docs.github.com/rest/issues/comments',
      'https://docs.github.com/graphql/guides/using-the-graphql-api-for-discussions',
    ],
  },
  // what was missed comes without a header, and is comments on issues
  read: ({ body, headers, receivedAt }) => [readEvent(headers['x-github-event'] ?? 'issue_comment', jsonOf(body), receivedAt)],
  replying: {
    idempotent: false,
    request: ({ thread, inReplyTo, text: body }, access) => {
      const [what = '', at = ''] = thread.split('/');
      if (what === 'discussions') {
        // a reply cannot be replied to: it joins the discussion
        const answers = inReplyTo.startsWith('discussions/comments/') ? lastOf(inReplyTo) : null;
        return graph(access, addComment, { discussion: at, answers, body });
      }
      const place = what === 'pulls' ? `${thread}/replies` : `${what}/${at}/comments`;
      return call(access, 'POST', `/repos/${access.account}/${place}`, { body });
    },
    posted: (answer, { thread, inReplyTo }) => {
      const json = parseJson(Buffer.from(answer));
      const node = Graph.safeParse(json).data?.data.addDiscussionComment.comment.id;
      if (node) return `discussions/${inReplyTo.startsWith('discussions/comments/') ? 'replies' : 'comments'}/${node}`;
      const id = Rest.safeParse(json).data?.id;
      const [what = ''] = thread.split('/');
      return id ? `${what === 'commits' ? '' : `${what}/`}comments/${id}` : null;
    },
    refused: (answer) => Errors.safeParse(parseJson(Buffer.from(answer))).success,
    remove: ({ sourceId }, access) =>
      sourceId.startsWith('discussions/')
        ? graph(access, deleteComment, { id: lastOf(sourceId) })
        : call(access, 'DELETE', `/repos/${access.account}/${sourceId}`),
  },
  upkeep: {
    // a repository that everybody may read still answers 401 to a token that is no good
    who: async (access, ask) => {
      const { body } = await ask(call(access, 'GET', `/repos/${access.account}`));
      const { full_name: account, description } = Repository.parse(parseJson(Buffer.from(body)));
      return { account, name: description || account };
    },
    subscribed,
    subscribe: async (hook, access, ask) => {
      // a second one for the same address is refused
      if (await subscribed(hook, access, ask)) return;
      const [secret] = access.secrets.signing;
      const config = { url: hook, content_type: 'json', ...(secret && { secret }) };
      await ask(call(access, 'POST', `/repos/${access.account}/hooks`, { name: 'web', active: true, events, config }));
    },
    missed: async (since, access, ask) => {
      const bodies: Buffer[] = [];
      for (let page = 1; page <= mostPages; page += 1) {
        const path = `/repos/${access.account}/issues/comments?since=${since}&per_page=${perPage}&page=${page}`;
        const comments = Missed.parse(parseJson(Buffer.from((await ask(call(access, 'GET', path))).body)));
        for (const comment of comments) {
          const action = comment.created_at >= since ? 'created' : 'edited';
          const issue = { number: Number(lastOf(comment.issue_url)) };
          bodies.push(Buffer.from(JSON.stringify({ action, issue, comment, repository: { full_name: access.account } })));
        }
        if (comments.length < perPage) break;
      }
      return bodies;
    },
  },
};
