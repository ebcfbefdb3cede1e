import type { SavedView } from '../contract/views.ts';
import { isAllowed } from './permissions.ts';
import type { Holder } from './ports.ts';

/** Whether somebody sees a view beside their inbox. */
export const seesView = ({ shared, by, removedAt }: SavedView, staff: string): boolean => removedAt === null && (shared || by === staff);

/** Whether somebody may rename, share or remove a view: who made it, and of a shared one leads and managers. */
export const keepsView = ({ shared, by }: SavedView, { staff, role }: Holder): boolean =>
  by === staff || (shared && isAllowed(role, 'shareViews'));

/** Views in the order in which they are listed: one's own, then shared ones, each by name. */
export const inViewOrder = (views: readonly SavedView[]): SavedView[] =>
  views.toSorted((a, b) => Number(a.shared) - Number(b.shared) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
