import * as z from 'zod';
import { instantFrom } from '../../kernel/instant.ts';
import { PlatformRefusal } from '../asking.ts';
import { parseJson } from '../json.ts';
import { newestFirst } from '../newest-first.ts';
import type { PlatformAdapter } from '../platform.ts';
import { Embed, embedded } from './bluesky-pictures.ts';
import { blueskyPosting } from './bluesky-posting.ts';
import { readJetstream, readNotification } from './bluesky-read.ts';
import { blueskyCall, posts, putPost } from './bluesky-record.ts';
import { refreshSession } from './bluesky-session.ts';

/** Bluesky: the notifications of one account, which is named by its DID. Facts: docs.bsky.app, atproto.com/specs. */
const json = ({ body }: { body: string }) => parseJson(Buffer.from(body));

const Ref = z.object({ uri: z.string(), cid: z.string() });
const Found = z.looseObject({
  posts: z.array(
    z.looseObject({ ...Ref.shape, indexedAt: z.string(), record: z.looseObject({ reply: z.looseObject({ root: Ref }).optional() }) }),
  ),
});
const Prepared = z.object({ createdAt: z.string(), root: Ref, parent: Ref, embed: Embed.optional() });
const Listed = z.looseObject({
  notifications: z.array(z.looseObject({ uri: z.string(), indexedAt: z.string() })),
  cursor: z.string().optional(),
});
const Polled = z.looseObject({ account: z.string().optional(), notifications: z.array(z.unknown()).min(1) });
const Made = z.looseObject({ uri: z.string() });
const Me = z.looseObject({ did: z.string(), handle: z.string() });

export const bluesky: PlatformAdapter = {
  platform: 'bluesky',
  capabilities: {
    title: 'Bluesky',
    way: 'polling',
    hears: { comment: 'confirmed', reply: 'confirmed', mention: 'confirmed', media: 'confirmed' },
    reply: 'confirmed',
    sources: [
      'https://docs.bsky.app/docs/api/app-bsky-notification-list-notifications',
      'https://docs.bsky.app/docs/api/com-atproto-repo-put-record',
      'https://docs.bsky.app/docs/advanced-guides/post-richtext',
    ],
  },
  read: ({ body }) => {
    const given = parseJson(body);
    const polled = Polled.safeParse(given).data;
    if (polled) return polled.notifications.map((one) => readNotification(polled.account, one));
    return [readJetstream(given) ?? { quarantined: 'shape.unknown' }];
  },
  replying: {
    idempotent: true,
    // a reply names what it answers and the root by their contents; the server's clock stands for ours
    prepare: async ({ inReplyTo, pictures = [] }, access, ask) => {
      const answer = await ask(blueskyCall(access, 'GET', `app.bsky.feed.getPosts?uris=${encodeURIComponent(inReplyTo)}`));
      const [post] = Found.parse(json(answer)).posts;
      if (!post) throw new PlatformRefusal(404);
      const { uri, cid, indexedAt } = post;
      const parent = { uri, cid };
      const prepared = {
        createdAt: instantFrom(answer.headers['date'] ?? indexedAt),
        root: post.record.reply?.root ?? parent,
        parent,
        ...(await embedded(pictures, access, ask)),
      };
      return JSON.stringify(prepared);
    },
    request: ({ id, text }, access, prepared) => {
      const { createdAt, root, parent, embed } = Prepared.parse(parseJson(Buffer.from(prepared)));
      return putPost(access, id, text, { createdAt, reply: { root, parent }, ...(embed && { embed }) });
    },
    posted: (answer) => Made.safeParse(parseJson(Buffer.from(answer))).data?.uri ?? null,
    remove: ({ sourceId }, access) => {
      const [rkey] = sourceId.split('/').slice(-1);
      return blueskyCall(access, 'POST', 'com.atproto.repo.deleteRecord', { repo: access.account, collection: posts, rkey });
    },
  },
  posting: blueskyPosting,
  fetching: {
    everyMinutes: 1,
    poll: async (cursor, access, ask) => {
      const reasons = ['mention', 'reply', 'quote'].map((reason) => `reasons=${reason}`).join('&');
      const fetchPage = async (page: string | undefined) => {
        const path = `app.bsky.notification.listNotifications?limit=100&${reasons}${page ? `&cursor=${encodeURIComponent(page)}` : ''}`;
        const { notifications, cursor: next } = Listed.parse(json(await ask(blueskyCall(access, 'GET', path))));
        return { items: notifications.map((item) => ({ id: item.uri, at: instantFrom(item.indexedAt), item })), next };
      };
      const { fresh, ...onward } = await newestFirst(cursor, fetchPage);
      const body = { account: access.account, notifications: fresh };
      return { bodies: fresh.length > 0 ? [Buffer.from(JSON.stringify(body))] : [], ...onward };
    },
  },
  upkeep: {
    who: async (access, ask) => {
      const { did, handle } = Me.parse(json(await ask(blueskyCall(access, 'GET', 'com.atproto.server.getSession'))));
      return { account: did, name: handle };
    },
    refresh: refreshSession,
  },
};
