import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';

/**
 * Something said that may be an idea, for staff to say. It holds ids and no words: these are read where they are kept, so that what
 * is deleted there is gone here. `because` is what spoke for it: a marker, `thread`, or words that the classifier knows.
 */
export const Proposal = z.object({
  interaction: z.string(),
  conversation: z.string(),
  channel: z.string(),
  at: Instant,
  because: z.array(z.string()),
  state: z.enum(['open', 'filed', 'dismissed']),
});
export type Proposal = z.infer<typeof Proposal>;

/** A proposal as staff see it. `private`: it was said where only we could read it. */
export const ProposalRow = Proposal.omit({ state: true }).extend({
  name: z.string(),
  text: z.string(),
  title: z.string(),
  private: z.boolean(),
});
export type ProposalRow = z.infer<typeof ProposalRow>;
export const ProposalList = z.object({ items: z.array(ProposalRow) });
export type ProposalList = z.infer<typeof ProposalList>;

export const FileProposalRequest = z.object({ title: z.string().trim().min(1).max(120), consent: z.boolean().default(false) });
