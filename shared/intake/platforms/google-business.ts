import * as z from 'zod';
import { instantFrom } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import { lookUp } from '../lookup.ts';
import type { Access, OutgoingRequest, PlatformAdapter } from '../platform.ts';
import { DateText } from '../shapes.ts';
import { refreshAt } from '../token-refresh.ts';
import { readBody, reviewName } from './google-business-read.ts';

/**
 * Reviews of a Google Business Profile. Pub/Sub pushes names alone, so that each review is asked for. The account is the location,
 * `accounts/{account}/locations/{location}`. Facts: developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews,
 * developers.google.com/my-business/reference/notifications/rest/v1/NotificationSetting.
 */
const api = 'https://mybusiness.googleapis.com/v4';

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
  read: ({ body, receivedAt }) => readBody(body, receivedAt),
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
