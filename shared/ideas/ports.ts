import type { Fact } from '../contract/events.ts';
import type { Consent, HeldVote, Idea, Subscription, Vote, VoteFlag } from '../contract/ideas.ts';
import type { Proposal } from '../contract/proposals.ts';
import type { Instant } from '../kernel/instant.ts';

/** What a recount found: votes of different people, and what looks odd about them. */
export interface Recount {
  readonly votes: number;
  readonly flags: readonly VoteFlag[];
}

/** Where ideas and votes are kept. */
export interface IdeaShelf {
  read(idea: string): Promise<Idea | undefined>;
  /** Every idea, those merged away included. */
  list(): Promise<readonly Idea[]>;
  /** An idea and everything that was merged into it, however deep, itself first; none when there is no such idea. */
  family(idea: string): Promise<readonly Idea[]>;
  /** Votes that were given to this very idea. */
  votes(idea: string): Promise<readonly Vote[]>;
  /** Keeps a new idea: false when it is known already. */
  propose(idea: Idea, fact: Fact): Promise<boolean>;
  /** Writes an idea over its version `expected`; false when somebody was faster. Votes stay as they were counted. */
  change(idea: Idea, expected: number, facts: readonly Fact[]): Promise<boolean>;
  /** Writes a merged idea, as `change` does; false, too, when the one that it is merged into was itself merged meanwhile. */
  merge(idea: Idea, expected: number, facts: readonly Fact[]): Promise<boolean>;
  /** Writes an idea that is no longer merged into `from`. */
  unmerge(idea: Idea, expected: number, from: string, facts: readonly Fact[]): Promise<boolean>;
  /** Counts a vote once: false when it was counted before. Refuses `idea.unknown`, `idea.closed`. */
  vote(vote: Vote): Promise<boolean>;
  /** The vote that somebody gave to an idea, or to the one that it was merged into. Refuses `idea.unknown`. */
  voteOf(idea: string, voter: string): Promise<Vote | undefined>;
  /** Keeps that a vote does not count and why, or that it counts again. */
  setAside(vote: Vote, aside: Vote['setAside']): Promise<void>;
}

/** What a recount reads and writes. */
export interface RecountShelf extends Pick<IdeaShelf, 'read' | 'family' | 'votes'> {
  /** How often the idea was counted; what was counted before this is known may be stale. */
  turn(idea: string): Promise<number>;
  /** Writes what was counted after `turn` was read; false when somebody counted meanwhile, and so maybe more. */
  count(idea: string, turn: number, found: Recount): Promise<boolean>;
}

/** What people said of being named, by person; nothing of those who were never asked. */
export type Consents = ReadonlyMap<string, Pick<Consent, 'state' | 'at'>>;

/** Where it is kept what people say of being named. */
export interface ConsentShelf {
  /** What everybody said. */
  all(): Promise<Consents>;
  /** What these people said. */
  of(persons: readonly string[]): Promise<Consents>;
  /** Keeps what a person says; what they said later stays. */
  say(consent: Consent): Promise<void>;
}

/** Votes that wait until their address is proven. */
export interface HeldVoteShelf {
  /** Keeps a vote and asks for a mail to its address. Refuses `idea.unknown`, `idea.closed`. */
  hold(vote: Vote): Promise<void>;
  read(idea: string, voter: string): Promise<HeldVote | undefined>;
  /** Takes one more guess at the code of this turn: false when there were too many. */
  guess(idea: string, voter: string, turn: number): Promise<boolean>;
}

/** Who wants to hear by mail. `idea` is null for every month's page. */
export interface SubscriptionShelf {
  /** Keeps the wish and asks for a mail to its address; nothing happens when it was confirmed before. Refuses `idea.unknown`. */
  ask(subscription: Subscription): Promise<void>;
  read(idea: string | null, person: string): Promise<Subscription | undefined>;
  /** From now on mail is sent: false when nobody asked. */
  confirm(idea: string | null, person: string, at: Instant): Promise<boolean>;
  /** No mail from now on, also for who never asked but voted or wrote. */
  end(idea: string | null, person: string, at: Instant): Promise<void>;
  of(idea: string | null): Promise<readonly Subscription[]>;
}

/** Where it is kept which ideas are in the hot plan, in their order. */
export interface HotPlanShelf {
  read(): Promise<{ readonly ideas: readonly string[]; readonly version: number }>;
  /** Keeps the ideas over the version that was read; false when somebody was faster. */
  keep(ideas: readonly string[], version: number): Promise<boolean>;
}

/** What may be an idea, for staff to say. */
export interface ProposalShelf {
  /** Keeps a proposal once: what was decided of it stays. */
  keep(proposal: Proposal): Promise<void>;
  read(interaction: string): Promise<Proposal | undefined>;
  /** Proposals that nobody has decided on, newest first, at most `limit`. */
  open(limit: number): Promise<readonly Proposal[]>;
  settle(interaction: string, state: 'filed' | 'dismissed'): Promise<void>;
}

/** Where an idea lies among those with the same trigram: beside another trigram of its text. */
export interface Place {
  readonly trigram: string;
  readonly beside: string;
}

/** What is kept of an idea at each place that it is filed at; `text` is the beginning of its text. */
export interface FiledIdea {
  readonly idea: string;
  readonly title: string;
  readonly text: string;
}

/** Where ideas are filed by what they ask for. */
export interface SimilarShelf {
  file(idea: FiledIdea, places: readonly Place[]): Promise<void>;
  /** At most 200 ideas that are filed under a trigram: from a place onwards, then from the beginning. */
  at(place: Place): Promise<readonly FiledIdea[]>;
}
