import * as z from 'zod';
import { fromMillis, instantFrom, later } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import { newestFirst } from '../newest-first.ts';
import type { Access, Ask, OutgoingRequest, PlatformAdapter } from '../platform.ts';
import { DateText } from '../shapes.ts';
import { refreshAt } from '../token-refresh.ts';
import { readFeed, readThread } from './youtube-read.ts';

/**
 * YouTube: comments below the videos of one channel, by polling; the hub tells of videos alone. A day has 10,000 units: a list costs
 * one, a reply fifty. Facts: developers.google.com/youtube/v3/docs/commentThreads/list, …/v3/determine_quota_cost, w3.org/TR/websub.
 */
const api = 'https://www.googleapis.com/youtube/v3';
const hub = 'https://pubsubhubbub.appspot.com/subscribe';
/** The hub's longest lease is ten days; it is renewed long before. */
const leaseSeconds = 864_000;

const call = ({ token }: Access, method: OutgoingRequest['method'], path: string, body?: object): OutgoingRequest => ({
  method,
  url: `${api}/${path}`,
  headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
  ...(body && { body: JSON.stringify(body) }),
});
const json = ({ body }: { body: string }) => parseJson(Buffer.from(body));

/** As much of a thread as polling needs: the rest is read later, each for itself. */
const Thread = z.looseObject({
  id: z.string(),
  snippet: z.looseObject({ topLevelComment: z.unknown(), totalReplyCount: z.number().default(0) }),
  replies: z.looseObject({ comments: z.array(z.unknown()).default([]) }).optional(),
});
const Page = z.looseObject({ items: z.array(Thread), nextPageToken: z.string().optional() });
const Replies = z.looseObject({ items: z.array(z.unknown()) });
const Body = z.looseObject({ kind: z.literal('youtube#commentThreadListResponse'), items: z.array(z.unknown()).min(1) });
const Made = z.looseObject({ id: z.string() });
const Mine = z.looseObject({ items: z.array(z.looseObject({ id: z.string(), snippet: z.looseObject({ title: z.string() }) })).min(1) });
const Stamped = z.looseObject({ snippet: z.looseObject({ publishedAt: DateText, updatedAt: DateText.optional() }) });

/** When something last happened in a thread, as far as the replies show that come with it. */
const stirredAt = ({ snippet, replies }: z.infer<typeof Thread>) =>
  [snippet.topLevelComment, ...(replies?.comments ?? [])]
    .flatMap((comment) => Stamped.safeParse(comment).data?.snippet ?? [])
    .map(({ publishedAt, updatedAt }) => instantFrom(updatedAt ?? publishedAt))
    .reduce(later, fromMillis(0));

/** A thread with all of its replies: a list of threads holds but the first few. */
const whole = async (thread: z.infer<typeof Thread>, access: Access, ask: Ask) => {
  if (thread.snippet.totalReplyCount <= (thread.replies?.comments.length ?? 0)) return thread;
  const path = `comments?part=snippet&textFormat=plainText&maxResults=100&parentId=${encodeURIComponent(thread.id)}`;
  return { ...thread, replies: { comments: Replies.parse(json(await ask(call(access, 'GET', path)))).items } };
};

export const youtube: PlatformAdapter = {
  platform: 'youtube',
  capabilities: {
    title: 'YouTube',
    way: 'webhook and polling',
    hears: { comment: 'confirmed', reply: 'needs a live account', edit: 'confirmed', echo: 'confirmed' },
    signature: 'confirmed',
    reply: 'confirmed',
    hide: 'confirmed',
    sources: [
      'https://developers.google.com/youtube/v3/docs/commentThreads/list',
      'https://developers.google.com/youtube/v3/docs/comments/insert',
      'https://developers.google.com/youtube/v3/guides/push_notifications',
    ],
  },
  read: ({ body }) => {
    if (body.subarray(0, 64).toString().trimStart().startsWith('<')) return readFeed(body.toString());
    const parsed = Body.safeParse(parseJson(body));
    return parsed.success ? parsed.data.items.flatMap(readThread) : [{ quarantined: 'shape.unknown' }];
  },
  replying: {
    idempotent: false,
    // replies hang below the first comment only
    request: ({ thread, text }, access) =>
      call(access, 'POST', 'comments?part=snippet', { snippet: { parentId: thread, textOriginal: text } }),
    posted: (answer) => Made.safeParse(parseJson(Buffer.from(answer))).data?.id ?? null,
    hide: ({ sourceId }, hidden, access) => {
      const query = new URLSearchParams({ id: sourceId, moderationStatus: hidden ? 'heldForReview' : 'published' });
      return call(access, 'POST', `comments/setModerationStatus?${query.toString()}`);
    },
    remove: ({ sourceId }, access) => call(access, 'DELETE', `comments?id=${encodeURIComponent(sourceId)}`),
  },
  fetching: {
    everyMinutes: 5,
    poll: async (cursor, access, ask) => {
      const fetchPage = async (page: string | undefined) => {
        const query = new URLSearchParams({
          part: 'snippet,replies',
          allThreadsRelatedToChannelId: access.account,
          order: 'time',
          textFormat: 'plainText',
          maxResults: '100',
          ...(page && { pageToken: page }),
        });
        const { items, nextPageToken } = Page.parse(json(await ask(call(access, 'GET', `commentThreads?${query.toString()}`))));
        const named = items.map((item) => ({ id: item.id, at: stirredAt(item), item }));
        return { items: named, next: nextPageToken };
      };
      const { fresh, ...onward } = await newestFirst(cursor, fetchPage);
      // what the first poll brings is history: the first few replies will do
      const items = cursor === '' ? fresh : await Promise.all(fresh.map((thread) => whole(thread, access, ask)));
      const body = { kind: 'youtube#commentThreadListResponse', items };
      return { bodies: items.length > 0 ? [Buffer.from(JSON.stringify(body))] : [], ...onward };
    },
  },
  upkeep: {
    who: async (access, ask) => {
      const [channel] = Mine.parse(json(await ask(call(access, 'GET', 'channels?part=snippet&mine=true')))).items;
      return { account: channel?.id ?? '', name: channel?.snippet.title ?? '' };
    },
    // safe to repeat: it makes the lease longer
    subscribe: async (hook, { account, secrets }, ask) => {
      const [secret] = secrets.signing;
      if (!secret || !secrets.verifyToken) return;
      const form = new URLSearchParams({
        'hub.mode': 'subscribe',
        'hub.topic': `https://www.youtube.com/feeds/videos.xml?channel_id=${account}`,
        'hub.callback': hook,
        'hub.verify': 'async',
        'hub.verify_token': secrets.verifyToken,
        'hub.secret': secret,
        'hub.lease_seconds': String(leaseSeconds),
      });
      await ask({ url: hub, headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form.toString() });
    },
    refresh: refreshAt('https://oauth2.googleapis.com/token', 'body'),
  },
};
