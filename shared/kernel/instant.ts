import type { $brand } from 'zod';

/** A moment as ISO text in UTC with milliseconds (`2026-11-13T14:30:00.000Z`), so that `<` on the text is `<` in time. */
export type Instant = string & $brand<'Instant'>;
export const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const isInstant = (text: string): text is Instant => instantPattern.test(text);

/** Answers "what time is it": the only way a decision or an errand learns of now. */
export type Now = () => Instant;

/** Milliseconds since 1970 to an instant. Throws RangeError outside the range of dates. */
export const fromMillis = (millis: number): Instant => {
  const text = new Date(millis).toISOString();
  if (!isInstant(text)) throw new RangeError(`no instant: ${text}`);
  return text;
};

/** An instant to milliseconds since 1970. */
export const toMillis = (instant: Instant): number => Date.parse(instant);

/** Any ISO 8601 text with an offset or `Z`, brought to UTC. Throws RangeError when it is no date. */
export const instantFrom = (text: string): Instant => fromMillis(Date.parse(text));

export const addSeconds = (instant: Instant, seconds: number): Instant => fromMillis(toMillis(instant) + seconds * 1000);

/** Seconds from `a` to `b`; negative when `b` is earlier. */
export const secondsBetween = (a: Instant, b: Instant): number => (toMillis(b) - toMillis(a)) / 1000;

export const earlier = (a: Instant, b: Instant): Instant => (a <= b ? a : b);
export const later = (a: Instant, b: Instant): Instant => (a >= b ? a : b);

/** The minute that holds the instant, as `2026-11-13T14:30`. */
export const minuteOf = (instant: Instant): string => instant.slice(0, 16);

/** The day in UTC that holds the instant, as `2026-11-13`. */
export const dayOf = (instant: Instant): string => instant.slice(0, 10);
