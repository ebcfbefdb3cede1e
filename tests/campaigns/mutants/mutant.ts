/** A rule broken on purpose: in `file`, the one place that reads `find` reads `replace` instead. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}
/** A mutant from what is broken, the text as it stands, and the text that breaks it. */
export type Broken = readonly [name: string, find: string, replace: string];

export const mutantsOf = (file: string, broken: readonly Broken[]): Mutant[] =>
  broken.map(([name, find, replace]) => ({ name, file, find, replace }));
