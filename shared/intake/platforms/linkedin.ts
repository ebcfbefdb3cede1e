import * as z from 'zod';
import { addSeconds, fromMillis, type Instant, later, toMillis } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { Access, OutgoingRequest, Part, PlatformAdapter, SourceAct } from '../platform.ts';
import { Millis, SourceId } from '../shapes.ts';

/**
 * LinkedIn pages of organisations. Facts: learn.microsoft.com/en-us/linkedin/marketing/community-management/organizations/
 * organization-social-action-notifications and …/community-management/shares/comments-api.
 */
const api = 'https://api.linkedin.com/rest';

const Comment = z.looseObject({
  entity: z.string().optional(),
  owner: z.string().optional(),
  object: z.string().optional(),
  text: z.string().default(''),
});
const Notification = z.looseObject({
  notificationId: SourceId,
  organizationalEntity: z.string(),
  action: z.string(),
  sourcePost: z.string().optional(),
  generatedActivity: z.string().optional(),
  decoratedGeneratedActivity: z.looseObject({ comment: Comment.optional(), share: Comment.optional() }).optional(),
  lastModifiedAt: Millis,
});
const Body = z.looseObject({ type: z.string(), notifications: z.array(z.unknown()).min(1) });

const verbs: Readonly<Record<string, SourceAct['verb']>> = {
  COMMENT: 'create',
  ADMIN_COMMENT: 'create',
  SHARE_MENTION: 'create',
  COMMENT_EDIT: 'edit',
  COMMENT_DELETE: 'delete',
};
/** `urn:li:comment:(activity:1,2)` and `urn:li:comment:(urn:li:activity:1,2)` are the same comment. */
const nameOf = (urn: string): string => urn.replace(/\((?:urn:li:)?/, '(urn:li:');

const readOne = (given: unknown): Part => {
  const parsed = Notification.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const { action, organizationalEntity: account, generatedActivity, decoratedGeneratedActivity: shown, lastModifiedAt } = parsed.data;
  if (action === 'LIKE') return { ignored: 'linkedin.reaction' };
  if (action === 'SHARE') return { ignored: 'linkedin.share' };
  const verb = verbs[action];
  const said = shown?.comment ?? shown?.share;
  const urn = said?.entity ?? generatedActivity;
  if (!verb || !urn) return { quarantined: 'linkedin.action-unknown' };
  const sourceId = nameOf(urn);
  // a comment that answers another names it as its object; else the object is the post
  const parent = said?.object?.startsWith('urn:li:comment:') ? nameOf(said.object) : undefined;
  const at = fromMillis(lastModifiedAt);
  const handle = said?.owner ?? `unknown:${sourceId}`;
  return {
    act: {
      account,
      sourceId,
      thread: parent ?? sourceId,
      ...(parent && { inReplyTo: parent }),
      verb,
      version: verb === 'create' ? 'create' : at,
      kind: action === 'SHARE_MENTION' ? 'mention' : 'comment',
      handle,
      own: action === 'ADMIN_COMMENT' || handle === account,
      bot: false,
      text: verb === 'delete' ? '' : (said?.text ?? ''),
      at,
    },
  };
};

const call = (method: 'GET' | 'POST', path: string, { token }: Pick<Access, 'token'>, body?: object): OutgoingRequest => ({
  method,
  url: `${api}${path}`,
  headers: {
    authorization: `Bearer ${token}`,
    'linkedin-version': '202610',
    'x-restli-protocol-version': '2.0.0',
    ...(body && { 'content-type': 'application/json' }),
  },
  ...(body && { body: JSON.stringify(body) }),
});
const postOf = (comment: string): string => /\((urn:li:[a-zA-Z]+:\d+),/.exec(comment)?.[1] ?? comment;
const Sent = z.union([
  z.looseObject({ commentUrn: z.string() }).transform(({ commentUrn }) => commentUrn),
  z.looseObject({ id: SourceId, object: z.string() }).transform(({ id, object }) => `urn:li:comment:(${object},${id})`),
]);
const List = z.looseObject({ elements: z.array(z.unknown()) });
const Organisation = z.looseObject({ id: SourceId, localizedName: z.string() });

/** Sixty days at most: the documents' own limit of what may be asked for again. */
const longestAgo = 60 * 86_400;
const rangeOf = (from: Instant, now: Instant): string =>
  `(start:${toMillis(later(from, addSeconds(now, -longestAgo)))},end:${toMillis(now)})`;

export const linkedin: PlatformAdapter = {
  platform: 'linkedin',
  capabilities: {
    title: 'LinkedIn',
    way: 'webhook',
    hears: {
      comment: 'needs a live account',
      reply: 'needs a live account',
      mention: 'needs a live account',
      edit: 'needs a live account',
      delete: 'needs a live account',
      echo: 'needs a live account',
    },
    signature: 'needs a live account',
    reply: 'needs a live account',
    sources: [
      'https://learn.microsoft.com/en-us/linkedin/marketing/community-management/organizations/organization-social-action-notifications',
      'https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/comments-api',
    ],
  },
  read: ({ body }) => {
    const parsed = Body.safeParse(parseJson(body));
    return parsed.success ? parsed.data.notifications.map(readOne) : [{ quarantined: 'shape.unknown' }];
  },
  replying: {
    idempotent: false,
    request: ({ inReplyTo, text }, access) => {
      const object = postOf(inReplyTo);
      const body = { actor: access.account, object, message: { text }, parentComment: inReplyTo };
      return call('POST', `/socialActions/${encodeURIComponent(inReplyTo)}/comments`, access, body);
    },
    posted: (answer) => {
      const sent = Sent.safeParse(parseJson(Buffer.from(answer)));
      return sent.success ? nameOf(sent.data) : null;
    },
  },
  upkeep: {
    who: async (access, ask) => {
      const path = `/organizations/${access.account.split(':').at(-1) ?? ''}`;
      const { id, localizedName } = Organisation.parse(parseJson(Buffer.from((await ask(call('GET', path, access))).body)));
      return { account: `urn:li:organization:${id}`, name: localizedName };
    },
    missed: async (from, access, ask, now) => {
      const entity = encodeURIComponent(access.account);
      const actions = 'List(COMMENT,ADMIN_COMMENT,SHARE_MENTION,COMMENT_EDIT,COMMENT_DELETE)';
      const path = `/organizationalEntityNotifications?q=criteria&actions=${actions}&organizationalEntity=${entity}&timeRange=${rangeOf(from, now)}`;
      const { elements } = List.parse(parseJson(Buffer.from((await ask(call('GET', path, access))).body)));
      if (elements.length === 0) return [];
      return [Buffer.from(JSON.stringify({ type: 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS', notifications: elements }))];
    },
  },
};
