const entriesOf = (value: unknown): ReadonlyArray<readonly [string, unknown]> =>
  typeof value === 'object' && value !== null ? Object.entries(value).filter(([, one]) => one !== undefined) : [];
const linesIn = (value: unknown): number => {
  const entries = entriesOf(value);
  return entries.length === 0 ? 1 : entries.reduce((sum, [, one]) => sum + linesIn(one), 2);
};

/** A document as it is shown and edited: one field a line. */
export const pretty = (document: unknown): string => JSON.stringify(document, null, 2);

/** The line of `pretty` on which a field stands, from 0; that of what holds it where the field itself is missing. */
export const lineOf = (value: unknown, path: readonly string[]): number => {
  const [head, ...rest] = path;
  let line = 1;
  for (const [name, one] of entriesOf(value)) {
    if (name === head) return line + lineOf(one, rest);
    line += linesIn(one);
  }
  return 0;
};
