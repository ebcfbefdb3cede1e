import * as z from 'zod';
import { fromMillis } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { Part, PlatformAdapter } from '../platform.ts';
import { fromSeconds, Millis, Seconds, SourceId } from '../shapes.ts';

/**
 * TikTok: webhooks of developers.tiktok.com/doc/webhooks-events and of the Business API (messages and comments), whose `content`
 * is JSON inside JSON.
 */
const api = 'https://business-api.tiktok.com/open_api/v1.3/business';

const Envelope = z.looseObject({ event: z.string(), create_time: Seconds.optional(), user_openid: SourceId, content: z.string() });
const Someone = z.looseObject({ id: SourceId });
const Message = z.looseObject({
  type: z.string().default('text'),
  message_id: SourceId,
  conversation_id: SourceId,
  timestamp: Millis,
  from: z.string().optional(),
  from_user: Someone,
  text: z.looseObject({ body: z.string() }).optional(),
  image: z.looseObject({ media_id: SourceId }).optional(),
  share_post: z.looseObject({ embed_url: z.string() }).optional(),
});
const Comment = z.looseObject({
  comment_id: SourceId,
  video_id: SourceId,
  parent_comment_id: SourceId.optional(),
  comment_type: z.string().default('comment'),
  comment_action: z.string().default('insert'),
  timestamp: z.number().optional(),
  unique_identifier: SourceId.optional(),
  text: z.string().default(''),
});

const media = ({ type, image, share_post: shared }: z.infer<typeof Message>) => {
  if (type === 'text') return [];
  if (image) return [{ type: 'image', alt: image.media_id }];
  return shared ? [{ type: 'link', url: shared.embed_url }] : [{ type: type === 'image' ? 'image' : 'unsupported', alt: type }];
};

const readMessage = (account: string, given: unknown): Part => {
  const parsed = Message.safeParse(given);
  if (!parsed.success) return { quarantined: 'tiktok.message-without-content' };
  const { message_id: id, conversation_id: thread, timestamp, from, from_user: author, text } = parsed.data;
  return {
    act: {
      account,
      sourceId: id,
      thread,
      verb: 'create',
      version: 'create',
      kind: 'message',
      handle: author.id,
      name: from,
      own: author.id === account,
      bot: false,
      text: text?.body ?? '',
      at: fromMillis(timestamp),
      attachments: media(parsed.data),
    },
  };
};

const verbs: Readonly<Record<string, 'create' | 'delete'>> = { insert: 'create', delete: 'delete' };
/** comment.update of business-api.tiktok.com/portal/docs: what was said, hidden, shown or deleted under a video of ours. */
const readComment = ({ user_openid: account, create_time: sent }: z.infer<typeof Envelope>, given: unknown): Part => {
  const parsed = Comment.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const { comment_id: id, parent_comment_id: parent, comment_action: action, unique_identifier: who, text, timestamp } = parsed.data;
  const verb = verbs[action];
  if (!verb) return { ignored: 'tiktok.comment-visibility' };
  const at = fromSeconds(timestamp ?? sent ?? 0);
  const handle = who ?? `unknown:${id}`;
  return {
    act: {
      account,
      sourceId: id,
      thread: parent ?? id,
      ...(parent && { inReplyTo: parent }),
      verb,
      version: verb,
      kind: 'comment',
      handle,
      own: handle === account,
      bot: false,
      text: verb === 'delete' ? '' : text,
      at,
    },
  };
};

const Sent = z.looseObject({
  code: z.literal(0),
  data: z.looseObject({ comment_id: SourceId.optional(), message: z.unknown().optional() }),
});
const SentMessage = z.looseObject({ message: z.looseObject({ message_id: SourceId }) });

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
    sources: ['https://developers.tiktok.com/doc/webhooks-events', 'https://business-api.tiktok.com/portal/docs'],
  },
  read: ({ body }) => {
    const given = parseJson(body);
    const envelope = Envelope.safeParse(given);
    // what a message holds, without its envelope
    if (!envelope.success) return [Message.safeParse(given).success ? readMessage('', given) : { quarantined: 'shape.unknown' }];
    const { event, user_openid: account, content } = envelope.data;
    const inner = parseJson(Buffer.from(content));
    if (event === 'im_receive_msg' || event === 'im_send_msg') return [readMessage(account, inner)];
    if (event === 'comment.update') return [readComment(envelope.data, inner)];
    return [
      /^[a-z_.]{3,60}$/.test(event) ? { ignored: `tiktok.${event.replaceAll(/[_.]/g, '-')}` } : { quarantined: 'tiktok.event-unknown' },
    ];
  },
  replying: {
    idempotent: false,
    // a comment is answered at its video: which one that is stands in no event of ours, so TikTok is asked
    prepare: async ({ inReplyTo, kind }, { token, account }, ask) => {
      if (kind === 'message') return '';
      const url = `${api}/comment/list/?${new URLSearchParams({ business_id: account, comment_ids: JSON.stringify([inReplyTo]) })}`;
      const { body } = await ask({ method: 'GET', url, headers: { 'access-token': token } });
      const List = z.looseObject({ data: z.looseObject({ comments: z.array(z.looseObject({ video_id: SourceId })).min(1) }) });
      return List.parse(parseJson(Buffer.from(body))).data.comments[0]?.video_id ?? '';
    },
    request: ({ thread, inReplyTo, kind, text }, { token, account }, video) => ({
      url: kind === 'message' ? `${api}/message/send/` : `${api}/comment/reply/create/`,
      headers: { 'access-token': token, 'content-type': 'application/json' },
      body: JSON.stringify(
        kind === 'message'
          ? { business_id: account, recipient_type: 'CONVERSATION', recipient: thread, message_type: 'TEXT', text: { body: text } }
          : { business_id: account, video_id: video, comment_id: inReplyTo, text },
      ),
    }),
    posted: (answer) => {
      const sent = Sent.safeParse(parseJson(Buffer.from(answer))).data?.data;
      return sent?.comment_id ?? SentMessage.safeParse(sent).data?.message.message_id ?? null;
    },
    // a refusal comes with 200 and a code: business-api.tiktok.com/portal/docs?id=1737172488964097
    refused: (answer) => {
      const said = z.looseObject({ code: z.number() }).safeParse(parseJson(Buffer.from(answer)));
      return said.success && said.data.code !== 0;
    },
  },
};
