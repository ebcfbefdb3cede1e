import * as z from 'zod';
import { parseJson } from '../json.ts';
import type { PlatformAdapter } from '../platform.ts';
import { readChange } from './facebook-feed.ts';
import { lookAfterPage, missedComments } from './facebook-page.ts';
import { facebookPosting } from './facebook-posting.ts';
import { Entry, graph, graphCall, graphDelete, idIn, metaMedia, sentAtOf } from './meta-graph.ts';
import { readMessaging } from './meta-messaging.ts';
import { sendMessage, sentMessage } from './meta-sending.ts';

/**
 * Facebook Page: comments, visitors' posts, mentions, reviews, and the Page's direct messages.
 * Facts: developers.facebook.com/docs/graph-api/webhooks/getting-started; a comment's own page for `is_hidden`:
 * developers.facebook.com/docs/graph-api/reference/comment.
 */
const Body = z.looseObject({ object: z.literal('page'), entry: z.array(Entry).min(1) });
const commentAt = (id: string) => `${graph}/${encodeURIComponent(id)}`;

export const facebook: PlatformAdapter = {
  platform: 'facebook',
  capabilities: {
    title: 'Facebook Page',
    way: 'webhook',
    hears: {
      comment: 'confirmed',
      reply: 'confirmed',
      message: 'confirmed',
      mention: 'confirmed',
      review: 'confirmed',
      edit: 'confirmed',
      delete: 'confirmed',
      echo: 'confirmed',
      media: 'confirmed',
    },
    signature: 'confirmed',
    reply: 'needs a live account',
    hide: 'needs a live account',
    sources: [
      'https://developers.facebook.com/docs/graph-api/webhooks/reference/page',
      'https://developers.facebook.com/docs/messenger-platform/reference/send-api',
      'https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps',
      'https://developers.facebook.com/docs/pages-api/posts',
    ],
  },
  read: ({ body, receivedAt }) => {
    const parsed = Body.safeParse(parseJson(body));
    if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
    return parsed.data.entry.flatMap(({ id, time, changes, messaging, standby }) => {
      const sentAt = sentAtOf(time, receivedAt);
      const parts = [
        ...changes.map(({ field, value }) => readChange({ account: id, sentAt, field, value })),
        ...readMessaging('facebook', id, [...messaging, ...standby], receivedAt),
      ];
      return parts.length > 0 ? parts : [{ quarantined: 'facebook.entry-without-changes' }];
    });
  },
  replying: {
    idempotent: false,
    request: (reply, { account, token }) =>
      reply.kind === 'message'
        ? sendMessage(`${graph}/${encodeURIComponent(account)}/messages`, reply, token)
        : graphCall(`${commentAt(reply.inReplyTo)}/comments`, token, {
            message: reply.text,
            ...(reply.pictures?.[0] && { attachment_url: reply.pictures[0].url }),
          }),
    posted: (answer, { kind }) => (kind === 'message' ? sentMessage(answer) : idIn(answer)),
    hide: ({ sourceId }, hidden, { token }) => graphCall(commentAt(sourceId), token, { is_hidden: hidden }),
    remove: ({ sourceId }, { token }) => graphDelete(commentAt(sourceId), token),
  },
  posting: facebookPosting,
  fetching: { media: metaMedia },
  upkeep: {
    ...lookAfterPage(['feed', 'mention', 'ratings', 'messages', 'message_echoes', 'message_edits', 'standby']),
    missed: missedComments,
  },
};
