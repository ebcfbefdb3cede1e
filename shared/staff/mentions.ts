interface Named {
  readonly id: string;
  readonly name: string;
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign);

/** Where `@name` stands in a text as a word of its own. */
const placesOf = (text: string, { name }: Named): ReadonlyArray<{ readonly from: number; readonly to: number }> => {
  const found: Array<{ from: number; to: number }> = [];
  const asked = `@${name}`;
  for (let from = text.indexOf(asked); from >= 0; from = text.indexOf(asked, from + 1)) {
    const to = from + asked.length;
    if (!isLetter(text[from - 1]) && !isLetter(text[to])) found.push({ from, to });
  }
  return found;
};

const most = 10;

/** The staff whom a text names as `@Name`, the first ten; of `@Olha Levko` not also an Olha of whom no more is written. */
export const mentionsIn = (text: string, staff: readonly Named[]): string[] => {
  const all = staff.flatMap((one) => placesOf(text, one).map((place) => ({ ...place, id: one.id })));
  const longest = all.filter((one) => !all.some((other) => other.from === one.from && other.to > one.to));
  return [...new Set(longest.toSorted((a, b) => a.from - b.from).map(({ id }) => id))].slice(0, most);
};

/** The name that is being typed before the caret: what follows the last `@`, two words at most; null where none is. */
export const nameBefore = (text: string, caret: number): { readonly from: number; readonly typed: string } | null => {
  const found = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{M}’'-]*(?: [\p{L}\p{M}’'-]*)?)$/u.exec(text.slice(0, caret));
  const typed = found?.[1];
  return typed === undefined ? null : { from: caret - typed.length - 1, typed };
};

/** The staff whose name, or a part of it, begins as typed: at most six. */
export const namesLike = <One extends Named>(staff: readonly One[], typed: string): readonly One[] => {
  const low = typed.toLocaleLowerCase('uk');
  const fits = ({ name }: One) => {
    const whole = name.toLocaleLowerCase('uk');
    return whole.startsWith(low) || whole.split(' ').some((part) => part.startsWith(low));
  };
  return staff.filter(fits).slice(0, 6);
};
