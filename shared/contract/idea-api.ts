import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { Consent, Evidence, Idea, IdeaAuthor, IdeaPlan, IdeaState } from './ideas.ts';

/** What the staff API takes and answers about ideas and those who asked for them. */
/** `email` is the address that the person gave to be written to about it. */
export const IdeaFromConversationRequest = z.object({
  title: z.string().max(120).default(''),
  consent: z.boolean().default(false),
  email: z.email().max(254).optional(),
});

export const IdeaRequest = z.object({
  title: z.string().trim().min(1).max(120),
  text: z.string().max(4000).default(''),
  topics: z.array(z.string()).max(3).optional(),
  author: z.object({ name: z.string().max(80), email: z.email().optional(), consent: z.boolean().default(false) }).optional(),
});
/** `evidence` goes with `shipped`: a sentence, an address, or both. */
export const MoveRequest = z.object({
  to: IdeaState.exclude(['merged']),
  reason: z.string().max(1000),
  evidence: z
    .union([Evidence.partial(), z.string().max(600)])
    .transform((given): Evidence => (typeof given === 'string' ? { text: given, url: null } : { text: '', url: null, ...given }))
    .optional(),
});
/** What is absent stays as it is. */
export const ChangeIdeaRequest = z.object({
  impact: z.number().int().min(1).max(5).nullable().optional(),
  cost: z.number().int().min(1).max(5).nullable().optional(),
  title: z.string().trim().min(1).max(120).optional(),
  topics: z.array(z.string()).max(3).optional(),
  plan: IdeaPlan.nullable().optional(),
});
export const MergeRequest = z.object({ into: z.string() });
/** Ideas that ask for the same, the likest first; `score` from 0 to 1. */
export const SimilarIdeas = z.object({
  items: z.array(Idea.pick({ id: true, title: true, state: true, votes: true }).extend({ score: z.number() })),
});
export type SimilarIdeas = z.infer<typeof SimilarIdeas>;

export const ConsentRequest = z.object({ state: Consent.shape.state.exclude(['unasked']) });
/** `at` is null where nobody asked. */
export const ConsentSaid = z.object({ person: z.string(), state: Consent.shape.state, at: Instant.nullable() });
export type ConsentSaid = z.infer<typeof ConsentSaid>;

/**
 * An idea with everything that hangs on it: authors of all that was merged into it, each with what they say of being named and the
 * idea (`of`) in which they said it; what was merged into it; how many hear of it by mail.
 */
export const IdeaWhole = Idea.extend({
  authors: z.array(IdeaAuthor.extend({ said: Consent.shape.state, of: z.string() })),
  merged: z.array(Idea.pick({ id: true, title: true, votes: true, createdAt: true, mergedInto: true })),
  subscribers: z.number().int(),
});
export type IdeaWhole = z.infer<typeof IdeaWhole>;

/**
 * A vote that staff cast for a person: by e-mail, by the person's id, or by what was said in a conversation, whose author votes; without
 * `interaction` the one who opened it.
 */
export const VoteRequest = z
  .object({
    conversation: z.string().optional(),
    interaction: z.string().optional(),
    email: z.email().optional(),
    person: z.string().optional(),
    name: z.string().max(80).optional(),
    consent: z.boolean().default(false),
  })
  .refine(
    ({ email, person, name, conversation }) => email ?? person ?? name ?? conversation,
    'Say whose vote it is: email, person, name or conversation.',
  );
export type VoteRequest = z.infer<typeof VoteRequest>;

/** `flag` is one of `votesFlagged`. */
export const SetAsideRequest = z.object({ flag: z.string(), reason: z.string().trim().min(3).max(300) });
export const CountAgainRequest = z.object({ flag: z.string() });
/** `votedAt` is when they had voted before, where this vote was not counted for that. */
export const Voted = z.object({ idea: z.string(), counted: z.boolean(), votedAt: Instant.nullable() });
export type Voted = z.infer<typeof Voted>;
