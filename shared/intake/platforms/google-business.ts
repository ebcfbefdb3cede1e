import * as z from 'zod';
import { instantFrom } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import { lookUp } from '../lookup.ts';
import type { Access, OutgoingRequest, Part, PlatformAdapter, SourceAct } from '../platform.ts';
import { DateText } from '../shapes.ts';
import { refreshAt } from '../token-refresh.ts';

/**
 * Reviews of a Google Business Profile. Pub/Sub pushes names alone, so that each review is asked for. The account is the location,
 * `accounts/{account}/locations/{location}`. Facts: developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews,
 * developers.google.com/my-business/reference/notifications/rest/v1/NotificationSetting.
 */
const api = 'https://mybusiness.googleapis.com/v4';

const Envelope = z.looseObject({ message: z.looseObject({ data: z.string() }), subscription: z.string() });
const reviewName = z.string().regex(/^accounts\/[\w-]+\/locations\/[\w-]+\/reviews\/[\w-]+$/);
/** The two versions of the documents spell names differently. */
const Notice = z.looseObject({
  reviewName: reviewName.optional(),
  review_name: reviewName.optional(),
  locationName: z.string().optional(),
  location_name: z.string().optional(),
});
const stars: Readonly<Record<string, number>> = { ONE: 1, TWO: 2, THREE: 3, FOUR: 4, FIVE: 5 };
const Review = z.looseObject({
  name: reviewName,
  reviewer: z.looseObject({ displayName: z.string().optional() }).optional(),
  starRating: z.string().optional(),
  comment: z.string().optional(),
  createTime: DateText,
  updateTime: DateText.optional(),
  reviewReply: z.looseObject({ comment: z.string().default(''), updateTime: DateText }).optional(),
});
/** What stands for a review that is there no more. */
const Gone = z.strictObject({ gone: reviewName });

const locationOf = (review: string) => review.split('/').slice(0, 4).join('/');
/** A reviewer has a name and no id: each review is by a stranger of its own. */
const base = (name: string) => ({ account: locationOf(name), thread: name, bot: false, handle: `review:${name.split('/').at(-1)}` });

const readReview = ({ name, reviewer, starRating = '', comment = '', createTime, ...review }: z.infer<typeof Review>): readonly Part[] => {
  const made = instantFrom(createTime);
  const changed = review.updateTime ? instantFrom(review.updateTime) : made;
  const rating = stars[starRating];
  const act: SourceAct = {
    ...base(name),
    sourceId: name,
    verb: 'create',
    version: 'create',
    kind: 'review',
    name: reviewer?.displayName,
    own: false,
    text: comment,
    at: made,
    attachments: rating ? [{ type: 'rating', alt: `${rating}/5` }] : [],
  };
  const parts: Part[] = [{ act }];
  if (changed > made) parts.push({ act: { ...act, verb: 'edit', version: changed, at: changed } });
  if (!review.reviewReply) return parts;
  const { comment: text, updateTime } = review.reviewReply;
  const at = instantFrom(updateTime);
  const handle = locationOf(name);
  const answer: SourceAct = {
    ...base(name),
    handle,
    sourceId: `${name}/reply`,
    inReplyTo: name,
    verb: 'edit',
    version: at,
    kind: 'comment',
    own: true,
    text,
    at,
  };
  return [...parts, { act: answer }];
};

const call = ({ token }: Access, method: OutgoingRequest['method'], url: string, body?: object): OutgoingRequest => ({
  method,
  url,
  headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
  ...(body && { body: JSON.stringify(body) }),
});
const Reviews = z.looseObject({
  reviews: z.array(z.looseObject({ updateTime: DateText })).default([]),
  nextPageToken: z.string().optional(),
});
const Setting = z.looseObject({ pubsubTopic: z.string().optional(), notificationTypes: z.array(z.string()).default([]) });
const Location = z.looseObject({ title: z.string().default('') });
const mostPages = 20;
const reviewOf = (sourceId: string) => sourceId.replace(/\/reply$/, '');

