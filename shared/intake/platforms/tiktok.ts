import * as z from 'zod';
import { answerIn, readAnswer } from '../answers.ts';
import { parseJson } from '../json.ts';
import type { Access, OutgoingRequest, PlatformAdapter } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { Envelope, Message, readComment, readMessage } from './tiktok-read.ts';
import { businessApi, tiktokUpkeep } from './tiktok-upkeep.ts';

/**
 * TikTok: webhooks of developers.tiktok.com/doc/webhooks-events and of the Business API (messages and comments), whose `content`
 * is JSON inside JSON.
 */
const messages = ['im_receive_msg', 'im_receive_msg_eu', 'im_send_msg'];

/** business-api.tiktok.com/portal/docs: `business_id` is the account's open id. */
const call = (path: string, { token, account }: Access, body: object): OutgoingRequest => ({
  url: `${businessApi}/business/${path}/`,
  headers: { 'access-token': token, 'content-type': 'application/json' },
  body: JSON.stringify({ business_id: account, ...body }),
});
const placeOf = (sourceId: string) => {
  const [video_id = '', comment_id = ''] = sourceId.split(':');
  return { video_id, comment_id };
};
const SentComment = z.looseObject({ code: z.literal(0), data: z.looseObject({ comment_id: SourceId }) });
const SentMessage = z.looseObject({ code: z.literal(0), data: z.looseObject({ message: z.looseObject({ message_id: SourceId }) }) });
const Media = z.looseObject({ code: z.literal(0), data: z.looseObject({ download_url: z.string() }) });

export const tiktok: PlatformAdapter = {
  platform: 'tiktok',
  capabilities: {
    title: 'TikTok',
    way: 'webhook',
    hears: {
      comment: 'needs a live account',
      reply: 'needs a live account',
      message: 'needs a live account',
      delete: 'needs a live account',
      echo: 'needs a live account',
      media: 'needs a live account',
    },
    signature: 'confirmed',
    reply: 'needs a live account',
    hide: 'needs a live account',
    sources: ['https://developers.tiktok.com/doc/webhooks-events', 'https://business-api.tiktok.com/portal/docs'],
  },
  read: ({ body }) => {
    const given = parseJson(body);
    const envelope = Envelope.safeParse(given);
    // what a message holds, without its envelope
    if (!envelope.success) return [Message.safeParse(given).success ? readMessage(undefined, given) : { quarantined: 'shape.unknown' }];
    const { event, user_openid: account, content } = envelope.data;
    const inner = parseJson(Buffer.from(content));
    if (messages.includes(event)) return [readMessage(account, inner)];
    if (event === 'comment.update') return [readComment(envelope.data, inner)];
    return [
      /^[a-z_.]{3,60}$/.test(event) ? { ignored: `tiktok.${event.replaceAll(/[_.]/g, '-')}` } : { quarantined: 'tiktok.event-unknown' },
    ];
  },
  replying: {
    idempotent: false,
    request: ({ thread, inReplyTo, kind, text }, access) => {
      if (kind === 'message') {
        const place = { recipient_type: 'CONVERSATION', recipient: thread };
        return call('message/send', access, { ...place, message_type: 'TEXT', text: { body: text } });
      }
      return call('comment/reply/create', access, { ...placeOf(inReplyTo), text });
    },
    posted: (answer, { inReplyTo, kind }) => {
      if (kind === 'message') return answerIn(SentMessage, answer)?.data.message.message_id ?? null;
      const comment = answerIn(SentComment, answer)?.data.comment_id;
      return comment ? `${placeOf(inReplyTo).video_id}:${comment}` : null;
    },
    // a refusal comes with 200 and a code: business-api.tiktok.com/portal/docs?id=1737172488964097
    refused: (answer) => (answerIn(z.looseObject({ code: z.number() }), answer)?.code ?? 0) !== 0,
    hide: ({ sourceId }, hidden, access) => call('comment/hide', access, { ...placeOf(sourceId), action: hidden ? 'HIDE' : 'UNHIDE' }),
    remove: ({ sourceId }, access) => call('comment/delete', access, { comment_id: placeOf(sourceId).comment_id }),
  },
  fetching: {
    media: {
      dies: ({ ref }) => ref !== undefined,
      needsToken: true,
      // a link for a day, to our token in a header of its own: business-api.tiktok.com/portal/docs?id=1832184455450626
      find: async ({ sourceId, thread, attachment: { type, ref } }, access, ask) => {
        const asked = { conversation_id: thread, message_id: sourceId, media_id: ref, media_type: type.toUpperCase() };
        const { download_url: url } = readAnswer(Media, await ask(call('message/media/download', access, asked))).data;
        return { method: 'GET', url, headers: { 'x-user': access.token } };
      },
    },
  },
  upkeep: tiktokUpkeep,
};
