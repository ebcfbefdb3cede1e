import type { ClockView } from './clock-view.ts';

/** A pie of the share that is left, clockwise from the top. */
const slice = (left: number): string => {
  const turn = (1 - Math.min(0.999, Math.max(0.001, left))) * 2 * Math.PI;
  const [x, y] = [8 + 4.2 * Math.sin(turn), 8 - 4.2 * Math.cos(turn)];
  return `M8 8 L${x.toFixed(2)} ${y.toFixed(2)} A4.2 4.2 0 ${left > 0.5 ? 1 : 0} 1 8 3.8 Z`;
};
const tick = <path d="M2 8.6 6.3 12.8 14 3.6" fill="none" stroke="currentColor" stroke-width="2.2" />;

/** The shape of a clock's state: told apart without colour and without words. */
export const ClockGlyph = ({ state, left }: Pick<ClockView, 'state' | 'left'>) => (
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
    {state === 'on' && (
      <>
        <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.4" />
        <path d={slice(left)} fill="currentColor" />
      </>
    )}
    {state === 'soon' && (
      <>
        <path d="M8 1.4 15.2 14.4H.8Z" class="mark" />
        <path d="M8 5.8v4.2M8 11.6v1.2" stroke="var(--g-on)" stroke-width="1.7" />
      </>
    )}
    {state === 'over' && (
      <>
        <path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5Z" fill="currentColor" />
        <path d="M4 8h8" stroke="var(--g-on)" stroke-width="2.2" />
      </>
    )}
    {state === 'paused' && <path d="M4.6 2.5v11M11.4 2.5v11" stroke="currentColor" stroke-width="3" />}
    {state === 'met' && tick}
    {state === 'late' && (
      <>
        <path d="M2.4 6.2 6.4 9.9 13.6 1.8" fill="none" stroke="currentColor" stroke-width="2" />
        <path d="M1.5 14h13" stroke="currentColor" stroke-width="2" stroke-dasharray="2.6 1.4" />
      </>
    )}
    {state === 'off' && (
      <>
        <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.4" />
        <path d="M3.6 12.4 12.4 3.6" stroke="currentColor" stroke-width="1.4" />
      </>
    )}
  </svg>
);

/** A clock in one line: shape, words, colour. It is not announced while it counts; the view's summary is. */
export const ClockChip = ({ view, short = false }: { readonly view: ClockView; readonly short?: boolean }) => (
  <span class="clock" data-state={view.state}>
    <ClockGlyph state={view.state} left={view.left} />
    <b>{view.words}</b>
    {!short && view.detail && <span>{view.detail}</span>}
  </span>
);
