import * as z from 'zod';
import { fromMillis } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { Access, OutgoingRequest, Part, PlatformAdapter } from '../platform.ts';
import { Millis, SourceId } from '../shapes.ts';

/** Viber bots. Facts: developers.viber.com/docs/api/rest-bot-api. */
const api = 'https://chatapi.viber.com/pa';

const Sender = z.looseObject({ id: z.string(), name: z.string().optional() });
const Message = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  media: z.string().optional(),
  file_name: z.string().optional(),
  contact: z.looseObject({ name: z.string().optional() }).optional(),
});
const Body = z.looseObject({
  event: z.string(),
  // the set-up event of the documents has a stamp beyond any date
  timestamp: z.union([z.number(), z.string()]).optional(),
  message_token: SourceId.optional(),
  sender: Sender.optional(),
  message: Message.optional(),
});
const silent = ['webhook', 'subscribed', 'unsubscribed', 'conversation_started', 'delivered', 'seen', 'failed', 'client_status', 'action'];
const kinds: Readonly<Record<string, string>> = { picture: 'image', url: 'link' };

const readBody = ({ event, timestamp, message_token: token, sender, message }: z.infer<typeof Body>): Part => {
  if (silent.includes(event)) return { ignored: `viber.${event.replaceAll('_', '-')}` };
  const stamp = Millis.safeParse(timestamp);
  if (event !== 'message' || !token || !sender || !message || !stamp.success) return { quarantined: 'viber.event-unknown' };
  const { type, text = '', media, file_name: file, contact } = message;
  return {
    act: {
      sourceId: token,
      thread: sender.id,
      verb: 'create',
      version: 'create',
      kind: 'message',
      handle: sender.id,
      name: sender.name,
      own: false,
      bot: false,
      text,
      at: fromMillis(stamp.data),
      attachments: type === 'text' ? [] : [{ type: kinds[type] ?? type, url: media, alt: file ?? contact?.name }],
    },
  };
};

const call = (path: string, { token }: Pick<Access, 'token'>, body: object): OutgoingRequest => ({
  url: `${api}/${path}`,
  headers: { 'x-viber-auth-token': token, 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
/** Viber refuses with 200 and a status of its own: developers.viber.com/docs/api/rest-bot-api/#error-codes */
const Status = z.looseObject({ status: z.number() });
const Sent = Status.extend({ status: z.literal(0), message_token: SourceId });
const Account = Status.extend({ status: z.literal(0), id: z.string(), name: z.string(), webhook: z.string().optional() });

export const viber: PlatformAdapter = {
  platform: 'viber',
  capabilities: {
    title: 'Viber',
    way: 'webhook',
    hears: { message: 'confirmed', media: 'confirmed' },
    signature: 'confirmed',
    reply: 'confirmed',
    sources: ['https://developers.viber.com/docs/api/rest-bot-api/'],
  },
  read: ({ body }) => {
    const parsed = Body.safeParse(parseJson(body));
    return [parsed.success ? readBody(parsed.data) : { quarantined: 'shape.unknown' }];
  },
  replying: {
    idempotent: false,
    request: ({ thread, text }, access) =>
      call('send_message', access, { receiver: thread, type: 'text', sender: { name: access.account.slice(0, 28) }, text }),
    posted: (answer) => Sent.safeParse(parseJson(Buffer.from(answer))).data?.message_token ?? null,
    refused: (answer) => {
      const said = Status.safeParse(parseJson(Buffer.from(answer)));
      return said.success && said.data.status !== 0;
    },
  },
  upkeep: {
    who: async (access, ask) => {
      const { id, name } = Account.parse(parseJson(Buffer.from((await ask(call('get_account_info', access, {}))).body)));
      return { account: id, name };
    },
    subscribed: async (hook, access, ask) =>
      Account.parse(parseJson(Buffer.from((await ask(call('get_account_info', access, {}))).body))).webhook === hook,
    subscribe: async (hook, access, ask) => {
      await ask(
        call('set_webhook', access, { url: hook, event_types: ['failed', 'unsubscribed', 'conversation_started'], send_name: true }),
      );
    },
  },
};
