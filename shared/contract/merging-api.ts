import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { Conversation } from './conversations.ts';

/** What the platform takes as an answer to what was said last. */
export const ReplyLimits = z.object({
  canReply: z.boolean(),
  maxLength: z.number(),
  lengthIn: z.enum(['characters', 'bytes', 'graphemes', 'weighted']),
  windowHours: z.number().nullable(),
  /** When the platform stops taking an answer to what the person said last. */
  closesAt: Instant.nullable(),
  summoned: z.boolean(),
});
/** A thread that is merged into a conversation. */
export const MergedThread = Conversation.pick({ id: true, platform: true, channel: true, person: true }).extend({
  same: z.boolean(),
  limits: ReplyLimits,
});

/** `persons` says whether both are by the same person, where the platforms do not say so. */
export const MergeConversationRequest = z.object({ into: z.string(), persons: z.enum(['same', 'different']).optional() });
export type MergeConversationRequest = z.infer<typeof MergeConversationRequest>;

/** Ids of what is to have a conversation of its own. */
export const SplitRequest = z.object({ interactions: z.array(z.string()).min(1).max(100) });
/** So many things of a conversation are in one of their own. */
export const SplitOff = z.object({ into: z.string(), count: z.number().int(), at: Instant, by: z.string() });
