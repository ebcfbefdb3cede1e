import type { FigureRow } from '../contract/figures.ts';

/** Where the rows lie that figures are counted from: one small partition a day and channel. */
export interface FigureShelf {
  put(row: FigureRow): Promise<void>;
  /** Rows of the given days, of one channel or of all. */
  rows(days: readonly string[], channels: readonly string[]): Promise<readonly FigureRow[]>;
}
