import type { ConversationRow } from '../../../../shared/contract/api.ts';
import { type InboxPage, inListOrder } from './inbox-list.ts';

/** Rows as they were put before the reader, and what became of them since. */
export interface Placed extends InboxPage {
  /** What each row says now, by its id. */
  readonly latest: ReadonlyMap<string, ConversationRow>;
  /** Rows that are no longer among what is asked for; they keep their place. */
  readonly left: ReadonlySet<string>;
  /** How many came that stand nowhere yet. */
  readonly fresh: number;
}
const byId = (items: readonly ConversationRow[]) => items.map((row) => [row.id, row] as const);

/** Puts rows before the reader. */
export const place = (found: InboxPage): Placed => ({ ...found, latest: new Map(byId(found.items)), left: new Set(), fresh: 0 });

/** Adds the page after those that are there. */
export const placeMore = (placed: Placed, page: InboxPage): Placed => ({
  ...placed,
  items: [...placed.items, ...page.items.filter(({ id }) => !placed.latest.has(id))],
  next: page.next,
  examined: placed.examined + page.examined,
  latest: new Map([...placed.latest, ...byId(page.items)]),
});

/**
 * What was found again beside what is there: rows say what they say now and move nowhere. One has left only where the answer
 * reaches beyond its place; one is new only where it would stand before the end of what is there.
 */
export const placeAgain = (placed: Placed, found: InboxPage): Placed => {
  const seen = new Set(found.items.map(({ id }) => id));
  const [lastFound, lastPlaced] = [found.items.at(-1), placed.items.at(-1)];
  const reached = (row: ConversationRow) => found.next === null || (lastFound !== undefined && inListOrder(row, lastFound) <= 0);
  const before = (row: ConversationRow) => placed.next === null || (lastPlaced !== undefined && inListOrder(row, lastPlaced) <= 0);
  const known = new Set(placed.items.map(({ id }) => id));
  return {
    ...placed,
    latest: new Map([...placed.latest, ...byId(found.items.filter(({ id }) => known.has(id)))]),
    left: new Set(placed.items.filter((row) => !seen.has(row.id) && reached(placed.latest.get(row.id) ?? row)).map(({ id }) => id)),
    fresh: found.items.filter((row) => !known.has(row.id) && before(row)).length,
  };
};
