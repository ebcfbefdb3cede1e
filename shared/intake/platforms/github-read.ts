import * as z from 'zod';
import { type Instant, instantFrom } from '../../kernel/instant.ts';
import type { Part, SourceAct } from '../platform.ts';
import { DateText, SourceId } from '../shapes.ts';

/** Bodies of docs.github.com/webhooks/webhook-events-and-payloads. What was said: an issue, a discussion, or a comment. */
const Said = z.looseObject({
  id: SourceId,
  node_id: z.string(),
  title: z.string().nullish(),
  body: z.string().nullish(),
  user: z.looseObject({ login: z.string(), type: z.string().optional() }).nullish(),
  created_at: DateText,
  updated_at: DateText.nullish(),
  in_reply_to_id: SourceId.nullish(),
  parent_id: SourceId.nullish(),
  commit_id: z.string().nullish(),
});
type Said = z.infer<typeof Said>;
const Numbered = z.looseObject({ number: z.number() });
const Noded = z.looseObject({ node_id: z.string() });
const Body = z.looseObject({
  action: z.string().optional(),
  repository: z.looseObject({ full_name: z.string() }).optional(),
  sender: z.looseObject({ type: z.string().optional(), login: z.string().optional() }).optional(),
  issue: z.unknown().optional(),
  comment: z.unknown().optional(),
  discussion: z.unknown().optional(),
  pull_request: z.unknown().optional(),
});
type Body = z.infer<typeof Body>;
const Titled = z.looseObject({ title: z.string(), html_url: z.string().optional() });
/** What a comment stands under: docs.github.com/en/webhooks/webhook-events-and-payloads#issue_comment, …#discussion_comment, …#pull_request_review_comment. */
const underOf = ({ comment, issue, discussion, pull_request: pull }: Body): SourceAct['under'] => {
  const found = comment ? Titled.safeParse(issue ?? discussion ?? pull).data : undefined;
  return found && { text: found.title, url: found.html_url };
};

/** Where a thing is, by the path that the REST API knows it under, or by its node where only GraphQL does. */
interface Place {
  readonly sourceId: string;
  readonly thread: string;
  readonly inReplyTo?: string;
}
const placeOf = (event: string, body: Body, { id, node_id: node, ...said }: Said): Place | null => {
  const number = Numbered.safeParse(body.issue ?? body.pull_request).data?.number;
  const discussion = Noded.safeParse(body.discussion).data?.node_id;
  switch (event) {
    case 'issues':
      return number === undefined ? null : { sourceId: `issues/${number}`, thread: `issues/${number}` };
    case 'issue_comment':
      return number === undefined ? null : { sourceId: `issues/comments/${id}`, thread: `issues/${number}`, inReplyTo: `issues/${number}` };
    case 'pull_request_review_comment': {
      const root = said.in_reply_to_id;
      const thread = `pulls/${number}/comments/${root ?? id}`;
      return { sourceId: `pulls/comments/${id}`, thread, ...(root && { inReplyTo: `pulls/comments/${root}` }) };
    }
    case 'commit_comment':
      return { sourceId: `comments/${id}`, thread: `commits/${said.commit_id}` };
    case 'discussion':
      return { sourceId: `discussions/${node}`, thread: `discussions/${node}` };
    default: {
      const kind = said.parent_id ? 'replies' : 'comments';
      return discussion
        ? { sourceId: `discussions/${kind}/${node}`, thread: `discussions/${discussion}`, inReplyTo: `discussions/${discussion}` }
        : null;
    }
  }
};

const holders: Readonly<Record<string, 'issue' | 'comment' | 'discussion'>> = {
  issues: 'issue',
  issue_comment: 'comment',
  commit_comment: 'comment',
  pull_request_review_comment: 'comment',
  discussion: 'discussion',
  discussion_comment: 'comment',
};
const verbs: Readonly<Record<string, SourceAct['verb']>> = { opened: 'create', created: 'create', edited: 'edit', deleted: 'delete' };

const readSaid = (event: string, body: Body, verb: SourceAct['verb'], said: Said, receivedAt: Instant): Part => {
  const place = placeOf(event, body, said);
  if (!place) return { quarantined: 'shape.unknown' };
  const { title, body: words, user, created_at: made, updated_at: changed } = said;
  return {
    act: {
      ...place,
      account: body.repository?.full_name,
      verb,
      // a thing is deleted once, and when is not said
      version: verb === 'edit' ? (changed ?? made) : verb,
      kind: 'comment',
      handle: user?.login ?? `unknown:${place.sourceId}`,
      own: false,
      under: underOf(body),
      ...(verb === 'delete' && body.sender?.login && { deleter: body.sender.login }),
      bot: (user?.type ?? body.sender?.type) === 'Bot',
      text: verb === 'delete' ? '' : [title, words].filter(Boolean).join('\n\n'),
      at: verb === 'create' ? instantFrom(made) : verb === 'edit' ? instantFrom(changed ?? made) : receivedAt,
    },
  };
};

/** Events that every webhook can have and in which nothing is said to be answered. */
const silent =
  /^(ping|star|watch|fork|push|create|delete|release|label|milestone|member|public|status|repository|gollum|page_build|meta|pull_request|pull_request_review|pull_request_review_thread|check_run|check_suite|workflow_run|workflow_job|workflow_dispatch|deployment|deployment_status|installation|installation_repositories|branch_protection_rule|sub_issues|issue_dependencies)$/;

/** Reads a delivery of an event by its name in `X-GitHub-Event`. */
export const readEvent = (event: string, json: unknown, receivedAt: Instant): Part => {
  const parsed = Body.safeParse(json);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  if (silent.test(event)) return { ignored: `github.${event.replaceAll('_', '-')}` };
  const holder = holders[event];
  if (!holder) return { quarantined: 'github.event-unknown' };
  const verb = verbs[parsed.data.action ?? ''];
  // closed, labelled, pinned, answered and the like
  if (!verb) return { ignored: `github.${event}-${parsed.data.action}`.replaceAll('_', '-') };
  const said = Said.safeParse(parsed.data[holder]);
  return said.success ? readSaid(event, parsed.data, verb, said.data, receivedAt) : { quarantined: 'shape.unknown' };
};
