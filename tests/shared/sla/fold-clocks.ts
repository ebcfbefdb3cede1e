import { beginStory, type ClocksRead, type Mark, readStory, takeMarks } from '../../../shared/sla/clocks.ts';
import type { ToldBreach } from '../../../shared/sla/ticking.ts';

/** A story told from its beginning, and read. */
export const foldClocks = (marks: readonly Mark[], graceSeconds: number, told: readonly ToldBreach[]): ClocksRead => {
  const story = beginStory(graceSeconds);
  takeMarks(story, marks);
  return readStory(story, told);
};
