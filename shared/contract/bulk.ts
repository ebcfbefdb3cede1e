import * as z from 'zod';
import { Problem, SettableState } from './api.ts';
import { mostAtOnce } from './choices.ts';
import { Priority } from './settings.ts';

const ids = z
  .array(z.string().min(1))
  .min(1)
  .max(mostAtOnce)
  .refine((given) => new Set(given).size === given.length, 'names a conversation twice');

/** What one press does to each of several conversations. `take` takes only what nobody has. */
export const BulkDeed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('assign'), assignee: z.string().nullable(), team: z.string().nullable().optional() }),
  z.object({ do: z.literal('status'), state: SettableState }),
  z.object({ do: z.literal('priority'), priority: Priority }),
  z.object({ do: z.literal('tag'), tag: z.string().trim().min(1).max(40), on: z.boolean().default(true) }),
  z.object({ do: z.literal('take') }),
]);
export type BulkDeed = z.infer<typeof BulkDeed>;
export const BulkRequest = z.object({ ids, deed: BulkDeed });

/** `press` is the `Idempotency-Key` of the request to undo, or the `press` that was answered to it. */
export const UndoRequest = z.object({ press: z.string().min(1).max(200), ids });

/** What became of a conversation: done, nothing to do because it was so already, or not done with why. */
const BulkResult = z.object({
  id: z.string(),
  outcome: z.enum(['done', 'same', 'failed']),
  problem: Problem.pick({ code: true, detail: true, facts: true }).nullable(),
});
export type BulkResult = z.infer<typeof BulkResult>;
export const BulkResults = z.object({ press: z.string(), items: z.array(BulkResult) });
export type BulkResults = z.infer<typeof BulkResults>;
