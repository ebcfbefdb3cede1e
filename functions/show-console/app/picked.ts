import { signal } from '@preact/signals';

/** Rows of the inbox that are selected to do the same to. */
export const picked = signal<ReadonlySet<string>>(new Set());
/** Whether rows show their boxes on a phone, too. */
export const picking = signal(false);
let last: string | null = null;

export const pickNone = (): void => {
  picked.value = new Set();
  picking.value = false;
  last = null;
};

/** On a phone: shows the boxes, or puts them and what was selected away. */
export const togglePicking = (): void => {
  if (picking.value) pickNone();
  else picking.value = true;
};

/** Turns a row, or with `range` everything from the one turned last to it, in the order of `rows`. */
export const pick = (id: string, range: boolean, rows: readonly string[]): void => {
  const [from, to] = [last === null ? -1 : rows.indexOf(last), rows.indexOf(id)];
  const turned = range && from >= 0 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
  const on = !picked.value.has(id);
  const others = [...picked.value].filter((one) => !turned.includes(one));
  picked.value = new Set(on ? [...others, ...turned] : others);
  last = id;
};
