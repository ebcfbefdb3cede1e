import * as z from 'zod';
import { openLink } from '../attachments.ts';
import { parseJson } from '../json.ts';
import type { OutgoingReply, PlatformAdapter } from '../platform.ts';
import { instagramHost, instagramUpkeep, lookupMention } from './instagram-asking.ts';
import { mentionPlace, readInstagramChange } from './instagram-comments.ts';
import { Entry, graphCall, graphDelete, idIn, sentAtOf } from './meta-graph.ts';
import { readMessaging } from './meta-messaging.ts';
import { sendMessage, sentMessage } from './meta-sending.ts';

/**
 * Instagram professional account: comments, mentions, direct messages, answers to stories and mentions in them.
 * Facts: developers.facebook.com/docs/instagram-platform/webhooks, …/comment-moderation, …/instagram-graph-api/reference/ig-user/mentions.
 */
const Body = z.looseObject({ object: z.enum(['instagram', 'page']), entry: z.array(Entry).min(1) });

/** Comments are answered under the post; what came as a message, from a story too, by a message. */
const inPublic = ({ kind, thread }: Pick<OutgoingReply, 'kind' | 'thread'>): boolean => kind === 'comment' || thread.includes(':');

export const instagram: PlatformAdapter = {
  platform: 'instagram',
  capabilities: {
    title: 'Instagram',
    way: 'webhook',
    hears: {
      comment: 'confirmed',
      reply: 'confirmed',
      message: 'confirmed',
      mention: 'needs a live account',
      edit: 'needs a live account',
      delete: 'confirmed',
      echo: 'confirmed',
      media: 'confirmed',
    },
    signature: 'confirmed',
    reply: 'needs a live account',
    hide: 'needs a live account',
    sources: [
      'https://developers.facebook.com/docs/graph-api/webhooks/reference/instagram',
      'https://developers.facebook.com/docs/instagram-platform/webhooks/examples',
      'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/mentioned_comment',
    ],
  },
  read: ({ body, receivedAt }) => {
    const parsed = Body.safeParse(parseJson(body));
    if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
    return parsed.data.entry.flatMap(({ id, time, changes, messaging, standby }) => {
      const sentAt = sentAtOf(time, receivedAt);
      const parts = [
        ...changes.map(({ field, value }) => readInstagramChange({ account: id, sentAt, field, value })),
        ...readMessaging('instagram', id, [...messaging, ...standby], receivedAt),
      ];
      return parts.length > 0 ? parts : [{ quarantined: 'instagram.entry-empty' }];
    });
  },
  replying: {
    idempotent: false,
    request: (reply, { account, token }) => {
      const host = instagramHost(token);
      if (!inPublic(reply)) return sendMessage(`${host}/me/messages`, reply, token);
      // a mention stands under somebody else's post, where only this edge lets us speak
      if (reply.thread.includes(':')) {
        const { media, comment } = mentionPlace(reply.thread);
        const place = { media_id: media, ...(comment && { comment_id: comment }) };
        return graphCall(`${host}/${encodeURIComponent(account)}/mentions`, token, { ...place, message: reply.text });
      }
      return graphCall(`${host}/${encodeURIComponent(reply.inReplyTo)}/replies`, token, { message: reply.text });
    },
    posted: (answer, reply) => (inPublic(reply) ? idIn(answer) : sentMessage(answer)),
    hide: ({ sourceId }, hidden, { token }) =>
      graphCall(`${instagramHost(token)}/${encodeURIComponent(sourceId)}`, token, { hide: hidden }),
    remove: ({ sourceId }, { token }) => graphDelete(`${instagramHost(token)}/${encodeURIComponent(sourceId)}`, token),
  },
  // what came as a message may not be kept, says Meta, and its link ends when the person takes it back:
  // developers.facebook.com/docs/messenger-platform/instagram/features/story-mention
  fetching: { lookup: lookupMention, media: openLink(['cdninstagram.com'], ['image', 'video', 'carousel_album']) },
  upkeep: instagramUpkeep,
};
