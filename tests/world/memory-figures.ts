import type { FigureRow, Rollup } from '../../shared/contract/figures.ts';
import { keys } from '../../shared/contract/keys.ts';
import type { FigureShelf, RollupPlace } from '../../shared/insights/ports.ts';

const nameOf = ({ day, channel, shard }: RollupPlace) => [day, channel, String(shard ?? 'day').padStart(2, '0')].join('#');

/** Rows and rollups in memory, as the shelf in the table keeps them. */
export const memoryFigures = (): FigureShelf => {
  const rows = new Map<string, FigureRow>();
  const rollups = new Map<string, { rollup: Rollup; version: number }>();
  const rowKey = ({ day, channel, conversation }: Pick<FigureRow, 'day' | 'channel' | 'conversation'>) =>
    Object.values(keys.figureRow(day, channel, conversation)).join(' ');
  const named = <T>(all: ReadonlyMap<string, T>, test: (key: string) => boolean): T[] =>
    [...all]
      .filter(([key]) => test(key))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, value]) => value);
  return {
    put: async (row) => void rows.set(rowKey(row), row),
    drop: async (row) => void rows.delete(rowKey(row)),
    rows: async (day, channel, shard) => named(rows, (key) => key.startsWith(`${keys.figurePartition(day, channel, shard)} `)),
    parts: async (day, channel) =>
      named(rollups, (key) => key.startsWith(`${day}#${channel}#`) && !key.endsWith('#day')).map(({ rollup }) => rollup),
    counted: async (place) => rollups.get(nameOf(place)),
    keep: async (place, rollup, version) => {
      if ((rollups.get(nameOf(place))?.version ?? 0) !== version) return false;
      rollups.set(nameOf(place), { rollup, version: version + 1 });
      return true;
    },
    rollups: async (days, channels) =>
      named(rollups, (key) => key.endsWith('#day'))
        .map(({ rollup }) => rollup)
        .filter(({ day, channel }) => days.includes(day) && channels.includes(channel)),
  };
};
