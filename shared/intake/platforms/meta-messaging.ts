import * as z from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import type { Part, SourceAct } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { sentAtOf } from './meta-graph.ts';

/**
 * Direct messages as Messenger and Instagram bring them, in `messaging` and in `standby`:
 * developers.facebook.com/docs/messenger-platform/reference/webhook-events and …/docs/instagram-platform/webhooks/examples.
 */
const Attachment = z.looseObject({
  type: z.string().default('unsupported'),
  title: z.string().nullish(),
  url: z.string().nullish(),
  payload: z
    .union([
      z.looseObject({ url: z.string().nullish(), title: z.string().nullish(), sticker_id: z.unknown().optional() }),
      z.unknown().transform(() => null),
    ])
    .nullish(),
});
const Message = z.looseObject({
  mid: SourceId,
  text: z.string().nullish(),
  attachments: z.array(Attachment).nullish(),
  is_echo: z.boolean().default(false),
  is_deleted: z.boolean().default(false),
  reply_to: z.looseObject({ mid: SourceId.nullish(), story: z.unknown().optional() }).nullish(),
});
const Party = z.looseObject({ id: SourceId });
const Event = z.looseObject({
  sender: Party.optional(),
  recipient: Party.optional(),
  timestamp: z.coerce.number().default(0),
  message: Message.optional(),
  postback: z.looseObject({ mid: SourceId.nullish(), title: z.string().default('') }).optional(),
  message_edit: z.looseObject({ mid: SourceId, text: z.string().default(''), num_edit: SourceId.default('1') }).optional(),
});
type Event = z.infer<typeof Event>;
type Said = Pick<SourceAct, 'sourceId' | 'verb' | 'version' | 'kind' | 'text' | 'attachments' | 'inReplyTo'>;

/** What says nothing in words: marks of reading, and how apps hand a thread to each other. */
const silent = [
  'reaction',
  'read',
  'delivery',
  'referral',
  'optin',
  'account_linking',
  'policy_enforcement',
  'app_roles',
  'pass_thread_control',
  'take_thread_control',
  'request_thread_control',
  'messaging_feedback',
];

/** Only Instagram tells of stories. */
const kindOf = (platform: string, { reply_to: answers, attachments }: z.infer<typeof Message>): SourceAct['kind'] => {
  if (platform !== 'instagram') return 'message';
  if (answers?.story) return 'story_reply';
  return attachments?.some(({ type }) => type === 'story_mention') ? 'mention' : 'message';
};

/** What came with the words. Something that the API does not pass on keeps its place, so that staff know to look in the inbox. */
const attachmentsOf = ({ text, attachments }: z.infer<typeof Message>): NonNullable<SourceAct['attachments']> => {
  if (!text && !attachments?.length) return [{ type: 'unsupported' }];
  return (attachments ?? []).map(({ type, title, url, payload }) => ({
    // a sticker, and the thumb of a like, come as images
    type: payload?.sticker_id ? 'sticker' : type === 'unsupported_type' ? 'unsupported' : type,
    url: payload?.url ?? url ?? undefined,
    alt: payload?.title ?? title ?? undefined,
  }));
};

/** What was said and what it came to; a press of a button says its title, as the question that a chat offers to begin with. */
const saidIn = (platform: string, { message, message_edit: edit, postback }: Event, customer: string, at: Instant): Said | null => {
  if (message?.is_deleted) return { sourceId: message.mid, verb: 'delete', version: 'delete', kind: 'message', text: '' };
  if (message) {
    const { mid, text, reply_to: answers } = message;
    const words = { text: text ?? '', attachments: attachmentsOf(message), inReplyTo: answers?.mid ?? undefined };
    return { sourceId: mid, verb: 'create', version: 'create', kind: kindOf(platform, message), ...words };
  }
  if (edit) return { sourceId: edit.mid, verb: 'edit', version: `edit-${edit.num_edit}`, kind: 'message', text: edit.text };
  if (!postback) return null;
  const sourceId = postback.mid ?? `postback:${customer}:${at}`;
  return { sourceId, verb: 'create', version: 'create', kind: 'message', text: postback.title };
};

const readEvent = (platform: string, account: string, event: Event, receivedAt: Instant): Part => {
  const { message, message_edit: edit, postback, sender, recipient, timestamp } = event;
  const silence = message || edit || postback ? undefined : silent.find((one) => one in event);
  if (silence) return { ignored: `${platform}.${silence.replaceAll('_', '-')}` };
  const own = message?.is_echo === true || sender?.id === account;
  // in an echo the two sides are swapped
  const sides = own ? [recipient?.id, sender?.id] : [sender?.id, recipient?.id];
  const customer = sides.find((side) => side !== undefined && side !== account);
  if (!customer) return { quarantined: 'shape.unknown' };
  const at = sentAtOf(timestamp, receivedAt);
  const said = saidIn(platform, event, customer, at);
  if (!said) return { quarantined: `${platform}.event-unknown` };
  const handle = own ? account : customer;
  // a message is unsent by who sent it
  const unsent = message?.is_deleted ? { deleter: handle } : {};
  return { act: { ...said, ...unsent, account, thread: customer, handle, own, bot: false, at } };
};

/** Reads direct messages of one entry; `platform` names the rules and codes, `account` is the entry's id. */
export const readMessaging = (platform: string, account: string, events: readonly unknown[], receivedAt: Instant): Part[] =>
  events.map((one) => {
    const event = Event.safeParse(one);
    return event.success ? readEvent(platform, account, event.data, receivedAt) : { quarantined: 'shape.unknown' };
  });
