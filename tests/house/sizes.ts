/** Sizes of hand-written files, in lines. Targets: median at most 60, 90th percentile at most 150, nothing over 250. */
export interface Sizes {
  readonly median: number;
  readonly ninetieth: number;
  readonly over: readonly string[];
}

export const sizesOf = (files: ReadonlyArray<{ path: string; lines: number }>): Sizes => {
  const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    median: at(0.5),
    ninetieth: at(0.9),
    over: files.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path} (${lines})`),
  };
};

/** What of the targets is missed, as sentences. */
export const sizeBreaches = ({ median, ninetieth, over }: Sizes): string[] => [
  ...(median > 60 ? [`the median file has ${median} lines, more than 60`] : []),
  ...(ninetieth > 150 ? [`one file in ten has more than ${ninetieth} lines, more than 150`] : []),
  ...over.map((file) => `${file} is longer than 250 lines`),
];
