import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { LineChart } from '../../../shared/ui/line-chart.tsx';
import { Tally } from '../../../shared/ui/tally.tsx';

const labels = { all: 'all', built: 'b', inProgress: 'p', declined: 'd', open: 'o' };

it('draws one stroke an idea', () => {
  const drawn = renderToString(<Tally counts={{ built: 7, inProgress: 9, declined: 4, open: 21 }} labels={labels} />);
  expect(['k-d', 'k-x', 'k-o'].map((kind) => drawn.split(`class="${kind}"`).length - 1)).toEqual([7, 4, 21]);
});

it('breaks a line where nothing was measured', () => {
  const drawn = renderToString(<LineChart told="t" ticks={[]} series={[{ label: 'a', values: [1, 2, null, 4, 5, null, 7] }]} />);
  expect(drawn.split('<polyline').length - 1).toBe(2);
  expect(drawn).toContain('role="img"');
});

it('draws nothing but the ground when there is nothing to draw', () => {
  expect(renderToString(<LineChart told="t" ticks={[]} series={[{ label: 'a', values: [] }]} />)).not.toContain('NaN');
});

it.each([
  ['beside its lines', true],
  ['where there is no room beside them', false],
])('puts no word at the end of a line on another, %s', (_where, wide) => {
  const series = [
    { label: 'nine in ten', values: [90, 119] },
    { label: 'median', values: [60, 117], pen: true },
  ];
  const drawn = renderToString(<LineChart told="t" ticks={[]} series={series} promise={{ value: 120, words: 'promised' }} wide={wide} />);
  const ends = [...drawn.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => ({ x, y: Number(y) }));
  expect(ends).toHaveLength(3);
  const near = ends.flatMap((one, n) => ends.slice(n + 1).filter((other) => other.x === one.x && Math.abs(other.y - one.y) < 14));
  expect(near).toEqual([]);
});
