import * as z from 'zod';
import type { ReplyTemplate } from '../../contract/conversations.ts';
import { answerIn, readAnswer } from '../answers.ts';
import { parseJson } from '../json.ts';
import type { OutgoingPicture } from '../outgoing-picture.ts';
import type { Part, PlatformAdapter } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { graph, graphCall } from './meta-graph.ts';
import { whatsappMedia } from './whatsapp-media.ts';
import { type Line, readMessage } from './whatsapp-message.ts';

/** WhatsApp Cloud API. Facts: developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview. */
const Contact = z.looseObject({
  wa_id: SourceId.optional(),
  user_id: SourceId.optional(),
  profile: z.looseObject({ name: z.string().optional() }).optional(),
});
const Value = z.looseObject({
  metadata: z.looseObject({ display_phone_number: SourceId, phone_number_id: SourceId }),
  contacts: z.array(Contact).default([]).catch([]),
  messages: z.array(z.unknown()).default([]),
  message_echoes: z.array(z.unknown()).default([]),
  statuses: z.array(z.unknown()).default([]),
});
const Body = z.looseObject({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.looseObject({ changes: z.array(z.looseObject({ field: z.string(), value: z.unknown() })).default([]) })).min(1),
});

const lineOf = ({ metadata, contacts }: z.infer<typeof Value>): Line => ({
  account: metadata.phone_number_id,
  displayNumber: metadata.display_phone_number,
  names: new Map(
    contacts.flatMap(
      ({ wa_id: phone, user_id: user, profile }): Array<[string, string]> =>
        [phone, user].flatMap((id): Array<[string, string]> => (id && profile?.name ? [[id, profile.name]] : [])),
    ),
  ),
});

/** A message of ours that never arrived is for a person to see; what became of the others is not kept. */
const readStatus = (one: unknown): Part =>
  z.looseObject({ status: z.literal('failed') }).safeParse(one).success
    ? { quarantined: 'whatsapp.not-delivered' }
    : { ignored: 'whatsapp.status' };

const readChange = (field: string, given: unknown): Part[] => {
  // accounts, templates, numbers, the history of a phone: nobody speaks there
  if (field !== 'messages' && field !== 'smb_message_echoes') return [{ ignored: 'whatsapp.other-field' }];
  const parsed = Value.safeParse(given);
  if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
  const { messages, message_echoes: echoes, statuses } = parsed.data;
  const line = lineOf(parsed.data);
  const parts = [
    ...messages.map((message) => readMessage(message, false, line)),
    ...echoes.map((message) => readMessage(message, true, line)),
    ...statuses.map(readStatus),
  ];
  return parts.length > 0 ? parts : [{ quarantined: 'whatsapp.nothing-said' }];
};

/** Phone numbers go into `to`, groups too; who is known by a user id alone goes into `recipient`. */
const addressed = (thread: string) => {
  if (!/^(\d+|[A-Z]{2}\..+)$/.test(thread)) return { recipient_type: 'group', to: thread };
  return { recipient_type: 'individual', ...(/^\d+$/.test(thread) ? { to: thread } : { recipient: thread }) };
};

/** Variables of a template take no line breaks: developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview. */
const approved = ({ name, language, words }: ReplyTemplate) => {
  const parameters = words.map((text) => ({ type: 'text', text: text.replace(/\s+/g, ' ') }));
  return { type: 'template', template: { name, language: { code: language }, components: [{ type: 'body', parameters }] } };
};

/** Words alone, or below a picture that WhatsApp fetches at once. */
const said = (text: string, picture: OutgoingPicture | undefined) =>
  picture ? { type: 'image', image: { link: picture.url, caption: text } } : { type: 'text', text: { body: text } };

export const whatsapp: PlatformAdapter = {
  platform: 'whatsapp',
  capabilities: {
    title: 'WhatsApp',
    way: 'webhook',
    hears: {
      message: 'confirmed',
      reply: 'confirmed',
      edit: 'confirmed',
      delete: 'confirmed',
      echo: 'confirmed',
      media: 'confirmed',
    },
    signature: 'confirmed',
    reply: 'needs a live account',
    sources: [
      'https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages',
      'https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/text-messages',
    ],
  },
  read: ({ body }) => {
    const parsed = Body.safeParse(parseJson(body));
    if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
    return parsed.data.entry.flatMap(({ changes }) =>
      changes.length > 0 ? changes.flatMap(({ field, value }) => readChange(field, value)) : [{ quarantined: 'whatsapp.entry-empty' }],
    );
  },
  replying: {
    idempotent: false,
    request: ({ thread, inReplyTo, text, template, pictures: [picture] = [] }, { account, token }) =>
      graphCall(`${graph}/${encodeURIComponent(account)}/messages`, token, {
        messaging_product: 'whatsapp',
        ...addressed(thread),
        ...(template ? approved(template) : { context: { message_id: inReplyTo }, ...said(text, picture) }),
      }),
    posted: (answer) =>
      answerIn(z.looseObject({ messages: z.array(z.looseObject({ id: SourceId })).min(1) }), answer)?.messages[0]?.id ?? null,
  },
  fetching: { media: whatsappMedia },
  upkeep: {
    who: async ({ account, token }, ask) => {
      const query = new URLSearchParams({ fields: 'id,display_phone_number,verified_name' });
      const answer = await ask(graphCall(`${graph}/${encodeURIComponent(account)}?${query}`, token));
      const Phone = z.looseObject({ id: SourceId, display_phone_number: z.string(), verified_name: z.string().optional() });
      const { id, display_phone_number: number, verified_name: name } = readAnswer(Phone, answer);
      return { account: id, name: name ?? number };
    },
  },
};
