import type { ConversationQuery } from '../../shared/conversations/ports.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { openLocalTable } from '../ports/local-table.ts';
import { fillInbox, pagesOf } from '../world/full-inbox.ts';
import type { Campaign } from './campaign.ts';

const looks: ReadonlyArray<[string, ConversationQuery]> = [
  ['by deadline', {}],
  ['overdue', { due: instantFrom('2026-11-13T20:00:00Z') }],
  ['ideas', { intent: 'idea' }],
  ['found by words', { words: 'umbrella' }],
];

/** Index rows that pages of the inbox read with many conversations stored, by what is asked for. */
export const run: Campaign = async ({ runs = 100_000, say }) => {
  const local = await openLocalTable();
  try {
    say(`filling the table with ${runs} conversations`);
    await fillInbox(local.client, local.tableName, runs);
    const found: Record<string, { pages: number; rows: number; mostRowsOfAPage: number; medianMilliseconds: number }> = {};
    for (const [name, query] of looks) {
      const [times, rows]: [number[], number[]] = [[], []];
      let shown = 0;
      for (const most of [1, 2, 3, 4, 5]) {
        const started = performance.now();
        const pages = await pagesOf(local.client, local.tableName, query, most);
        times.push((performance.now() - started) / pages.length);
        rows.push(...pages.map(({ examined }) => examined));
        shown = pages.reduce((sum, { items }) => sum + items.length, 0);
      }
      const median = times.toSorted((a, b) => a - b)[2] ?? 0;
      found[name] = { pages: 5, rows: shown, mostRowsOfAPage: Math.max(...rows), medianMilliseconds: Math.round(median) };
      say(`${name}: at most ${found[name].mostRowsOfAPage} rows a page`);
    }
    const most = Math.max(...Object.values(found).map(({ mostRowsOfAPage }) => mostRowsOfAPage));
    if (most > 800) process.exitCode = 1;
    return { conversations: runs, bar: 800, most, looks: found };
  } finally {
    await local.close();
  }
};