export const googleBusiness: PlatformAdapter = {
  platform: 'google-business',
  capabilities: {
    title: 'Google Business Profile',
    way: 'webhook',
    hears: { review: 'confirmed', edit: 'confirmed', delete: 'needs a live account', echo: 'confirmed' },
    signature: 'confirmed',
    reply: 'confirmed',
    sources: [
      'https://developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews',
      'https://developers.google.com/my-business/reference/notifications/rest/v1/NotificationSetting',
    ],
  },
  read: ({ body, receivedAt }) => {
    const json = parseJson(body);
    const review = Review.safeParse(json);
    if (review.success) return readReview(review.data);
    const gone = Gone.safeParse(json).data?.gone;
    if (gone)
      return [
        { act: { ...base(gone), sourceId: gone, verb: 'delete', version: 'delete', kind: 'review', own: false, text: '', at: receivedAt } },
      ];
    const envelope = Envelope.safeParse(json);
    if (!envelope.success) return [{ quarantined: 'shape.unknown' }];
    const notice = Notice.safeParse(parseJson(Buffer.from(envelope.data.message.data, 'base64')));
    if (!notice.success) return [{ quarantined: 'shape.unknown' }];
    const { reviewName: camel, review_name: snake, locationName, location_name } = notice.data;
    const lookup = camel ?? snake;
    if (lookup) return [{ lookup }];
    // media, questions and changes of the place are told of in the same way
    return [locationName || location_name ? { ignored: 'google-business.no-review' } : { quarantined: 'google-business.notice-unknown' }];
  },
  replying: {
    // there is one reply to a review: the same request again overwrites it
    idempotent: true,
    request: ({ inReplyTo, text }, access) => call(access, 'PUT', `${api}/${reviewOf(inReplyTo)}/reply`, { comment: text }),
    posted: (_answer, { inReplyTo }) => `${reviewOf(inReplyTo)}/reply`,
    remove: ({ sourceId }, access) => call(access, 'DELETE', `${api}/${reviewOf(sourceId)}/reply`),
  },
  fetching: {
    lookup: (name, access, ask) => lookUp(name, call(access, 'GET', `${api}/${reviewName.parse(name)}`), ask),
  },
  upkeep: {
    who: async (access, ask) => {
      const place = access.account.split('/').slice(2).join('/');
      const url = `https://mybusinessbusinessinformation.googleapis.com/v1/${place}?readMask=title`;
      const { title } = Location.parse(parseJson(Buffer.from((await ask(call(access, 'GET', url))).body)));
      return { account: access.account, name: title };
    },
    subscribed: async (_hook, access, ask) => {
      const owner = access.account.split('/').slice(0, 2).join('/');
      const url = `https://mybusinessnotifications.googleapis.com/v1/${owner}/notificationSetting`;
      const { pubsubTopic, notificationTypes } = Setting.parse(parseJson(Buffer.from((await ask(call(access, 'GET', url))).body)));
      return !!pubsubTopic && ['NEW_REVIEW', 'UPDATED_REVIEW'].every((type) => notificationTypes.includes(type));
    },
    refresh: refreshAt('https://oauth2.googleapis.com/token', 'body'),
    missed: async (since, access, ask) => {
      const bodies: Buffer[] = [];
      const query = new URLSearchParams({ pageSize: '50', orderBy: 'updateTime desc' });
      for (let page = 0; page < mostPages; page += 1) {
        const answer = await ask(call(access, 'GET', `${api}/${access.account}/reviews?${query.toString()}`));
        const { reviews, nextPageToken } = Reviews.parse(parseJson(Buffer.from(answer.body)));
        const fresh = reviews.filter(({ updateTime }) => instantFrom(updateTime) >= since);
        bodies.push(...fresh.map((review) => Buffer.from(JSON.stringify(review))));
        if (!nextPageToken || fresh.length < reviews.length) break;
        query.set('pageToken', nextPageToken);
      }
      return bodies;
    },
  },
};
