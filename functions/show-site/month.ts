import type { Instant } from '../../shared/kernel/instant.ts';

/** An idea as a month tells it. `names` are of those who said that they may be named. */
export interface ToldIdea {
  readonly id: string;
  readonly title: string;
  readonly quote: string | null;
  readonly quoteLanguage: string;
  readonly reason: string;
  readonly votes: number;
  readonly names: readonly string[];
  readonly movedAt: Instant;
}

/** How the month's promises were kept; shares carry what they were counted from. Null: nothing to count. */
export interface KeptWord {
  readonly opened: number;
  readonly resolved: number;
  readonly met: number;
  readonly answered: number;
  readonly medianMinutes: number | null;
  readonly p90Minutes: number | null;
}

/** A published "You asked — we did", in one language, as its page shows it. */
export interface Month {
  readonly month: string;
  readonly publishedAt: Instant;
  readonly intro: string | null;
  readonly heard: number;
  readonly built: readonly ToldIdea[];
  readonly inProgress: readonly ToldIdea[];
  readonly declined: readonly ToldIdea[];
  readonly stillOpen: number;
  readonly thanks: readonly string[];
  readonly kept: KeptWord | null;
}
