import type { Fact } from '../contract/events.ts';
import type { Consent, Idea, Vote, VoteFlag } from '../contract/ideas.ts';

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
