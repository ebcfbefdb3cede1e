import { createHash } from 'node:crypto';
import * as z from 'zod';
import { fromMillis } from '../../kernel/instant.ts';
import { answerIn, readAnswer } from '../answers.ts';
import { parseJson } from '../json.ts';
import type { Access, OutgoingRequest, Part, PlatformAdapter } from '../platform.ts';
import { Millis, SourceId } from '../shapes.ts';

/** LINE Messaging API. Facts: developers.line.biz/en/reference/messaging-api/ and the SDKs' `webhook.json`. */
const api = 'https://api.line.me/v2/bot';

const Source = z.looseObject({
  type: z.string(),
  userId: SourceId.optional(),
  groupId: SourceId.optional(),
  roomId: SourceId.optional(),
});
const Message = z.looseObject({
  id: SourceId,
  type: z.string(),
  text: z.string().optional(),
  title: z.string().optional(),
  fileName: z.string().optional(),
  quotedMessageId: SourceId.optional(),
  contentProvider: z.looseObject({ originalContentUrl: z.string().optional() }).optional(),
});
const Event = z.looseObject({
  type: z.string(),
  mode: z.string().default('active'),
  timestamp: Millis,
  source: Source.optional(),
  message: Message.optional(),
  unsend: z.looseObject({ messageId: SourceId }).optional(),
});
const Body = z.looseObject({ destination: SourceId, events: z.array(z.unknown()) });
/** Events that say nothing in anybody's words: line/line-openapi, webhook.yml. Others are kept for a person to see. */
const silent = [
  'follow',
  'unfollow',
  'join',
  'leave',
  'memberJoined',
  'memberLeft',
  'postback',
  'videoPlayComplete',
  'beacon',
  'accountLink',
  'membership',
  'module',
  'activated',
  'deactivated',
  'botSuspended',
  'botResumed',
  'delivery',
];

/** What LINE itself keeps, for a time that it does not tell: developers.line.biz/en/reference/messaging-api/#get-content */
const filed = ['image', 'video', 'audio', 'file'];

/** What was said, or taken back: both name a message by its id and its place by its source. */
const readEvent = (destination: string, given: unknown): Part => {
  const event = Event.safeParse(given);
  if (!event.success) return { quarantined: 'shape.unknown' };
  const { type, source, message, unsend, timestamp } = event.data;
  if (silent.includes(type)) return { ignored: `line.${type.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}` };
  const id = unsend?.messageId ?? message?.id;
  const place = source?.groupId ?? source?.roomId ?? source?.userId;
  if (!['message', 'messageEdited', 'unsend'].includes(type) || !id || !place) return { quarantined: 'line.event-unknown' };
  const at = fromMillis(timestamp);
  const verb = type === 'unsend' ? 'delete' : type === 'messageEdited' ? 'edit' : 'create';
  const said = message?.type === 'text' ? (message.text ?? '') : '';
  return {
    act: {
      account: destination,
      sourceId: id,
      thread: place,
      ...(message?.quotedMessageId && { inReplyTo: message.quotedMessageId }),
      verb,
      version: verb === 'create' ? 'create' : at,
      kind: 'message',
      // in rooms LINE names nobody who has not agreed to it
      handle: source?.userId ?? `unknown:${id}`,
      own: false,
      bot: false,
      text: said,
      // who sent it takes it back: developers.line.biz/en/reference/messaging-api/#unsend-event
      ...(unsend && source?.userId && { deleter: source.userId }),
      at,
      attachments:
        message && message.type !== 'text'
          ? [
              {
                type: message.type,
                url: message.contentProvider?.originalContentUrl,
                alt: message.fileName ?? message.title,
                ref: filed.includes(message.type) && !message.contentProvider?.originalContentUrl ? message.id : undefined,
              },
            ]
          : [],
    },
  };
};

const call = (path: string, { token }: Pick<Access, 'token'>, body?: object): OutgoingRequest => ({
  method: body ? 'POST' : 'GET',
  url: `${api}${path}`,
  headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
  ...(body && { body: JSON.stringify(body) }),
});
/** A UUID made of a text: the same reply has the same retry key. */
const uuidOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');

const Sent = z.looseObject({ sentMessages: z.array(z.looseObject({ id: SourceId })).min(1) });
const Info = z.looseObject({ userId: SourceId, displayName: z.string() });
const Tested = z.looseObject({ success: z.literal(true) });
const Endpoint = z.looseObject({ endpoint: z.string(), active: z.boolean() });

export const line: PlatformAdapter = {
  platform: 'line',
  capabilities: {
    title: 'LINE',
    way: 'webhook',
    hears: { message: 'confirmed', reply: 'confirmed', edit: 'confirmed', delete: 'confirmed', media: 'confirmed' },
    signature: 'confirmed',
    reply: 'confirmed',
    sources: ['https://developers.line.biz/en/reference/messaging-api/', 'https://github.com/line/line-openapi'],
  },
  read: ({ body }) => {
    const parsed = Body.safeParse(parseJson(body));
    if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
    const { destination, events } = parsed.data;
    // the console's "Verify" posts none
    return events.length === 0 ? [{ ignored: 'line.verification' }] : events.map((event) => readEvent(destination, event));
  },
  replying: {
    // developers.line.biz/en/docs/messaging-api/retrying-api-request/: pushed, because a reply token ends within a minute
    idempotent: true,
    request: ({ id, thread, text }, access) => {
      const push = call('/message/push', access, { to: thread, messages: [{ type: 'text', text }] });
      return { ...push, headers: { ...push.headers, 'x-line-retry-key': uuidOf(id) } };
    },
    posted: (answer) => answerIn(Sent, answer)?.sentMessages[0]?.id ?? null,
    // the key was accepted before: the first answer's request id names it where the body names no message
    already: ({ status, headers, body }) => {
      const accepted = headers['x-line-accepted-request-id'];
      if (status !== 409 || !accepted) return null;
      return answerIn(Sent, body)?.sentMessages[0]?.id ?? `request:${accepted}`;
    },
  },
  fetching: {
    media: {
      dies: ({ ref }) => ref !== undefined,
      needsToken: true,
      // 202 while a large one is made ready
      find: async ({ attachment: { ref = '' } }, access) => ({
        ...call(`/message/${encodeURIComponent(ref)}/content`, access),
        url: `https://api-data.line.me/v2/bot/message/${encodeURIComponent(ref)}/content`,
      }),
    },
  },
  upkeep: {
    who: async (access, ask) => {
      const { userId, displayName } = readAnswer(Info, await ask(call('/info', access)));
      return { account: userId, name: displayName };
    },
    subscribed: async (hook, access, ask) => {
      const { endpoint, active } = readAnswer(Endpoint, await ask(call('/channel/webhook/endpoint', access)));
      return active && endpoint === hook;
    },
    subscribe: async (hook, access, ask) => {
      await ask({ ...call('/channel/webhook/endpoint', access, { endpoint: hook }), method: 'PUT' });
      // LINE says whether it reached us; that it is to call us at all ("Use webhook") is for its console alone
      readAnswer(Tested, await ask(call('/channel/webhook/test', access, { endpoint: hook })));
    },
  },
};
