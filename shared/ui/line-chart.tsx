/** One line of a chart; gaps (null) break it. The one that matters is drawn with the pen. */
export interface Series {
  readonly label: string;
  readonly values: ReadonlyArray<number | null>;
  readonly pen?: boolean;
}
export interface LineChartProps {
  readonly series: readonly Series[];
  /** Words under the first and last place and some between, by index. */
  readonly ticks: ReadonlyArray<{ readonly at: number; readonly words: string }>;
  /** A level that was promised, with its words. */
  readonly promise?: { readonly value: number; readonly words: string };
  /** What the picture says, for those who do not see it. */
  readonly told: string;
  readonly wide?: boolean;
}

/** The stretches of a line between its gaps. */
const stretches = (values: ReadonlyArray<number | null>): Array<Array<[number, number]>> => {
  const found: Array<Array<[number, number]>> = [[]];
  for (const [index, value] of values.entries()) {
    if (value === null) found.push([]);
    else found.at(-1)?.push([index, value]);
  }
  return found.filter((stretch) => stretch.length > 0);
};

interface End {
  readonly words: string;
  readonly y: number;
  readonly look?: string | undefined;
}
const [line, gap] = [14, 10];

/** Labels at the ends of their lines, one under another where they would meet. */
const besideLines = (ends: readonly End[], promise: End | undefined, width: number) => {
  let lowest = 0;
  return [...ends, ...(promise ? [{ ...promise, look: 't-pen' }] : [])]
    .toSorted((a, b) => a.y - b.y)
    .map((end) => {
      lowest = Math.max(end.y + 4, lowest + line);
      return { ...end, x: width + gap, y: lowest, anchor: 'start' as const };
    });
};

/** Where nothing fits beside a line: the promise above its own, from the left; the others above their ends and above what they would meet. */
const overLines = (ends: readonly End[], promise: End | undefined, width: number) => {
  let highest = Number.POSITIVE_INFINITY;
  const over = ends
    .toSorted((a, b) => b.y - a.y)
    .map((end) => {
      const meets = promise && Math.abs(end.y - gap - promise.y) < line;
      highest = Math.min(meets ? promise.y - 6 : end.y - gap, highest - line);
      return { ...end, x: width, y: highest, anchor: 'end' as const };
    });
  return [...(promise ? [{ ...promise, look: 't-pen', x: 0, y: promise.y - 6, anchor: 'start' as const }] : []), ...over];
};

/** Lines over time: no legend (labels stand at the ends), no gridlines beyond zero and what was promised, no smoothing. */
export const LineChart = ({ series, ticks, promise, told, wide = true }: LineChartProps) => {
  const [width, height, end] = wide ? [540, 160, 124] : [300, 150, 0];
  const count = Math.max(2, ...series.map(({ values }) => values.length));
  const top = Math.max(1, promise?.value ?? 0, ...series.flatMap(({ values }) => values.filter((value) => value !== null))) * 1.08;
  const x = (index: number) => Number(((index / (count - 1)) * width).toFixed(1));
  const y = (value: number) => Number((height - (value / top) * (height - 16)).toFixed(1));
  const lastOf = ({ values }: Series) => [...values.entries()].findLast((entry): entry is [number, number] => entry[1] !== null);
  const ends = series.flatMap((line) => {
    const last = lastOf(line);
    return last ? [{ words: line.label, y: y(last[1]), look: line.pen ? 't-pen t-b' : undefined }] : [];
  });
  const labels = wide
    ? besideLines(ends, promise && { words: promise.words, y: y(promise.value) }, width)
    : overLines(ends, promise && { words: promise.words, y: y(promise.value) }, width);
  return (
    <svg viewBox={`-2 -4 ${width + end + 4} ${height + 32}`} role="img" aria-label={told}>
      <path d={`M0 ${height}H${width}`} stroke="var(--ink)" />
      {promise && <path d={`M0 ${y(promise.value)}H${width}`} stroke="var(--pen)" stroke-dasharray="2 4" stroke-width="1.5" />}
      {series.map((line) => {
        const last = lastOf(line);
        const stroke = line.pen ? 'var(--pen)' : 'var(--c2)';
        return (
          <g key={line.label}>
            {stretches(line.values).map((stretch) =>
              stretch.length === 1 ? (
                stretch.map(([index, value]) => <circle key={index} cx={x(index)} cy={y(value)} r="2.5" fill={stroke} />)
              ) : (
                <polyline
                  key={stretch[0]?.[0]}
                  points={stretch.map(([index, value]) => `${x(index)},${y(value)}`).join(' ')}
                  fill="none"
                  stroke={stroke}
                  stroke-width={line.pen ? 3 : 2}
                />
              ),
            )}
            {last && <circle cx={x(last[0])} cy={y(last[1])} r={line.pen ? 4.5 : 3} fill={stroke} />}
          </g>
        );
      })}
      {labels.map(({ words, x: at, y: down, anchor, look }) => (
        <text key={words} x={at} y={down} text-anchor={anchor} class={look}>
          {words}
        </text>
      ))}
      {ticks.map(({ at, words }, index) => (
        <text key={at} x={x(at)} y={height + 18} text-anchor={index === 0 ? 'start' : at === count - 1 ? 'end' : 'middle'} class="t-3">
          {words}
        </text>
      ))}
    </svg>
  );
};
