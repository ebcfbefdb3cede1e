import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { CallFailed } from '../api.ts';
import { me } from '../state.ts';
import { type Placed, place, placeAgain, placeMore } from './inbox-changes.ts';
import { fetchPage, fetchRows, mostRows } from './inbox-fetch.ts';
import { addressOf, filtersOf, type InboxView } from './inbox-list.ts';

const pageSize = 50;
const refreshSeconds = 15;

export interface InboxRows {
  readonly placed: Signal<Placed | null>;
  readonly failed: Signal<CallFailed | null>;
  /** Fetches and puts the rows anew, because the reader asked for that or did something. */
  readonly again: () => Promise<void>;
  /** Fetches the next page alone. */
  readonly more: () => Promise<void>;
}

/**
 * The rows of a view, seen again every 15 seconds while the page is, and less often the more there are: one request in 15 seconds,
 * however long the list. What is seen again moves nothing.
 */
export const useInboxRows = (view: InboxView): InboxRows => {
  const key = addressOf(filtersOf(view));
  const placed = useSignal<Placed | null>(null);
  const failed = useSignal<CallFailed | null>(null);
  const latest = useSignal(key);
  const pages = useSignal(1);
  const mine = me.value?.staff ?? '';
  const attempt = async (errand: () => Promise<Placed>) => {
    try {
      const now = await errand();
      if (latest.peek() !== key) return;
      placed.value = now;
      failed.value = null;
    } catch (error) {
      if (latest.peek() === key) failed.value = error instanceof CallFailed ? error : new CallFailed('console', 0, '');
    }
  };
  const fetchAgain = () => fetchRows(view, mine, Math.max(pageSize, placed.peek()?.items.length ?? 0), pages.peek());
  const again = () => attempt(async () => place(await fetchAgain()));
  const look = () =>
    attempt(async () => {
      const found = await fetchAgain();
      const there = placed.peek();
      return there ? placeAgain(there, found) : place(found);
    });
  const more = () =>
    attempt(async () => {
      const page = await fetchPage(view, mine, pageSize, placed.peek()?.next ?? null);
      pages.value += 1;
      const there = placed.peek();
      return there ? placeMore(there, page) : place(page);
    });
  useEffect(() => {
    latest.value = key;
    placed.value = null;
    pages.value = 1;
    let timer = 0;
    const wait = () => {
      const requests = Math.ceil((placed.peek()?.items.length ?? 1) / mostRows) || 1;
      timer = window.setTimeout(() => void next(), refreshSeconds * 1000 * requests);
    };
    const next = async () => {
      if (!document.hidden) await look();
      wait();
    };
    void look();
    wait();
    return () => clearTimeout(timer);
  }, [key]);
  return { placed, failed, again, more };
};
