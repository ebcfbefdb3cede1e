import type { Fact } from '../contract/events.ts';
import type { Idea, Vote } from '../contract/ideas.ts';
import type { Instant } from '../kernel/instant.ts';

/** Where ideas and votes are kept. */
export interface IdeaShelf {
  read(idea: string): Promise<Idea | undefined>;
  /** Every idea, those merged away included. */
  list(): Promise<readonly Idea[]>;
  votes(idea: string): Promise<readonly Vote[]>;
  /** Keeps a new idea: false when it is known already. */
  propose(idea: Idea, fact: Fact): Promise<boolean>;
  /** Writes an idea over the one that was last moved at `expected`; false when somebody was faster. */
  change(idea: Idea, expected: Instant, facts: readonly Fact[]): Promise<boolean>;
  /** Counts a vote once: false when it was counted before. */
  vote(vote: Vote): Promise<boolean>;
  /** Writes a recounted number of votes. */
  count(idea: string, votes: number): Promise<void>;
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
