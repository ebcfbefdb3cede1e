import type { ComponentChildren } from 'preact';

/** How many ideas a month holds by what came of them. */
export interface TallyCounts {
  readonly built: number;
  readonly inProgress: number;
  readonly declined: number;
  readonly open: number;
}
export interface TallyLabels extends Record<keyof TallyCounts, ComponentChildren> {
  readonly all: string;
}

/** Beyond so many strokes they cannot be told apart; the words still say the count. */
const mostStrokes = 120;
const built = (x: number) => <path class="k-d" d={`M${x} 6V92`} stroke="var(--pen)" stroke-width="8" />;
const inProgress = (x: number) => (
  <>
    <path class="k-p" d={`M${x} 92V50`} stroke="var(--ink)" stroke-width="4" />
    <path class="k-p" d={`M${x} 50V26`} stroke="var(--ink)" stroke-width="4" stroke-dasharray="3 5" />
  </>
);
const declined = (x: number) => <path class="k-x" d={`M${x} 92V50M${x - 9} 60l18 12`} stroke="var(--ink-3)" stroke-width="3" />;
const open = (x: number) => <path class="k-o" d={`M${x} 92V66`} stroke="var(--ink-3)" stroke-width="2.5" />;

/** One stroke an idea: tall pen is built, ink with dots is in progress, crossed is declined, short is open. */
export const Tally = ({ counts, labels }: { readonly counts: TallyCounts; readonly labels: TallyLabels }) => {
  const strokes = [
    ...Array.from({ length: counts.built }, () => built),
    ...Array.from({ length: counts.inProgress }, () => inProgress),
    ...Array.from({ length: counts.declined }, () => declined),
    ...Array.from({ length: counts.open }, () => open),
  ].slice(0, mostStrokes);
  const step = Math.max(31, 1240 / Math.max(1, strokes.length - 1));
  const room = strokes.length < 41 ? 31 : step;
  const width = Math.round(room * (strokes.length - 1) + 8);
  return (
    <figure class="tally">
      <div role="img" aria-label={labels.all}>
        <svg viewBox={`-4 0 ${width} 94`} width={width} preserveAspectRatio="none" aria-hidden="true">
          {strokes.map((stroke, index) => stroke(Math.round(index * room)))}
        </svg>
      </div>
      <figcaption>
        <span>
          <svg viewBox="0 0 22 14" aria-hidden="true">
            <path d="M6 0v14" stroke="var(--pen)" stroke-width="7" />
          </svg>
          {labels.built}
        </span>
        <span>
          <svg viewBox="0 0 22 14" aria-hidden="true">
            <path d="M6 14V8M6 6V0" stroke="var(--ink)" stroke-width="4" />
          </svg>
          {labels.inProgress}
        </span>
        <span>
          <svg viewBox="0 0 22 14" aria-hidden="true">
            <path d="M8 0v14M1 4l14 7" stroke="var(--ink-3)" stroke-width="2.6" />
          </svg>
          {labels.declined}
        </span>
        <span>
          <svg viewBox="0 0 22 14" aria-hidden="true">
            <path d="M6 5v9" stroke="var(--ink-3)" stroke-width="2.6" />
          </svg>
          {labels.open}
        </span>
      </figcaption>
    </figure>
  );
};
