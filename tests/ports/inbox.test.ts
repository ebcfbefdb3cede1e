import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConversationQuery } from '../../shared/conversations/ports.ts';
import { addSeconds, instantFrom } from '../../shared/kernel/instant.ts';
import { fillInbox, pagesOf } from '../world/full-inbox.ts';
import { openLocalTable } from './local-table.ts';

const stored = 1_000;
let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
  await fillInbox(local.client, local.tableName, stored);
});
afterAll(() => local.close());
const ask = (query: ConversationQuery, most = 1000) => pagesOf(local.client, local.tableName, query, most);
const numbers = (pages: Awaited<ReturnType<typeof ask>>) => pages.flatMap(({ items }) => items.map(({ thread }) => Number(thread)));
const all = Array.from({ length: stored }, (_, n) => n);
const open = all.filter((n) => n % 10 !== 9);

it('reads few rows for a page of the inbox, however many are stored', async () => {
  const pages = await ask({}, 3);
  expect(numbers(pages)).toEqual(open.slice(0, 150));
  for (const { items, examined } of pages) expect([items.length, examined < 300]).toEqual([50, true]);
});

it('goes through all that is open by deadline, then through what is done, latest first, each once', async () => {
  const done = all.filter((n) => n % 10 === 9).toReversed();
  expect(numbers(await ask({ limit: 100 }))).toEqual([...open, ...done]);
});

it.each<[string, ConversationQuery, (n: number) => boolean]>([
  ['what nobody took', { unassigned: true, state: 'open' }, (n) => n % 10 !== 9 && n % 4 !== 0],
  ['ideas in Ukrainian', { intent: 'idea', language: 'uk' }, (n) => n % 100 === 50],
  ['what a team has', { team: 'support', state: 'open' }, (n) => n % 10 !== 9 && n % 3 === 0],
  ['words', { words: 'UMBRELLA blue' }, (n) => n === 77],
  ['a handle', { words: '@person_834' }, (n) => n === 834],
  ['what is over', { due: addSeconds(instantFrom('2026-11-13T08:00:00Z'), 600) }, (n) => n <= 10 && n % 10 !== 9],
])('finds %s, and looks at no more than 800 rows at once', async (_name, query, isOne) => {
  const pages = await ask(query);
  expect(numbers(pages).toSorted((a, b) => a - b)).toEqual(all.filter(isOne));
  expect(Math.max(...pages.map(({ examined }) => examined))).toBeLessThanOrEqual(800);
});
