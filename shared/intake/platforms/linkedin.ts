import * as z from 'zod';
import { addSeconds, type Instant, later, toMillis } from '../../kernel/instant.ts';
import { answerIn, readAnswer } from '../answers.ts';
import { parseJson } from '../json.ts';
import type { PlatformAdapter } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { refreshAt } from '../token-refresh.ts';
import { linkedinCall } from './linkedin-call.ts';
import { linkedinPosting } from './linkedin-posting.ts';
import { nameOf, readOne } from './linkedin-read.ts';

/**
 * LinkedIn pages of organisations. Facts: learn.microsoft.com/en-us/linkedin/marketing/community-management/organizations/
 * organization-social-action-notifications and …/community-management/shares/comments-api.
 */
const Body = z.looseObject({ type: z.string(), notifications: z.array(z.unknown()).min(1) });

/** Rest.li keeps parentheses for itself: those of a name must be escaped, too. */
const part = (urn: string): string => encodeURIComponent(urn).replaceAll('(', '%28').replaceAll(')', '%29');
/** `urn:li:comment:({post},{number})`; anything else is a post. */
const isComment = (urn: string): boolean => urn.startsWith('urn:li:comment:');
const placeOf = (comment: string) => {
  const [, post = comment, number = ''] = /\((urn:li:[a-zA-Z]+:\d+),(\d+)\)$/.exec(comment) ?? [];
  return { post, number };
};
const Sent = z.union([
  z.looseObject({ commentUrn: z.string() }).transform(({ commentUrn }) => commentUrn),
  z.looseObject({ id: SourceId, object: z.string() }).transform(({ id, object }) => `urn:li:comment:(${object},${id})`),
]);
const List = z.looseObject({ elements: z.array(z.unknown()) });
const Organisation = z.looseObject({ id: SourceId, localizedName: z.string() });

const pageSize = 100;
const mostPages = 10;
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
      'https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api',
    ],
  },
  read: ({ body }) => {
    const parsed = Body.safeParse(parseJson(body));
    return parsed.success ? parsed.data.notifications.map(readOne) : [{ quarantined: 'shape.unknown' }];
  },
  replying: {
    idempotent: false,
    // answers are two deep: what answers an answer hangs on the first comment of the thread
    request: ({ thread, text }, access) => {
      const parent = isComment(thread) ? { parentComment: thread } : {};
      const body = { actor: access.account, object: placeOf(thread).post, message: { text }, ...parent };
      return linkedinCall('POST', `/socialActions/${part(thread)}/comments`, access, body);
    },
    posted: (answer) => {
      const sent = answerIn(Sent, answer);
      return sent ? nameOf(sent) : null;
    },
    remove: ({ sourceId }, access) => {
      const { post, number } = placeOf(sourceId);
      return linkedinCall('DELETE', `/socialActions/${part(post)}/comments/${number}?actor=${part(access.account)}`, access);
    },
  },
  posting: linkedinPosting,
  upkeep: {
    who: async (access, ask) => {
      const path = `/organizations/${access.account.split(':').at(-1) ?? ''}`;
      const { id, localizedName } = readAnswer(Organisation, await ask(linkedinCall('GET', path, access)));
      return { account: `urn:li:organization:${id}`, name: localizedName };
    },
    // learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens: after a year somebody must consent anew
    refresh: refreshAt('https://www.linkedin.com/oauth/v2/accessToken', 'body'),
    missed: async (from, access, ask, now) => {
      const actions = 'List(COMMENT,ADMIN_COMMENT,SHARE_MENTION,COMMENT_EDIT,COMMENT_DELETE)';
      const what = `q=criteria&actions=${actions}&organizationalEntity=${part(access.account)}&timeRange=${rangeOf(from, now)}`;
      const bodies: Buffer[] = [];
      for (let start = 0, more = true; more && bodies.length < mostPages; start += pageSize) {
        const path = `/organizationalEntityNotifications?${what}&start=${start}&count=${pageSize}`;
        const { elements: notifications } = readAnswer(List, await ask(linkedinCall('GET', path, access)));
        if (notifications.length > 0)
          bodies.push(Buffer.from(JSON.stringify({ type: 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS', notifications })));
        more = notifications.length === pageSize;
      }
      return bodies;
    },
  },
};
