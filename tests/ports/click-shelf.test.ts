import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickShelf } from '../../shared/aws/click-shelf.ts';
import { shards } from '../../shared/contract/keys.ts';
import type { ClickShelf } from '../../shared/knowledge/ports.ts';
import { goLink } from '../fixtures/go-link.ts';
import { memoryClicks } from '../fixtures/memory-clicks.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

let next = 0;
/** Each click into the next shard, so that every shard is counted into. */
const shard = () => {
  next = (next + 1) % shards.clicks;
  return next;
};
const engines: ReadonlyArray<[string, () => ClickShelf]> = [
  ['in memory', memoryClicks],
  ['in the table', () => clickShelf(local.client, local.tableName, shard)],
];

describe.each(engines)('counted links, %s', (_name, open) => {
  it('are kept as they were made first', async () => {
    const shelf = open();
    expect(await shelf.read('never')).toBeUndefined();
    await shelf.keep(goLink({ code: 'kept' }));
    await shelf.keep(goLink({ code: 'kept', channel: 'another' }));
    expect(await shelf.read('kept')).toEqual(goLink({ code: 'kept' }));
  });

  it('are counted by day and link, whatever the shard, for one entry alone', async () => {
    const shelf = open();
    const [here, there, other] = [goLink({ code: 'a' }), goLink({ code: 'b', channel: 'facebook' }), goLink({ code: 'c', kind: 'faq' })];
    for (const [link, day, times] of [
      [here, '2026-11-14', 1],
      [here, '2026-11-16', 20],
      [there, '2026-11-16', 3],
      [here, '2026-11-17', 1],
      [other, '2026-11-16', 5],
    ] as const)
      await Promise.all(Array.from({ length: times }, () => shelf.count(link, day)));
    const rows = await shelf.clicks('help-route', 'stuck', '2026-11-15', '2026-11-16');
    const sum = (code: string) => rows.filter((row) => row.code === code).reduce((total, { clicks }) => total + clicks, 0);
    expect([sum('a'), sum('b'), sum('c')]).toEqual([20, 3, 0]);
    expect(new Set(rows.map(({ day }) => day))).toEqual(new Set(['2026-11-16']));
    expect(rows.find(({ code }) => code === 'b')?.channel).toBe('facebook');
  });
});
