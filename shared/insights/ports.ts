import type { FigureRow } from '../contract/figures.ts';
import type { SurveyAnswer } from '../contract/surveys.ts';

/** Where the rows lie that figures are counted from: one small partition a day and channel. */
export interface FigureShelf {
  put(row: FigureRow): Promise<void>;
  /** Rows of the given days, of one channel or of all. */
  rows(days: readonly string[], channels: readonly string[]): Promise<readonly FigureRow[]>;
}

/** Where the answers to monthly surveys lie: one small partition a survey and month, one row a person. */
export interface SurveyShelf {
  /** Keeps what a person answered; the newest of theirs in a month stays, in whatever order they come. */
  keep(answer: SurveyAnswer): Promise<void>;
  answers(survey: string, month: string): Promise<readonly SurveyAnswer[]>;
}
