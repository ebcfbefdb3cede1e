import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureShelf } from '../../shared/aws/figure-shelf.ts';
import type { FigureRow } from '../../shared/contract/figures.ts';
import { shards } from '../../shared/contract/keys.ts';
import type { FigureShelf } from '../../shared/insights/ports.ts';
import { rollupOf } from '../../shared/insights/rollups.ts';
import { shardOf } from '../../shared/kernel/ids.ts';
import { memoryFigures } from '../world/memory-figures.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

const engines: ReadonlyArray<[string, () => FigureShelf]> = [
  ['in memory', memoryFigures],
  ['in the table', () => figureShelf(local.client, local.tableName)],
];
const row = (conversation: string, given: Partial<FigureRow> = {}): FigureRow => ({
  conversation,
  channel: 'tg',
  day: '2026-11-16',
  intent: 'question',
  topics: ['stations'],
  answered: true,
  resolved: false,
  escalated: false,
  firstResponse: { state: 'met', minutes: 18.5 },
  ...given,
});

describe.each(engines)('figures %s', (_name, open) => {
  it('keep one row a conversation, in its shard, until it is dropped', async () => {
    const figures = open();
    const shard = shardOf('con_1', shards.figures);
    await figures.put(row('con_1', { answered: false }));
    await figures.put(row('con_1'));
    expect(await figures.rows('2026-11-16', 'tg', shard)).toEqual([row('con_1')]);
    expect(await figures.rows('2026-11-16', 'tg', (shard + 1) % shards.figures)).toEqual([]);
    await figures.drop(row('con_1'));
    expect(await figures.rows('2026-11-16', 'tg', shard)).toEqual([]);
  });

  it('keep a rollup only over the version that was read', async () => {
    const figures = open();
    const place = { day: '2026-11-17', channel: 'tg', shard: 7 };
    const [none, one] = [rollupOf(place, []), rollupOf(place, [row('con_1')])];
    expect(await figures.counted(place)).toBeUndefined();
    expect([await figures.keep(place, none, 0), await figures.keep(place, one, 0)]).toEqual([true, false]);
    expect(await figures.counted(place)).toEqual({ rollup: none, version: 1 });
    expect([await figures.keep(place, one, 1), await figures.keep(place, none, 1)]).toEqual([true, false]);
    expect(await figures.parts(place.day, place.channel)).toEqual([one]);
  });

  it('give the rollups of days of several months by day and channel, and no others', async () => {
    const figures = open();
    const days = ['2026-10-31', '2026-11-01', '2026-11-02', '2026-12-01'];
    for (const day of days)
      for (const channel of ['fb', 'ig', 'vk'])
        await figures.keep({ day, channel, shard: null }, rollupOf({ day, channel }, [row('con_1', { day, channel })]), 0);
    await figures.keep({ day: '2026-11-01', channel: 'fb', shard: 1 }, rollupOf({ day: '2026-11-01', channel: 'fb' }, []), 0);
    const found = await figures.rollups(['2026-11-02', '2026-10-31', '2026-12-01'], ['vk', 'fb']);
    expect(found.map(({ day, channel, opened }) => [day, channel, opened])).toEqual([
      ['2026-10-31', 'fb', 1],
      ['2026-10-31', 'vk', 1],
      ['2026-11-02', 'fb', 1],
      ['2026-11-02', 'vk', 1],
      ['2026-12-01', 'fb', 1],
      ['2026-12-01', 'vk', 1],
    ]);
  });
});
