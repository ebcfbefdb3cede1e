import type { Instant } from '../kernel/instant.ts';
import { type Label, placeLabels } from './strip-labels.ts';

/** A stretch of a clock's way: open hours, or the closed time between them. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly open: boolean;
}
export interface ClockStripProps {
  readonly stretches: readonly Stretch[];
  readonly now: Instant;
  readonly due: Instant;
  readonly late: boolean;
  /** Words of a moment, for the marks. */
  readonly at: (instant: Instant) => string;
  readonly words: {
    readonly closed: string;
    readonly now: string;
    readonly due: string;
    readonly told: string;
    /** How much of a stretch is used. */
    readonly used: (minutes: number) => string;
  };
}

const [width, closedShare] = [780, 0.14];
const millis = (instant: Instant): number => Date.parse(instant);
const lengthOf = ({ from, to }: Stretch): number => millis(to) - millis(from);

/** Where moments stand on the strip: open time to scale, each closed stretch as wide as the next. */
const placesOf = (stretches: readonly Stretch[]) => {
  const closed = stretches.filter(({ open }) => !open).length;
  const room = width * Math.max(0.4, 1 - closed * closedShare);
  const gap = closed > 0 ? (width - room) / closed : 0;
  const openTotal = Math.max(
    1,
    stretches.filter(({ open }) => open).reduce((sum, one) => sum + lengthOf(one), 0),
  );
  let x = 0;
  return stretches.map((stretch) => {
    const wide = stretch.open ? (lengthOf(stretch) / openTotal) * room : gap;
    const placed = { stretch, x, wide };
    x += wide;
    return placed;
  });
};

/** A clock's way from start to deadline: time used solid, closed time hatched, time left outlined, now in pen, the deadline in ink. */
export const ClockStrip = ({ stretches, now, due, late, at, words }: ClockStripProps) => {
  const places = placesOf(stretches);
  const placeOf = (instant: Instant): number => {
    const found = places.find(({ stretch }) => instant >= stretch.from && instant <= stretch.to);
    if (!found) return instant > due ? width : 0;
    return found.x + (Math.max(0, millis(instant) - millis(found.stretch.from)) / Math.max(1, lengthOf(found.stretch))) * found.wide;
  };
  const [nowX, dueX] = [placeOf(now), placeOf(due)];
  const under: readonly Label[] = [
    { x: dueX, words: words.due, anchors: ['middle', 'end', 'start'], look: 't-ink t-b' },
    ...(late ? [] : [{ x: nowX, words: words.now, anchors: ['middle', 'end', 'start'], look: 't-pen t-b' } as const]),
    ...places
      .filter(({ stretch, wide }) => !stretch.open && wide > 60)
      .map(({ x, wide }) => ({ x: x + wide / 2, words: words.closed, anchors: ['middle'], look: 't-3' }) as const),
    ...places
      .filter(({ stretch, x }) => stretch.open && nowX > x)
      .map(({ stretch, x }) => {
        const minutes = (Math.min(millis(now), millis(stretch.to)) - millis(stretch.from)) / 60_000;
        return { x, words: words.used(minutes), anchors: ['start'] } as const;
      }),
  ];
  const above: readonly Label[] = [
    { x: dueX, words: at(due), anchors: ['end'] },
    ...places
      .filter(({ stretch }, n) => stretch.open || n === 0)
      .map(({ stretch, x }) => ({ x, words: at(stretch.from), anchors: ['start'] }) as const),
  ];
  const below = placeLabels(under, width, 2);
  return (
    <svg viewBox={`0 0 ${width} ${below.some(({ line }) => line > 0) ? 76 : 60}`} role="img" aria-label={words.told}>
      <defs>
        <pattern id="closed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" stroke="var(--rule-2)" stroke-width="1.2" />
        </pattern>
      </defs>
      {places.map(({ stretch, x, wide }) => {
        const used = stretch.open ? Math.max(0, Math.min(wide, nowX - x)) : 0;
        if (!stretch.open)
          return <rect key={stretch.from} x={x + 1} y="20" width={Math.max(0, wide - 2)} height="16" fill="url(#closed)" />;
        return (
          <g key={stretch.from}>
            <rect x={x} y="20" width={used} height="16" fill="var(--ink-2)" />
            {used < wide && (
              <rect x={x + used} y="20.5" width={wide - used} height="15" fill="var(--soon-wash)" stroke="var(--soon-mark)" />
            )}
          </g>
        );
      })}
      <path d={`M${dueX - 1} 14v28`} stroke={late ? 'var(--late)' : 'var(--ink)'} stroke-width="2" />
      {!late && <path d={`M${nowX} 14v28`} stroke="var(--pen)" stroke-width="3" />}
      {placeLabels(above, width, 1).map((label) => (
        <text key={label.words} x={label.x} y="11" text-anchor={label.anchor}>
          {label.words}
        </text>
      ))}
      {below.map((label) => (
        <text key={`${label.words} ${label.x}`} x={label.x} y={55 + 16 * label.line} text-anchor={label.anchor} class={label.look}>
          {label.words}
        </text>
      ))}
    </svg>
  );
};
