import * as z from 'zod';
import { QuietLifted } from '../../shared/contract/quiet.ts';

/** How often it was tried, and its place in the queue of its channel. */
const waiting = {
  tries: z.number().int().default(0),
  place: z.object({ at: z.number(), putOff: z.number() }).nullable().default(null),
};
const inConversation = { conversation: z.string(), id: z.string(), ...waiting };

/** What one message asks for: a reply to be sent, a deed to be done, a month to be posted on a channel, or a test message of one. */
export const Errand = z.discriminatedUnion('what', [
  z.object({ what: z.literal('reply'), ...inConversation }),
  z.object({ what: z.literal('moderation'), ...inConversation }),
  z.object({ what: z.literal('post'), month: z.string(), channel: z.string(), ...waiting }),
  z.object({ what: z.literal('test'), channel: z.string(), id: z.string(), ...waiting }),
]);
export type Errand = z.infer<typeof Errand>;
/** An errand of one kind. */
export type ErrandTo<What extends Errand['what']> = Extract<Errand, { readonly what: What }>;

const conversation = z.string();
const Message = z.union([
  z.object({ detail: z.object({ conversation, reply: z.string() }) }),
  z.object({ detail: z.object({ conversation, moderation: z.string() }) }),
  z.object({ detail: z.object({ channel: z.string(), test: z.string() }) }),
  z.object({ detail: z.object({ month: z.string(), channel: z.string() }) }),
  z.object({ detail: QuietLifted }),
  z.object({ errand: Errand }),
]);

/** Reads a fact of the bus, or an errand that was put back. */
export const readErrand = (body: unknown): Errand | ({ readonly what: 'lift' } & z.infer<typeof QuietLifted>) => {
  const message = Message.parse(body);
  if ('errand' in message) return message.errand;
  const { detail } = message;
  if ('turn' in detail) return { what: 'lift', ...detail };
  const fresh = { tries: 0, place: null };
  if ('month' in detail) return { what: 'post', ...detail, ...fresh };
  if ('test' in detail) return { what: 'test', channel: detail.channel, id: detail.test, ...fresh };
  return 'reply' in detail
    ? { what: 'reply', conversation: detail.conversation, id: detail.reply, ...fresh }
    : { what: 'moderation', conversation: detail.conversation, id: detail.moderation, ...fresh };
};
