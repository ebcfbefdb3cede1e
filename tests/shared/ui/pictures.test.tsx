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
