import type { Instant } from '../kernel/instant.ts';

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
  readonly words: { readonly closed: string; readonly now: string; readonly due: string; readonly told: string };
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
  const end = nowX > width - 80 ? 'end' : nowX < 40 ? 'start' : 'middle';
  return (
    <svg viewBox={`0 0 ${width} 62`} role="img" aria-label={words.told}>
      <defs>
        <pattern id="closed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" stroke="var(--rule-2)" stroke-width="1.2" />
        </pattern>
      </defs>
      {places.map(({ stretch, x, wide }, index) => {
        const used = stretch.open ? Math.max(0, Math.min(wide, nowX - x)) : 0;
        const label = index === 0 || (stretch.open && wide > 90);
        return (
          <g key={stretch.from}>
            {label && (
              <text x={x} y="12">
                {at(stretch.from)}
              </text>
            )}
            {stretch.open ? (
              <>
                <rect x={x} y="20" width={Math.max(0, used)} height="16" fill="var(--ink-2)" />
                {used < wide && (
                  <rect x={x + used} y="20.5" width={wide - used} height="15" fill="var(--soon-wash)" stroke="var(--soon-mark)" />
                )}
              </>
            ) : (
              <>
                <rect x={x + 1} y="20" width={Math.max(0, wide - 2)} height="16" fill="url(#closed)" />
                {wide > 60 && (
                  <text x={x + wide / 2} y="53" text-anchor="middle" class="t-3">
                    {words.closed}
                  </text>
                )}
              </>
            )}
          </g>
        );
      })}
      <path d={`M${dueX - 1} 14v30`} stroke={late ? 'var(--late)' : 'var(--ink)'} stroke-width="2" />
      <text x={dueX} y="12" text-anchor="end">
        {at(due)}
      </text>
      <text x={dueX} y="56" text-anchor="end" class="t-ink t-b">
        {words.due}
      </text>
      {!late && (
        <>
          <path d={`M${nowX} 14v30`} stroke="var(--pen)" stroke-width="3" />
          {dueX - nowX > 120 && (
            <text x={nowX} y="56" text-anchor={end} class="t-pen t-b">
              {words.now}
            </text>
          )}
        </>
      )}
    </svg>
  );
};
