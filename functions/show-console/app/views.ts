import { signal } from '@preact/signals';
import type { SavedView, SavedViews, ViewFilters } from '../../../shared/contract/views.ts';
import { ask } from './api.ts';
import { place } from './router.ts';
import { addressOf } from './screens/inbox-list.ts';
import { mayI, me } from './state.ts';
import { offer } from './undo.ts';

/** Saved views that one sees; none until they have come. */
export const savedViews = signal<readonly SavedView[]>([]);
/** Views that everybody has, by their words in `console-words`. */
export const fixedViews = [
  { filters: { for: 'me' }, name: 'nav.mine' },
  { filters: { for: 'nobody' }, name: 'nav.nobody' },
  { filters: { state: 'waiting' }, name: 'nav.waiting' },
  { filters: { state: 'resolved' }, name: 'nav.done' },
] as const;

/** A view that cannot be fetched is missed, no more: the next visit asks again. */
export const loadViews = async (): Promise<void> => {
  const found = await ask<SavedViews>('GET', '/views').catch(() => null);
  if (found) savedViews.value = found.items;
};

export const viewAddress = ({ filters }: { readonly filters: ViewFilters }): string => addressOf(filters);
/** Whether the inbox shows a view now. */
export const isShown = (view: { readonly filters: ViewFilters }): boolean =>
  place.value.path === '/' && addressOf(Object.fromEntries(place.value.query)) === viewAddress(view);
export const mayKeep = ({ shared, by }: SavedView): boolean => by === me.value?.staff || (shared && mayI('shareViews'));

/** What one gives a view besides its filters. */
export interface Naming {
  readonly name: string;
  readonly shared: boolean;
}
/** `press` makes a repeated press the same view. Each of these throws CallFailed. */
export const saveView = async (naming: Naming, filters: ViewFilters, press: string): Promise<void> => {
  await ask<SavedView>('POST', '/views', { ...naming, filters }, press);
  await loadViews();
};
export const changeView = async ({ id }: SavedView, naming: Naming): Promise<void> => {
  await ask<SavedView>('PATCH', `/views/${encodeURIComponent(id)}`, naming);
  await loadViews();
};
/** Removes it, and offers to bring it back. */
export const removeView = async ({ id, name }: SavedView): Promise<void> => {
  const path = `/views/${encodeURIComponent(id)}`;
  await ask<SavedView>('DELETE', path);
  await loadViews();
  const undo = async () => {
    await ask<SavedView>('POST', `${path}/restore`);
    await loadViews();
    return [];
  };
  offer({ deed: { do: 'remove-view', name }, talks: [], undo });
};
