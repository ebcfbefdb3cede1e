import * as z from 'zod';

/**
 * What one message asks for: a reply to be sent, a deed to be done, or a test message of a channel, which stands in `conversation`.
 * `place` is its place in the queue of its channel.
 */
export const Errand = z.object({
  what: z.enum(['reply', 'moderation', 'test']),
  conversation: z.string(),
  id: z.string(),
  tries: z.number().int().default(0),
  place: z.object({ at: z.number(), putOff: z.number() }).nullable().default(null),
});
export type Errand = z.infer<typeof Errand>;

const conversation = z.string();
const Message = z.union([
  z.object({ detail: z.object({ conversation, reply: z.string() }) }),
  z.object({ detail: z.object({ conversation, moderation: z.string() }) }),
  z.object({ detail: z.object({ channel: z.string(), test: z.string() }) }),
  z.object({ errand: Errand }),
]);

/** Reads a fact of the bus, or an errand that was put back. */
export const readErrand = (body: unknown): Errand => {
  const message = Message.parse(body);
  if ('errand' in message) return message.errand;
  const { detail } = message;
  if ('test' in detail) return Errand.parse({ what: 'test', conversation: detail.channel, id: detail.test });
  return 'reply' in detail
    ? Errand.parse({ what: 'reply', conversation: detail.conversation, id: detail.reply })
    : Errand.parse({ what: 'moderation', conversation: detail.conversation, id: detail.moderation });
};
