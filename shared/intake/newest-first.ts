import * as z from 'zod';
import { PlatformRefusal } from './asking.ts';
import { parseJson } from './json.ts';

/**
 * Where asking for a list that begins with the newest has got to: `seen` is the instant up to which all is known, `last` the ids at
 * that instant; amid pages also the next page, and the newest instant and its ids found on the way.
 */
const Place = z.object({
  seen: z.string().default(''),
  last: z.array(z.string()).default([]),
  page: z.string().optional(),
  top: z.string().default(''),
  tops: z.array(z.string()).default([]),
});

/** What a page of such a list held: each thing with its id and an ISO instant, newest first. */
export interface Page<Item> {
  readonly items: ReadonlyArray<{ readonly id: string; readonly at: string; readonly item: Item }>;
  readonly next?: string | undefined;
}

/**
 * One page of what is new since the cursor. The first time that is the newest page alone; a cursor that nobody knows, or a page that
 * the platform does not know any more, begins anew from the newest, up to what was seen before.
 */
export const newestFirst = async <Item>(
  cursor: string,
  fetchPage: (page: string | undefined) => Promise<Page<Item>>,
): Promise<{ readonly fresh: readonly Item[]; readonly cursor: string; readonly more: boolean }> => {
  const place = Place.parse(Place.safeParse(parseJson(Buffer.from(cursor))).data ?? {});
  const { items, next } = await fetchPage(place.page).catch((error: unknown) => {
    const lost = place.page !== undefined && error instanceof PlatformRefusal && error.platformStatus === 400;
    if (!lost) throw error;
    return fetchPage(undefined);
  });
  const fresh = items.filter(({ id, at }) => at > place.seen || (at === place.seen && !place.last.includes(id)));
  const known = place.seen > place.top ? { at: place.seen, ids: place.last } : { at: place.top, ids: place.tops };
  const top = [known.at, ...items.map(({ at }) => at)].toSorted().at(-1) ?? '';
  const tops = [...(top === known.at ? known.ids : []), ...fresh.filter(({ at }) => at === top).map(({ id }) => id)];
  const more = place.seen !== '' && next !== undefined && items.length > 0 && fresh.length === items.length;
  const onward = more ? { seen: place.seen, last: place.last, page: next, top, tops } : { seen: top, last: [...new Set(tops)] };
  return { fresh: fresh.map(({ item }) => item), cursor: JSON.stringify(onward), more };
};
