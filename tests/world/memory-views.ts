import type { SavedView } from '../../shared/contract/views.ts';
import type { ViewShelf } from '../../shared/staff/ports.ts';

/** Saved views in memory, held to the same suite as the table. */
export const memoryViews = (): ViewShelf => {
  const views = new Map<string, SavedView>();
  return {
    all: async () => [...views.values()],
    read: async (id) => views.get(id),
    keep: async (view) => {
      if ((views.get(view.id)?.version ?? 0) !== view.version - 1) return false;
      views.set(view.id, view);
      return true;
    },
  };
};
