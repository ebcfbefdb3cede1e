import type { ComponentChildren } from 'preact';

interface FoldedProps {
  readonly title: string;
  /** What it says now, so that one need not look. */
  readonly told?: string;
  readonly open: boolean;
  readonly turn: (open: boolean) => void;
  /** Buttons of the whole part. */
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a long form behind its name. What was typed within stays, and what lacks there opens it. */
export const Folded = ({ title, told, open, turn, beside, children }: FoldedProps) => (
  <section class="part" onInvalidCapture={() => turn(true)}>
    <div class="part-head">
      <h3>
        <button type="button" aria-expanded={open} onClick={() => turn(!open)}>
          <b>{title}</b>
          {told && <span class="sm q">{told}</span>}
        </button>
      </h3>
      {beside}
    </div>
    <div class={open ? 'stack' : 'stack folded'}>{children}</div>
  </section>
);
