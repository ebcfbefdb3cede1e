import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, cargoOf } from '../../../functions/carry-events/cargo.ts';
import { recountRollup } from '../../../functions/recount-figures/recount-rollup.ts';
import type { DirtyMark } from '../../../shared/contract/events.ts';
import type { FigureRow } from '../../../shared/contract/figures.ts';
import { figuresOf, rollupOf, topicsOf } from '../../../shared/insights/rollups.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { anyRow } from '../../shared/insights/rows.ts';
import { memoryFigures } from '../../world/memory-figures.ts';

const place = { day: '2026-11-16', channel: 'tg' };
const marksOf = (before: Change['before'], after: Change['after']): DirtyMark[] =>
  cargoOf({ sequence: '1', before, after }, instantFrom('2026-11-16T07:00:00Z')).flatMap((one) => (one.to === 'rollups' ? [one.mark] : []));
const item = (row: FigureRow) => ({ type: 'figure-row', row });

/** Rows that come, change and go, each change marked as the stream marks it; rollups are counted whenever somebody gets to it. */
const play = async (rows: readonly FigureRow[], gone: ReadonlySet<string>, order: readonly number[]) => {
  const figures = memoryFigures();
  const marks: DirtyMark[] = [];
  const stream: typeof figures = {
    ...figures,
    keep: async (where, rollup, version) => {
      const kept = await figures.keep(where, rollup, version);
      if (kept && where.shard !== null) marks.push(...marksOf(null, { type: 'rollup-part', rollup }));
      return kept;
    },
  };
  const recount = recountRollup(stream);
  const work = async (which: number) => {
    const [mark] = marks.splice(which % Math.max(1, marks.length), 1);
    if (mark?.what === 'rollup') await recount(mark);
  };
  for (const [index, row] of rows.entries()) {
    await figures.put(row);
    marks.push(...marksOf(null, item(row)), ...marksOf(null, item(row)));
    if (gone.has(row.conversation)) {
      await figures.drop(row);
      marks.push(...marksOf(item(row), null));
    }
    const next = order[index % order.length] ?? 0;
    // two at once, one of which reads before the other has written
    if (next % 3 === 0) await Promise.all([work(next), work(next + 1)]);
  }
  while (marks.length > 0) await work(order[marks.length % order.length] ?? 0);
  return figures.rollups([place.day], [place.channel]);
};

describe('rollups, once the queue is drained', () => {
  it('are the count of the rows, in whatever order, how often and how many at once they were counted', () => {
    const scene = fc
      .array(fc.nat(12), { maxLength: 40 })
      .chain((names) =>
        fc.tuple(fc.tuple(...names.map((name) => anyRow(`con_${name}`))), fc.array(fc.nat(50), { minLength: 1 }), fc.subarray(names)),
      );
    return fc.assert(
      fc.asyncProperty(scene, async ([rows, order, gone]) => {
        const dropped = new Set(gone.map((name) => `con_${name}`));
        const left = [...new Map(rows.map((row) => [row.conversation, row])).values()].filter(
          ({ conversation }) => !dropped.has(conversation),
        );
        const counted = await play(rows, dropped, order);
        expect(figuresOf(counted)).toEqual(figuresOf([rollupOf(place, left)]));
        expect(topicsOf(counted)).toEqual(topicsOf([rollupOf(place, left)]));
      }),
    );
  });

  it('are not written where nothing changed', async () => {
    const figures = memoryFigures();
    const recount = recountRollup(figures);
    await recount({ ...place, shard: null });
    const first = await figures.counted({ ...place, shard: null });
    await recount({ ...place, shard: null });
    expect(await figures.counted({ ...place, shard: null })).toEqual(first);
  });

  it('are left to be tried again when others are always faster', async () => {
    const figures = { ...memoryFigures(), keep: async () => false };
    await expect(recountRollup(figures)({ ...place, shard: 3 })).rejects.toThrow('counted by others');
  });
});
