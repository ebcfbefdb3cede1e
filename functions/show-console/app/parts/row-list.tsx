import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { announcement } from '../state.ts';
import { knowing } from '../voices/knowledge.ts';
import { Folded } from './folded.tsx';

interface RowsProps<T> {
  readonly legend: string;
  readonly hint?: string;
  readonly rows: readonly T[];
  readonly begin: T;
  readonly most: number;
  readonly add: string;
  /** What the row of a number, from 1, is called. */
  readonly nameOf: (n: number) => string;
  /** What a row says, where rows stand folded. */
  readonly told?: (row: T) => string;
  readonly readOnly: boolean;
  readonly change: (rows: T[]) => void;
  readonly show: (row: T, n: number, put: (row: T) => void) => ComponentChildren;
}

const FoldedRow = ({ name, told, children }: { readonly name: string; readonly told: string; readonly children: ComponentChildren }) => {
  const open = useSignal(told === '');
  return (
    <Folded title={told || name} open={open.value} turn={(on) => (open.value = on)}>
      {children}
    </Folded>
  );
};

/** Rows of a document, to add to and take from. */
export const RowList = <T,>({ legend, hint, rows, begin, most, add, nameOf, told, readOnly, change, show }: RowsProps<T>) => {
  const last = `add-${add.replaceAll(/\s/g, '-')}`;
  const take = (index: number) => {
    change(rows.toSpliced(index, 1));
    announcement.value = knowing.value('removed');
    requestAnimationFrame(() => document.getElementById(last)?.focus());
  };
  return (
    <fieldset class="ask">
      <legend>{legend}</legend>
      {hint && <p class="sm q">{hint}</p>}
      {rows.map((row, index) => {
        const name = nameOf(index + 1);
        const key = `${index} of ${rows.length}`;
        const fields = (
          <>
            {show(row, index + 1, (given) => change(rows.with(index, given)))}
            {!readOnly && (
              <p>
                <button class="btn bare sm" type="button" onClick={() => take(index)}>
                  {knowing.value('remove', { what: name })}
                </button>
              </p>
            )}
          </>
        );
        return told ? (
          <FoldedRow key={key} name={name} told={told(row)}>
            {fields}
          </FoldedRow>
        ) : (
          <div key={key} class="stack">
            {fields}
          </div>
        );
      })}
      {!readOnly && rows.length < most && (
        <p>
          <button class="btn sm" type="button" id={last} onClick={() => change([...rows, begin])}>
            <Icon name="plus" />
            {add}
          </button>
        </p>
      )}
    </fieldset>
  );
};
