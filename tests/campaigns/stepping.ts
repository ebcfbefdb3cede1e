import { reachOf, type Tape } from './stepping-oracle.ts';

/** A span that does not count, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const openAt = ({ first, open }: Tape, millis: number): boolean => open[Math.floor(millis / 60_000) - first] === 1;

/** The end of the step that begins at an instant: the minute's, or the next beginning or end of a pause inside that minute. */
const stepEnd = (now: number, pauses: readonly Span[]): number => {
  let end = (Math.floor(now / 60_000) + 1) * 60_000;
  for (const { from, to } of pauses) {
    if (from > now && from < end) end = from;
    if (to > now && to < end) end = to;
  }
  return end;
};

/** The instant after so many milliseconds that count, step by step, or null where the tape ends before. */
export const stepForward = (tape: Tape, from: number, millis: number, pauses: readonly Span[] = []): number | null => {
  const { to: last } = reachOf(tape);
  let [now, rest] = [from, millis];
  while (rest > 0) {
    if (now >= last) return null;
    const next = stepEnd(now, pauses);
    const start = now;
    if (openAt(tape, now) && !pauses.some((pause) => pause.from <= start && start < pause.to)) {
      if (rest <= next - now) return now + rest;
      rest -= next - now;
    }
    now = next;
  }
  return now;
};

/** The instant so many open milliseconds earlier, minute by minute, or null where the tape begins after. */
export const stepBack = (tape: Tape, from: number, millis: number): number | null => {
  const { from: last } = reachOf(tape);
  let [now, rest] = [from, millis];
  while (rest > 0) {
    if (now <= last) return null;
    const next = (Math.ceil(now / 60_000) - 1) * 60_000;
    if (openAt(tape, next)) {
      if (rest <= now - next) return now - rest;
      rest -= now - next;
    }
    now = next;
  }
  return now;
};

/** Milliseconds that count from an instant to a later one. Both lie on the tape. */
export const stepBetween = (tape: Tape, from: number, to: number, pauses: readonly Span[] = []): number => {
  let [now, sum] = [from, 0];
  while (now < to) {
    const next = Math.min(to, stepEnd(now, pauses));
    const start = now;
    if (openAt(tape, now) && !pauses.some((pause) => pause.from <= start && start < pause.to)) sum += next - now;
    now = next;
  }
  return sum;
};

/** Whether an instant is inside hours: it or what lies just before it is open. */
export const countsBefore = (tape: Tape, millis: number): boolean => openAt(tape, millis - 1);
