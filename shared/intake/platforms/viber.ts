import * as z from 'zod';
import { fromMillis } from '../../kernel/instant.ts';
import { answerIn, readAnswer } from '../answers.ts';
import { openLink } from '../attachments.ts';
import { parseJson } from '../json.ts';
import type { Access, Ask, OutgoingRequest, Part, PlatformAdapter } from '../platform.ts';
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
const Done = Status.extend({ status: z.literal(0) });
const Account = Status.extend({ status: z.literal(0), id: z.string(), name: z.string(), webhook: z.string().optional() });

const accountOf = async (access: Access, ask: Ask) => readAnswer(Account, await ask(call('get_account_info', access, {})));

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
    // people see who sent it, in 28 characters at most: the name that the account itself has
    prepare: async (_reply, access, ask) => (await accountOf(access, ask)).name.slice(0, 28),
    request: ({ thread, text }, access, name) => call('send_message', access, { receiver: thread, type: 'text', sender: { name }, text }),
    posted: (answer) => answerIn(Sent, answer)?.message_token ?? null,
    refused: (answer) => (answerIn(Status, answer)?.status ?? 0) !== 0,
  },
  // nothing tells how long its links live: they are taken for mortal
  fetching: { media: openLink(['viber.com'], ['image', 'video', 'file']) },
  upkeep: {
    who: async (access, ask) => {
      const { id, name } = await accountOf(access, ask);
      return { account: id, name };
    },
    subscribed: async (hook, access, ask) => (await accountOf(access, ask)).webhook === hook,
    // messages come whatever is asked for; what is not asked for is what happens to messages of ours
    subscribe: async (hook, access, ask) => {
      const wanted = { url: hook, event_types: ['unsubscribed', 'conversation_started'], send_name: true };
      readAnswer(Done, await ask(call('set_webhook', access, wanted)));
    },
  },
};
