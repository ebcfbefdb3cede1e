/** How fast is sent through a channel, in milliseconds since 1970: one row, changed by each send. */
export interface Pace {
  /** The first instant at which nobody was let yet. */
  readonly next: number;
  /** The same of what goes before the rest. */
  readonly nextFirst: number;
  /** By how much everybody who waits was put off since the row is. */
  readonly putOff: number;
  /** Until when the platform wants nothing. */
  readonly quietUntil: number;
}
/** A place in the queue of a channel; `putOff` is what it was when the place was given. */
export interface Place {
  readonly at: number;
  readonly putOff: number;
}

const fresh: Pace = { next: 0, nextFirst: 0, putOff: 0, quietUntil: 0 };

/**
 * Gives the next place, `gap` milliseconds after the one before. What goes `first`, as words of staff before thank-yous of the
 * month, takes the place that comes next and puts everybody off who waits by one gap, so that the distance stays.
 */
export const takePlace = (known: Pace | null, now: number, gap: number, first: boolean): { readonly pace: Pace; readonly place: Place } => {
  const pace = known ?? fresh;
  const { putOff } = pace;
  const end = Math.max(now, pace.quietUntil, pace.next);
  const soon = first ? Math.max(now, pace.quietUntil, end - Math.floor((end - now) / gap) * gap, pace.nextFirst) : end;
  if (soon >= end) return { pace: { ...pace, next: soon + gap, ...(first && { nextFirst: soon + gap }) }, place: { at: soon, putOff } };
  return { pace: { ...pace, next: end + gap, nextFirst: soon + gap, putOff: putOff + gap }, place: { at: soon, putOff } };
};

/** When a place comes up, now that others may have gone before. */
export const comesUp = (pace: Pace | null, { at, putOff }: Place): number => at + Math.max(0, (pace?.putOff ?? putOff) - putOff);

/** The platform wants nothing for a while: everybody who waits is put off, once. */
export const holdBack = (known: Pace | null, now: number, millis: number): Pace => {
  const pace = known ?? fresh;
  const more = now + millis - Math.max(now, pace.quietUntil);
  if (more <= 0) return pace;
  return { ...pace, next: Math.max(now, pace.next) + more, putOff: pace.putOff + more, quietUntil: now + millis };
};
