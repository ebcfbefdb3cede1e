import type { Effect } from '../contract/effects.ts';
import type { FigureRow, Rollup } from '../contract/figures.ts';
import type { SurveyAnswer } from '../contract/surveys.ts';

/** What is counted together: a shard of a day and channel, or with null all of its shards. */
export interface RollupPlace {
  readonly day: string;
  readonly channel: string;
  readonly shard: number | null;
}

/** Where the rows lie that figures are counted from, and their counts. */
export interface FigureShelf {
  put(row: FigureRow): Promise<void>;
  drop(row: Pick<FigureRow, 'day' | 'channel' | 'conversation'>): Promise<void>;
  /** Rows of one shard of a day and channel, consistent. */
  rows(day: string, channel: string, shard: number): Promise<readonly FigureRow[]>;
  /** The rollups of the shards of a day and channel, consistent. */
  parts(day: string, channel: string): Promise<readonly Rollup[]>;
  /** A rollup as it was counted last, consistent. */
  counted(place: RollupPlace): Promise<{ readonly rollup: Rollup; readonly version: number } | undefined>;
  /** Keeps a rollup over the version that was read before its rows were (0: there was none); false when somebody was faster. */
  keep(place: RollupPlace, rollup: Rollup, version: number): Promise<boolean>;
  /** What the given days came to on each of the channels, by day and channel; nothing of days on which nobody wrote. */
  rollups(days: readonly string[], channels: readonly string[]): Promise<readonly Rollup[]>;
}

interface Days {
  readonly from: string;
  readonly to: string;
}
/** What surveys say of the brand in two periods; null where none asks. */
export interface SurveyScores {
  around(before: Days, after: Days): Promise<Effect['survey']>;
}

/** Where the answers to monthly surveys lie: one small partition a survey and month, one row a person. */
export interface SurveyShelf {
  /** Keeps what a person answered; the newest of theirs in a month stays, in whatever order they come. */
  keep(answer: SurveyAnswer): Promise<void>;
  answers(survey: string, month: string): Promise<readonly SurveyAnswer[]>;
}
