import type { FigureShelf, RollupPlace } from '../../shared/insights/ports.ts';
import { addRollups, rollupOf } from '../../shared/insights/rollups.ts';

const tries = 5;

/**
 * Counts a shard of a day and channel from its rows, or a day and channel from its shards. The version is read before what is
 * counted, and the count is kept over that version only: two that count at once cannot end with the older count.
 */
export const recountRollup =
  (figures: Pick<FigureShelf, 'rows' | 'parts' | 'counted' | 'keep'>) =>
  async (place: RollupPlace): Promise<void> => {
    for (let tried = 0; tried < tries; tried += 1) {
      const before = await figures.counted(place);
      const { day, channel, shard } = place;
      const rollup =
        shard === null ? addRollups(place, await figures.parts(day, channel)) : rollupOf(place, await figures.rows(day, channel, shard));
      if (before && JSON.stringify(addRollups(place, [before.rollup])) === JSON.stringify(rollup)) return;
      if (await figures.keep(place, rollup, before?.version ?? 0)) return;
    }
    throw new Error(`figures of ${place.day} and ${place.channel} were counted by others ${tries} times: tried again later`);
  };
