/** One figure of the bench: what was measured, and the bar that it is held against. */
export interface Figure {
  readonly bar: number;
  readonly what: string;
  readonly value: number;
  readonly unit: 'ratio' | 'KB' | 'calls' | 'writes' | 'per second' | 'µs';
  /** The bar; absent for a figure that is printed beside it. */
  readonly limit?: { readonly rule: 'at most' | 'at least'; readonly value: number };
  /** What stands behind the figure: the two sides of a ratio, in the machine's own time. */
  readonly note: string;
}
/** A bar that could not be measured, and why: never taken for met. */
export interface Unmeasured {
  readonly bar: number;
  readonly what: string;
  readonly reason: string;
}
export type Measured = Figure | Unmeasured;
export type Verdict = 'met' | 'not met' | 'not measured' | 'no bar';

/** The value below which a share of the values lies, by nearest rank; NaN of none. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

/** The middle value; of an even number, the mean of the two in the middle; NaN of none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
};

/** Whether a figure keeps its bar. A figure that is no number does not. */
export const verdictOf = (measured: Measured): Verdict => {
  if ('reason' in measured) return 'not measured';
  if (!measured.limit) return 'no bar';
  const { rule, value } = measured.limit;
  return (rule === 'at most' ? measured.value <= value : measured.value >= value) ? 'met' : 'not met';
};

/** Three significant digits, whole numbers from 100 on. */
export const spoken = (value: number): string =>
  Number.isFinite(value) ? String(Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))) : 'none';

const unitOf = (unit: Figure['unit']): string => (unit === 'ratio' ? '×' : unit);
const cellsOf = (measured: Measured): string[] => {
  const [bar, verdict] = [String(measured.bar), verdictOf(measured)];
  if ('reason' in measured) return [bar, measured.what, '', '', verdict, measured.reason];
  const { what, value, unit, limit, note } = measured;
  const bound = limit ? `${limit.rule} ${spoken(limit.value)}` : '';
  return [bar, what, `${spoken(value)} ${unitOf(unit)}`, bound, verdict, note];
};

/** The figures as a markdown table, its columns but the last padded so that a terminal shows it straight. */
export const tableOf = (figures: readonly Measured[]): string => {
  const rows = [['bar', 'what', 'measured', 'limit', '', 'behind it'], ...figures.map(cellsOf)];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === cells.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width, column) => '-'.repeat(column === widths.length - 1 ? 3 : width))), ...body.map(line)].join(
    '\n',
  );
};
