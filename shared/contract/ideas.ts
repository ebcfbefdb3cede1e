import * as z from 'zod';
import { Instant } from '../kernel/instant.ts';

export const IdeaState = z.enum(['open', 'considering', 'planned', 'started', 'shipped', 'declined']);
export type IdeaState = z.infer<typeof IdeaState>;

/** `consent` says whether the author may be named in public. `origin` is where the idea was said. */
export const IdeaAuthor = z.object({ person: z.string(), name: z.string(), email: z.string().optional(), consent: z.boolean() });
export const IdeaMove = z.object({ id: z.string(), to: IdeaState, reason: z.string(), at: Instant, by: z.string() });
export type IdeaMove = z.infer<typeof IdeaMove>;
export const Idea = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  language: z.string().default('und'),
  topics: z.array(z.string()).default([]),
  state: IdeaState,
  impact: z.number().int().min(1).max(5).nullable().default(null),
  cost: z.number().int().min(1).max(5).nullable().default(null),
  authors: z.array(IdeaAuthor),
  origin: z.object({ conversation: z.string(), channel: z.string() }).nullable(),
  mergedInto: z.string().nullable().default(null),
  createdAt: Instant,
  movedAt: Instant,
  moves: z.array(IdeaMove),
  /** Recounted from the vote items of the idea's partition. */
  votes: z.number().int().min(0).default(0),
});
export type Idea = z.infer<typeof Idea>;

/** One person, one vote: the key is derived from the voter, so that a second press changes nothing. A name is shown in public with consent only. */
export const Vote = z.object({
  idea: z.string(),
  voter: z.string(),
  at: Instant,
  by: z.enum(['person', 'staff']),
  name: z.string().max(80).optional(),
  email: z.string().optional(),
  consent: z.boolean().default(false),
});
export type Vote = z.infer<typeof Vote>;
