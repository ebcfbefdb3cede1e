/** A line of two texts beside each other: in both, only in the older, only in the newer. */
export interface DiffLine {
  readonly how: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** How many lines two texts share from each place on, at most. */
const sharedFrom = (older: readonly string[], newer: readonly string[]): number[][] => {
  const shared = Array.from({ length: older.length + 1 }, () => new Array<number>(newer.length + 1).fill(0));
  const at = (i: number, j: number) => shared[i]?.[j] ?? 0;
  for (let i = older.length - 1; i >= 0; i -= 1)
    for (let j = newer.length - 1; j >= 0; j -= 1)
      shared[i]?.splice(j, 1, older[i] === newer[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1)));
  return shared;
};

/** What became of each line: the fewest that go and come. Lines that go stand before those that come in their place. */
export const lineDiff = (before: string, after: string): DiffLine[] => {
  const [older, newer] = [before.split('\n'), after.split('\n')];
  const shared = sharedFrom(older, newer);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < older.length || j < newer.length) {
    const [old, fresh] = [older[i], newer[j]];
    if (old !== undefined && old === fresh) {
      lines.push({ how: 'same', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || (shared[i + 1]?.[j] ?? 0) >= (shared[i]?.[j + 1] ?? 0))) {
      lines.push({ how: 'gone', text: old });
      i += 1;
    } else {
      lines.push({ how: 'new', text: fresh ?? '' });
      j += 1;
    }
  }
  return lines;
};

/** So many lines that are in both, left out. */
export interface LeftOut {
  readonly how: 'left-out';
  readonly lines: number;
}

/** What changed, with so many lines around it; of the rest, how many there are. */
export const nearChanges = (lines: readonly DiffLine[], around = 3): Array<DiffLine | LeftOut> => {
  const near = lines.map((_line, at) => lines.slice(Math.max(0, at - around), at + around + 1).some(({ how }) => how !== 'same'));
  const found: Array<DiffLine | LeftOut> = [];
  lines.forEach((line, at) => {
    const last = found.at(-1);
    if (near[at]) found.push(line);
    else if (last?.how === 'left-out') found.splice(-1, 1, { how: 'left-out', lines: last.lines + 1 });
    else found.push({ how: 'left-out', lines: 1 });
  });
  return found;
};
