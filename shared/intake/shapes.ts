import * as z from 'zod';
import { fromMillis, type Instant } from '../kernel/instant.ts';
import { parseJson } from './json.ts';

/** An id that platforms send as text or as a number. */
export const SourceId = z.union([z.string(), z.number()]).transform(String);

/** The last second that an instant can name: 9999-12-31T23:59:59Z. */
const lastSecond = 253_402_300_799;

/** Seconds since 1970, as a number or as text with a fraction, to an instant; beyond the year 9999 it stays there. */
export const fromSeconds = (seconds: number | string): Instant =>
  fromMillis(Math.round(Math.min(Math.max(Number(seconds), 0), lastSecond) * 1000));

/** Seconds since 1970 that an instant can name. */
export const Seconds = z.number().min(0).max(lastSecond);

/** Milliseconds since 1970 that an instant can name, as a number or as text. */
export const Millis = z.coerce
  .number()
  .min(0)
  .max(lastSecond * 1000);

/** ISO 8601 text that an instant can name. */
export const DateText = z.string().refine((text) => {
  const millis = Date.parse(text);
  return millis >= 0 && millis <= lastSecond * 1000;
});

/** Letters, marks and numbers decide what a name shows: first and last name in one, or nothing. */
export const joinedName = (...parts: ReadonlyArray<string | undefined>): string | undefined => parts.filter(Boolean).join(' ') || undefined;

/** Whether an answer says `"ok": false`, as Telegram's and Slack's do beside a status of 200. */
export const saysNo = (answer: string): boolean =>
  z.looseObject({ ok: z.literal(false) }).safeParse(parseJson(Buffer.from(answer))).success;
