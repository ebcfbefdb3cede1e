import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { ModerationDeed } from './acts.ts';

/**
 * Something that staff asked the platform to do to one thing said: one press of the button. What is asked for is a state (hidden,
 * shown, gone), so that asking the platform twice does no harm.
 */
export const Moderation = z.object({
  id: z.string(),
  conversation: z.string(),
  /** Id of the thing said. */
  interaction: z.string(),
  deed: ModerationDeed,
  reason: z.string().nullable().default(null),
  by: z.string(),
  requestedAt: Instant,
  state: z.enum(['queued', 'done', 'failed']),
  doneAt: Instant.nullable().default(null),
  problem: z.string().nullable().default(null),
});
export type Moderation = z.infer<typeof Moderation>;
