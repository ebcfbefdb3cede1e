import { expect, it } from 'vitest';
import { PlatformRefusal } from '../../../shared/intake/asking.ts';
import { newestFirst } from '../../../shared/intake/newest-first.ts';

/** A list of a platform, newest first, in pages of two; `said` grows. */
const listOf = (said: string[]) => {
  const asked: Array<string | undefined> = [];
  const fetchPage = async (page: string | undefined) => {
    asked.push(page);
    const from = page === undefined ? 0 : said.indexOf(page);
    if (from < 0) throw new PlatformRefusal(400);
    const items = said.slice(from, from + 2).map((name) => ({ id: name, at: `2026-11-16T0${name.charAt(0)}:00:00.000Z`, item: name }));
    return { items, next: said[from + 2] };
  };
  return { asked, fetchPage };
};
/** Asks until there is no more, and answers with what was new. */
const catchUp = async (cursor: string, fetchPage: ReturnType<typeof listOf>['fetchPage']) => {
  const found: string[] = [];
  let place = { cursor, more: true };
  while (place.more) {
    const { fresh, ...next } = await newestFirst(place.cursor, fetchPage);
    found.push(...fresh);
    place = next;
  }
  return { found, cursor: place.cursor };
};

it('brings the newest page alone the first time', async () => {
  const { asked, fetchPage } = listOf(['5', '4', '3', '2', '1']);
  expect((await catchUp('', fetchPage)).found).toEqual(['5', '4']);
  expect(asked).toHaveLength(1);
});
it('brings what is new and asks once when nothing is', async () => {
  const said = ['2', '1'];
  const { asked, fetchPage } = listOf(said);
  const first = await catchUp('', fetchPage);
  const idle = await catchUp(first.cursor, fetchPage);
  expect([idle.found, asked.length]).toEqual([[], 2]);
  said.unshift('7', '6', '5', '4', '3');
  const next = await catchUp(idle.cursor, fetchPage);
  expect(next.found).toEqual(['7', '6', '5', '4', '3']);
  expect((await catchUp(next.cursor, fetchPage)).found).toEqual([]);
});
it('tells two things of one instant apart', async () => {
  const said = ['2a', '1'];
  const { fetchPage } = listOf(said);
  const { cursor } = await catchUp('', fetchPage);
  said.unshift('2b');
  const next = await catchUp(cursor, fetchPage);
  expect(next.found).toEqual(['2b']);
  expect((await catchUp(next.cursor, fetchPage)).found).toEqual([]);
});
it('begins anew from the newest when a page is known no more, up to what was seen', async () => {
  const said = ['5', '4', '3', '2', '1'];
  const { fetchPage } = listOf(said);
  const amid = await newestFirst(JSON.stringify({ seen: '2026-11-16T01:00:00.000Z', last: ['1'] }), fetchPage);
  expect(amid.more).toBe(true);
  said.splice(said.indexOf('3'), 1);
  expect((await catchUp(amid.cursor, fetchPage)).found).toEqual(['5', '4', '2']);
});
it.each(['nonsense', '{"seen":7}', '[]'])('takes the cursor %s for none', async (cursor) => {
  const { fetchPage } = listOf(['3', '2', '1']);
  expect((await catchUp(cursor, fetchPage)).found).toEqual(['3', '2']);
});
it('passes on what the platform refuses', async () => {
  const down = () => Promise.reject(new PlatformRefusal(503));
  await expect(newestFirst('', down)).rejects.toMatchObject({ platformStatus: 503 });
});
it('keeps an empty cursor for an empty list', async () => {
  const { cursor, found } = await catchUp('', listOf([]).fetchPage);
  expect(found).toEqual([]);
  expect((await catchUp(cursor, listOf(['2', '1']).fetchPage)).found).toEqual(['2', '1']);
});
