import type { IdeaState } from '../contract/ideas.ts';

/** Where an idea may go from each state; the first is where it usually does. Merging and unmerging are acts of their own. */
export const onward: Readonly<Record<IdeaState, readonly IdeaState[]>> = {
  new: ['valid', 'declined'],
  valid: ['planned', 'declined'],
  planned: ['in_progress', 'shipped', 'valid', 'declined'],
  in_progress: ['shipped', 'planned', 'declined'],
  shipped: ['in_progress'],
  declined: ['valid'],
  merged: [],
};
