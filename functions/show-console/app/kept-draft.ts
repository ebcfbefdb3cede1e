import { type Signal, signal } from '@preact/signals';

/** A settings document being edited: as it is drafted here, and the version that it was seen in (0: it is new). */
export interface KeptDraft<T> {
  readonly key: string;
  readonly draft: Signal<T>;
  readonly version: Signal<number>;
  readonly keeper: 'console' | 'files';
  /** As it was seen or saved last. */
  readonly seen: Signal<T>;
  /** Whether somebody tried to save it: from then on its faults are shown. */
  readonly tried: Signal<boolean>;
}

export const keptDraft = <T>(
  key: string,
  document: T,
  { version, keeper }: { readonly version: number; readonly keeper: 'console' | 'files' },
): KeptDraft<T> => ({ key, draft: signal(document), seen: signal(document), version: signal(version), keeper, tried: signal(false) });

/** Whether there is something to save. */
export const isChanged = <T>({ draft, seen, version }: KeptDraft<T>): boolean =>
  version.value === 0 || JSON.stringify(draft.value) !== JSON.stringify(seen.value);

/** The next id of a stem that nothing has: `rule`, then `rule-2`. */
export const freeId = (stem: string, taken: readonly string[]): string => {
  if (!taken.includes(stem)) return stem;
  let n = 2;
  while (taken.includes(`${stem}-${n}`)) n += 1;
  return `${stem}-${n}`;
};
