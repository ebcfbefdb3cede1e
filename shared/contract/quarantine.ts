import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { Knocker } from './letters.ts';

/** `waiting` for a person, `replaying` since it was put back on the queue, `read` well then, or `discarded`. */
export const QuarantineState = z.enum(['waiting', 'replaying', 'read', 'discarded']);
export type QuarantineState = z.infer<typeof QuarantineState>;

/**
 * A verified delivery of which something could not be read, and why. `id` names it, `letter` is the letter's own. `bytes` is how
 * long its body is. `replayedAt`: when it was last put back on the queue; one that waits all the same was not read then either.
 */
export const Quarantined = z.object({
  id: z.string(),
  letter: z.string(),
  at: Instant,
  platform: Knocker,
  connection: z.string(),
  codes: z.array(z.string()),
  state: QuarantineState,
  replayedAt: Instant.nullable(),
  discarded: z.object({ by: z.string(), at: Instant, reason: z.string() }).nullable(),
  bytes: z.number().int().nullable(),
});
export type Quarantined = z.infer<typeof Quarantined>;

export const QuarantineList = z.object({ items: z.array(Quarantined), next: z.string().nullable() });
export type QuarantineList = z.infer<typeof QuarantineList>;
/** `body` is the raw bytes in base64; null where they are too many to be shown. */
export const WholeQuarantined = Quarantined.extend({ headers: z.record(z.string(), z.string()), body: z.string().nullable() });
export type WholeQuarantined = z.infer<typeof WholeQuarantined>;
export const Discard = z.object({ reason: z.string().trim().min(1).max(500) });
export type Discard = z.infer<typeof Discard>;
