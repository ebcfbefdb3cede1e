import type { HotPlanShelf } from '../../shared/ideas/ports.ts';

/** The hot plan in memory, as the shelf in the table keeps it. */
export const memoryHotPlan = (ideas: readonly string[] = []): HotPlanShelf => {
  let kept = { ideas, version: ideas.length > 0 ? 1 : 0 };
  return {
    read: async () => kept,
    keep: async (next, version) => {
      if (version !== kept.version) return false;
      kept = { ideas: next, version: version + 1 };
      return true;
    },
  };
};
