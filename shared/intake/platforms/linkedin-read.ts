import * as z from 'zod';
import { fromMillis } from '../../kernel/instant.ts';
import type { Part, SourceAct } from '../platform.ts';
import { Millis, SourceId } from '../shapes.ts';

/** learn.microsoft.com/en-us/linkedin/marketing/community-management/organizations/organization-social-action-notifications */
const Comment = z.looseObject({
  entity: z.string().optional(),
  owner: z.string().optional(),
  object: z.string().optional(),
  parentComment: z.string().optional(),
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

const verbs: Readonly<Record<string, SourceAct['verb']>> = {
  COMMENT: 'create',
  ADMIN_COMMENT: 'create',
  SHARE_MENTION: 'create',
  COMMENT_EDIT: 'edit',
  COMMENT_DELETE: 'delete',
};
/** `urn:li:comment:(activity:1,2)` and `urn:li:comment:(urn:li:activity:1,2)` are the same comment. */
export const nameOf = (urn: string): string => urn.replace(/\((?:urn:li:)?/, '(urn:li:');

/** One notification: what was said under a post of the organisation, or about it. */
export const readOne = (given: unknown): Part => {
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
  // a comment that answers another names it, here or there; else its object is the post
  const answered = said?.parentComment ?? said?.object;
  const parent = answered?.startsWith('urn:li:comment:') ? nameOf(answered) : undefined;
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
