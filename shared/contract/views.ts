import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';

const word = z.string().trim().min(1).max(80).optional();
/**
 * What the inbox shows, in the names of its address. `for` is a member of staff, `me` for whoever looks, or `nobody`; `q` are words
 * to find; without a `state` it is what ticks. What is absent is not asked for.
 */
export const ViewFilters = z.strictObject({
  state: z.enum(['overdue', 'open', 'waiting', 'on_hold', 'resolved', 'all']).optional(),
  channel: word,
  for: word,
  team: word,
  intent: word,
  language: word,
  approval: z.literal('waiting').optional(),
  q: z.string().trim().min(1).max(200).optional(),
});
export type ViewFilters = z.infer<typeof ViewFilters>;

const name = z.string().trim().min(1).max(60);
/** Filters of the inbox under a name: for who made it (`by`) alone, or shared with all. `version` counts its changes. */
export const SavedView = z.object({
  id: z.string(),
  name: z.string(),
  filters: ViewFilters,
  by: z.string(),
  shared: z.boolean(),
  version: z.number().int(),
  at: Instant,
  /** Since when it is removed, as long as it can be brought back. */
  removedAt: Instant.nullable().default(null),
});
export type SavedView = z.infer<typeof SavedView>;
export const SavedViews = z.object({ items: z.array(SavedView) });
export type SavedViews = z.infer<typeof SavedViews>;

export const ViewRequest = z.object({ name, filters: ViewFilters, shared: z.boolean().default(false) });
/** What is absent stays as it is. */
export const ViewChange = z.object({ name: name.optional(), filters: ViewFilters.optional(), shared: z.boolean().optional() });

/** So many views a member of staff has, and so many are shared. */
export const mostViews = 50;
