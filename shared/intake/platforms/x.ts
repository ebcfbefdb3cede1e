import * as z from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { Part, PlatformAdapter } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { refreshAt } from '../token-refresh.ts';
import { xApi, xCall } from './x-call.ts';
import { directMedia } from './x-media.ts';
import { xPosting } from './x-posting.ts';
import { readDirect, readOld, readPost, readPostDelete } from './x-read.ts';
import { Event, Old } from './x-shapes.ts';

/** X: the X Activity API, and the Account Activity API before it. Facts: docs.x.com/x-api/activity/event-payloads. */
const spoken = ['post.create', 'post.mention.create', 'post.reply.create', 'post.quote.create'];
const direct = ['dm.received', 'dm.sent'];
/** Events that are nothing said: docs.x.com/x-api/activity/introduction. */
const silent = /^(like|follow|profile|mute|block|spaces|news)\.|^post\.repost\.create$|^dm\.(read|indicate_typing)$/;
const Gone = z.looseObject({ id: SourceId, author_id: SourceId });
const Directs = z.looseObject({ direct_message_events: z.array(z.unknown()).min(1), users: z.unknown().optional() });

const readEvent = (given: unknown, receivedAt: Instant): readonly Part[] => {
  const event = Event.safeParse(given);
  if (!event.success) return [{ quarantined: 'shape.unknown' }];
  const { event_type: type, filter, payload, includes } = event.data;
  const account = filter.user_id;
  if (spoken.includes(type)) return [readPost(account, payload, includes, receivedAt)];
  if (type === 'post.delete') {
    const gone = Gone.safeParse(payload).data;
    return [gone ? readPostDelete(account, gone.id, gone.author_id, receivedAt) : { quarantined: 'shape.unknown' }];
  }
  if (direct.includes(type)) {
    const said = Directs.safeParse(payload).data;
    return said ? said.direct_message_events.map((one) => readDirect(account, one, said.users)) : [{ quarantined: 'shape.unknown' }];
  }
  if (type.startsWith('chat.')) return [{ quarantined: 'x.encrypted-chat' }];
  if (type === 'oauth.revoke') return [{ quarantined: 'x.access-revoked' }];
  if (type === 'like.create') return [{ ignored: 'x.reaction' }];
  return [silent.test(type) ? { ignored: `x.${type.replace(/[._]/g, '-')}` } : { quarantined: 'x.event-unknown' }];
};

const Body = z.looseObject({ data: z.union([z.array(z.unknown()).min(1), z.looseObject({}).transform((one) => [one])]) });

const Made = z.looseObject({ data: z.looseObject({ id: SourceId.optional(), dm_event_id: SourceId.optional() }) });
const Me = z.looseObject({ data: z.looseObject({ id: SourceId, name: z.string(), username: z.string() }) });
const Page = z.looseObject({
  data: z.array(z.unknown()).default([]),
  includes: z.unknown().optional(),
  meta: z.looseObject({ next_token: z.string().optional() }).default({}),
});
const mostPages = 8;

export const x: PlatformAdapter = {
  platform: 'x',
  capabilities: {
    title: 'X',
    way: 'webhook',
    hears: {
      comment: 'confirmed',
      reply: 'confirmed',
      message: 'confirmed',
      mention: 'confirmed',
      edit: 'needs a live account',
      delete: 'needs a live account',
      echo: 'confirmed',
      media: 'needs a live account',
    },
    signature: 'confirmed',
    reply: 'confirmed',
    hide: 'confirmed',
    sources: [
      'https://docs.x.com/x-api/activity/event-payloads',
      'https://docs.x.com/x-api/posts/create-post',
      'https://docs.x.com/x-api/direct-messages/create-dm-message-by-participant-id',
    ],
  },
  read: ({ body, receivedAt }) => {
    const json = parseJson(body);
    const old = Old.safeParse(json);
    if (old.success) return readOld(old.data, receivedAt);
    const parsed = Body.safeParse(json);
    return parsed.success ? parsed.data.data.flatMap((event) => readEvent(event, receivedAt)) : [{ quarantined: 'shape.unknown' }];
  },
  replying: {
    idempotent: false,
    request: ({ kind, inReplyTo, person, text }, access) =>
      kind === 'message'
        ? xCall(access, 'POST', `/dm_conversations/with/${encodeURIComponent(person)}/messages`, { text })
        : xCall(access, 'POST', '/tweets', { text, reply: { in_reply_to_tweet_id: inReplyTo } }),
    posted: (answer) => {
      const made = Made.safeParse(parseJson(Buffer.from(answer))).data?.data;
      return made?.id ?? made?.dm_event_id ?? null;
    },
    hide: ({ sourceId }, hidden, access) => xCall(access, 'PUT', `/tweets/${encodeURIComponent(sourceId)}/hidden`, { hidden }),
    remove: ({ sourceId, kind }, access) =>
      xCall(access, 'DELETE', `/${kind === 'message' ? 'dm_events' : 'tweets'}/${encodeURIComponent(sourceId)}`),
  },
  posting: xPosting,
  fetching: { media: directMedia((path, access) => xCall(access, 'GET', path)) },
  upkeep: {
    who: async (access, ask) => {
      const { id, name, username } = Me.parse(parseJson(Buffer.from((await ask(xCall(access, 'GET', '/users/me'))).body))).data;
      return { account: id, name: `${name} (@${username})` };
    },
    refresh: refreshAt(`${xApi}/oauth2/token`, 'basic'),
    missed: async (since, access, ask) => {
      const bodies: Buffer[] = [];
      const query = new URLSearchParams({
        start_time: since,
        max_results: '100',
        'tweet.fields':
          'author_id,conversation_id,created_at,edit_history_tweet_ids,entities,in_reply_to_user_id,note_tweet,referenced_tweets',
        expansions: 'author_id',
      });
      for (let page = 0; page < mostPages; page += 1) {
        const path = `/users/${encodeURIComponent(access.account)}/mentions?${query.toString()}`;
        const { data, includes, meta } = Page.parse(parseJson(Buffer.from((await ask(xCall(access, 'GET', path))).body)));
        const event = { event_type: 'post.mention.create', filter: { user_id: access.account }, includes };
        if (data.length > 0) bodies.push(Buffer.from(JSON.stringify({ data: data.map((payload) => ({ ...event, payload })) })));
        if (!meta.next_token) break;
        query.set('pagination_token', meta.next_token);
      }
      return bodies;
    },
  },
};
