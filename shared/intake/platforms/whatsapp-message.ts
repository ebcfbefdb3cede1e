import * as z from 'zod';
import type { Part, SourceAct } from '../platform.ts';
import { fromSeconds, SourceId } from '../shapes.ts';

/**
 * One message of a WhatsApp Business number, or the echo of one that staff wrote in the WhatsApp Business app:
 * developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages. Seconds come as text. People who
 * keep their number to themselves are named by `user_id` alone ("US.…").
 */
const Titled = z.looseObject({ title: z.string().default('') }).optional();
const Content = z.looseObject({
  type: z.string(),
  text: z.looseObject({ body: z.string() }).optional(),
  button: z.looseObject({ text: z.string().default('') }).optional(),
  interactive: z.looseObject({ button_reply: Titled, list_reply: Titled }).optional(),
  location: z.looseObject({ name: z.string().optional(), address: z.string().optional() }).optional(),
});
type Content = z.infer<typeof Content>;
const Replaced = z.looseObject({ original_message_id: SourceId });
const Message = Content.extend({
  id: SourceId,
  timestamp: z.coerce.number().min(0),
  from: SourceId.optional(),
  from_user_id: SourceId.optional(),
  to: SourceId.optional(),
  to_user_id: SourceId.optional(),
  group_id: SourceId.optional(),
  context: z.looseObject({ id: SourceId.optional() }).nullish(),
  edit: Replaced.extend({ message: Content }).optional(),
  revoke: Replaced.optional(),
});
type Message = z.infer<typeof Message>;

/** Whose number it is, and what people are called. */
export interface Line {
  /** `phone_number_id`, by which we answer, too. */
  readonly account: string;
  readonly displayNumber: string;
  readonly names: ReadonlyMap<string, string>;
}

const media = ['image', 'audio', 'video', 'document', 'sticker'];
const Media = z.looseObject({
  id: SourceId.optional(),
  caption: z.string().optional(),
  url: z.string().optional(),
  filename: z.string().optional(),
});

const wordsOf = ({ type, text, button, interactive, ...content }: Content): Pick<SourceAct, 'text' | 'attachments'> => {
  if (text) return { text: text.body };
  if (button) return { text: button.text };
  const pressed = interactive?.button_reply ?? interactive?.list_reply;
  if (pressed) return { text: pressed.title };
  if (type === 'location') {
    const place = [content.location?.name, content.location?.address].filter(Boolean).join(', ');
    return { text: '', attachments: [{ type, alt: place || undefined }] };
  }
  if (media.includes(type)) {
    const { id: ref, caption = '', url, filename } = Media.safeParse(content[type]).data ?? {};
    return { text: caption, attachments: [{ type, url, alt: filename, ref }] };
  }
  // what the API does not pass on keeps its place; contacts and orders are named
  return { text: '', attachments: [{ type: ['contacts', 'order', 'interactive'].includes(type) ? type : 'unsupported' }] };
};

/** The other side: a phone number where one is shown, as before there were user ids; a group where it was said in one. */
const sidesOf = (message: Message, echo: boolean, { displayNumber }: Line): { person: string | undefined; thread: string | undefined } => {
  const { from, from_user_id: fromUser, to, to_user_id: toUser, group_id: group } = message;
  const person = echo ? ([to, from].find((side) => side && side !== displayNumber) ?? toUser) : (from ?? fromUser);
  return { person, thread: group ?? person };
};

const versionOf = ({ id, edit, revoke }: Message): Pick<SourceAct, 'sourceId' | 'verb' | 'version'> => {
  if (revoke) return { sourceId: revoke.original_message_id, verb: 'delete', version: id };
  if (edit) return { sourceId: edit.original_message_id, verb: 'edit', version: id };
  return { sourceId: id, verb: 'create', version: 'create' };
};

export const readMessage = (one: unknown, echo: boolean, line: Line): Part => {
  const message = Message.safeParse(one);
  if (!message.success) return { quarantined: 'shape.unknown' };
  const { data } = message;
  if (data.type === 'reaction' || data.type === 'system') return { ignored: `whatsapp.${data.type}` };
  const { person, thread } = sidesOf(data, echo, line);
  if (!person || !thread) return { quarantined: 'whatsapp.nobody' };
  return {
    act: {
      ...versionOf(data),
      ...(data.revoke ? { text: '' } : wordsOf(data.edit?.message ?? data)),
      account: line.account,
      thread,
      inReplyTo: data.context?.id,
      kind: 'message',
      handle: echo ? line.account : person,
      name: echo ? undefined : line.names.get(person),
      own: echo,
      bot: false,
      // a message is revoked by who sent it
      ...(data.revoke && { deleter: echo ? line.account : person }),
      at: fromSeconds(data.timestamp),
    },
  };
};
