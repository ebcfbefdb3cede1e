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

/** Lines over time: no legend (labels stand at the ends), no gridlines beyond zero and what was promised, no smoothing. */
export const LineChart = ({ series, ticks, promise, told, wide = true }: LineChartProps) => {
  const [width, height, end] = wide ? [680, 190, 124] : [300, 150, 0];
  const count = Math.max(2, ...series.map(({ values }) => values.length));
  const top = Math.max(1, promise?.value ?? 0, ...series.flatMap(({ values }) => values.filter((value) => value !== null))) * 1.08;
  const x = (index: number) => Number(((index / (count - 1)) * width).toFixed(1));
  const y = (value: number) => Number((height - (value / top) * (height - 16)).toFixed(1));
  const lastOf = ({ values }: Series) => [...values.entries()].findLast((entry): entry is [number, number] => entry[1] !== null);
  return (
    <svg viewBox={`-2 -4 ${width + end + 4} ${height + 32}`} role="img" aria-label={told}>
      <path d={`M0 ${height}H${width}`} stroke="var(--ink)" />
      {promise && <path d={`M0 ${y(promise.value)}H${width}`} stroke="var(--pen)" stroke-dasharray="2 4" stroke-width="1.5" />}
      {promise && (
        <text x={wide ? width + 10 : 0} y={y(promise.value) - (wide ? -4 : 5)} text-anchor="start" class="t-pen">
          {promise.words}
        </text>
      )}
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
            {last && (
              <text
                x={wide ? width + 10 : width}
                y={y(last[1]) + (wide ? (line.pen ? 14 : 4) : -8)}
                text-anchor={wide ? 'start' : 'end'}
                class={line.pen ? 't-pen t-b' : undefined}
              >
                {line.label}
              </text>
            )}
          </g>
        );
      })}
      {ticks.map(({ at, words }, index) => (
        <text key={at} x={x(at)} y={height + 18} text-anchor={index === 0 ? 'start' : at === count - 1 ? 'end' : 'middle'} class="t-3">
          {words}
        </text>
      ))}
    </svg>
  );
};
