import * as z from 'zod';
import { instantFrom } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import { lookUp } from '../lookup.ts';
import { type Access, type OutgoingRequest, type Part, type PlatformAdapter, type SourceAct, wasAsked } from '../platform.ts';
import { DateText } from '../shapes.ts';
import { refreshAt } from '../token-refresh.ts';

/**
 * Service reviews on Trustpilot. Webhooks are not signed, so that each is a hint alone: the review is asked for, and what the API
 * says is recorded. A reply needs the id of the business user who gives it, kept as `verifyToken`. Facts:
 * support.trustpilot.com/hc/articles/10109980750738, developers.trustpilot.com/service-reviews-api.
 */
const api = 'https://api.trustpilot.com/v1';

const reviewId = z.string().regex(/^[\w-]{1,64}$/);
const Event = z.looseObject({ eventName: z.string(), eventData: z.looseObject({ id: reviewId }) });
const Body = z.looseObject({ events: z.array(z.unknown()).min(1) });
const reviewEvents = /^service-review-(created|updated|deleted)$/;

const Review = z.looseObject({
  id: reviewId,
  stars: z.number().optional(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  createdAt: DateText,
  updatedAt: DateText.nullish(),
  consumer: z.looseObject({ id: z.string().optional(), displayName: z.string().optional() }),
  companyReply: z.looseObject({ text: z.string(), createdAt: DateText, updatedAt: DateText.nullish() }).nullish(),
});
/** What stands for a review that is there no more. */
const Gone = z.strictObject({ gone: reviewId });

const versions = (act: SourceAct, updatedAt: string | null | undefined): Part[] => {
  const changed = updatedAt ? instantFrom(updatedAt) : act.at;
  return changed > act.at ? [{ act }, { act: { ...act, verb: 'edit', version: changed, at: changed } }] : [{ act }];
};

const readReview = ({ id, stars, title, text, createdAt, updatedAt, consumer, companyReply }: z.infer<typeof Review>): readonly Part[] => {
  const common = { thread: id, verb: 'create', version: 'create', bot: false } as const;
  const review: SourceAct = {
    ...common,
    sourceId: id,
    kind: 'review',
    handle: consumer.id ?? `review:${id}`,
    name: consumer.displayName,
    own: false,
    text: [title, text].filter(Boolean).join('\n\n'),
    at: instantFrom(createdAt),
    attachments: stars === undefined ? [] : [{ type: 'rating', alt: `${stars}/5` }],
  };
  if (!companyReply) return versions(review, updatedAt);
  const answer: SourceAct = {
    ...common,
    sourceId: `${id}/reply`,
    inReplyTo: id,
    kind: 'comment',
    handle: 'company',
    own: true,
    text: companyReply.text,
    at: instantFrom(companyReply.createdAt),
  };
  return [...versions(review, updatedAt), ...versions(answer, companyReply.updatedAt)];
};

const readHint = (given: unknown): Part => {
  const event = Event.safeParse(given);
  if (!event.success) return { quarantined: 'shape.unknown' };
  const { eventName, eventData } = event.data;
  return reviewEvents.test(eventName) ? { lookup: eventData.id } : { quarantined: 'trustpilot.event-unknown' };
};

const call = ({ token }: Access, method: OutgoingRequest['method'], path: string, body?: object): OutgoingRequest => ({
  method,
  url: `${api}${path}`,
  headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
  ...(body && { body: JSON.stringify(body) }),
});
const pathOf = (sourceId: string) => `/private/reviews/${encodeURIComponent(sourceId.replace(/\/reply$/, ''))}`;

export const trustpilot: PlatformAdapter = {
  platform: 'trustpilot',
  capabilities: {
    title: 'Trustpilot',
    way: 'webhook',
    hears: {
      review: 'needs a live account',
      edit: 'needs a live account',
      delete: 'needs a live account',
      echo: 'needs a live account',
    },
    reply: 'needs a live account',
    sources: ['https://support.trustpilot.com/hc/articles/10109980750738', 'https://developers.trustpilot.com/service-reviews-api'],
  },
  read: (received) => {
    const { body, receivedAt } = received;
    const json = parseJson(body);
    if (!wasAsked(received)) return Body.safeParse(json).data?.events.map(readHint) ?? [{ quarantined: 'shape.unknown' }];
    const gone = Gone.safeParse(json).data?.gone;
    const review = Review.safeParse(json);
    if (review.success) return readReview(review.data);
    if (!gone) return [{ quarantined: 'shape.unknown' }];
    const common = { sourceId: gone, thread: gone, kind: 'review', handle: `review:${gone}`, own: false, bot: false, text: '' } as const;
    return [{ act: { ...common, verb: 'delete', version: 'delete', at: receivedAt } }];
  },
  replying: {
    idempotent: false,
    request: ({ inReplyTo, text }, access) =>
      call(access, 'POST', `${pathOf(inReplyTo)}/reply`, { message: text, authorBusinessUserId: access.secrets.verifyToken }),
    // a review has one reply, which has no id of its own
    posted: (_answer, { inReplyTo }) => `${inReplyTo.replace(/\/reply$/, '')}/reply`,
    remove: ({ sourceId }, access) => call(access, 'DELETE', `${pathOf(sourceId)}/reply`),
  },
  fetching: {
    lookup: (name, access, ask) => lookUp(name, call(access, 'GET', pathOf(name)), ask),
  },
  upkeep: {
    refresh: refreshAt(`${api}/oauth/oauth-business-users-for-applications/refresh`, 'basic'),
  },
};
