export type Anchor = 'start' | 'middle' | 'end';
/** Words at a mark of a strip, with the sides of it where they may stand, the best first. */
export interface Label {
  readonly x: number;
  readonly words: string;
  readonly anchors: readonly Anchor[];
  readonly look?: string;
}
export interface PlacedLabel extends Label {
  readonly anchor: Anchor;
  readonly line: number;
}

// a letter at the size of the strip's words, the widest of both scripts; and what two labels keep between them
const [letter, apart] = [7, 8];

/** From where to where words reach, in the units of the strip. */
export const reachOf = ({ x, words, anchor }: Pick<PlacedLabel, 'x' | 'words' | 'anchor'>): readonly [number, number] => {
  const wide = words.length * letter;
  const from = { start: x, middle: x - wide / 2, end: x - wide }[anchor];
  return [from, from + wide];
};

/**
 * Finds room for labels, the most important first: beside its mark where no other stands, else on the next line; what finds no room on
 * any of the lines is left out. Nothing reaches out of the strip.
 */
export const placeLabels = (labels: readonly Label[], width: number, lines: number): readonly PlacedLabel[] => {
  const placed: PlacedLabel[] = [];
  const free = (one: PlacedLabel): boolean => {
    const [from, to] = reachOf(one);
    if (from < 0 || to > width) return false;
    return placed.every((other) => {
      const [start, end] = reachOf(other);
      return other.line !== one.line || to + apart <= start || from >= end + apart;
    });
  };
  for (const label of labels) {
    const ways = Array.from({ length: lines }, (_, line) => label.anchors.map((anchor) => ({ ...label, anchor, line }))).flat();
    const found = ways.find(free);
    if (found) placed.push(found);
  }
  return placed;
};
