import type { ComponentChildren } from 'preact';
import { pick, picked } from '../picked.ts';

interface PickableProps {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly string[];
  readonly children: ComponentChildren;
}

/** A row with a box beside it; with Shift pressed, everything since the box pressed last. */
export const Pickable = ({ id, name, rows, children }: PickableProps) => (
  <div class="pickable">
    <label>
      <input type="checkbox" aria-label={name} checked={picked.value.has(id)} onClick={({ shiftKey }) => pick(id, shiftKey, rows)} />
    </label>
    {children}
  </div>
);
