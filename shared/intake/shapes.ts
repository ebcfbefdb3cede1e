import * as z from 'zod';
import { fromMillis, type Instant } from '../kernel/instant.ts';

/** An id that platforms send as text or as a number. */
export const SourceId = z.union([z.string(), z.number()]).transform(String);

/** Seconds since 1970, as a number or as text with a fraction, to an instant. */
export const fromSeconds = (seconds: number | string): Instant => fromMillis(Math.round(Number(seconds) * 1000));

/** Seconds since 1970 within the range of dates. */
export const Seconds = z.number().min(0).max(8.64e12);

/** Letters, marks and numbers decide what a name shows: first and last name in one, or nothing. */
export const joinedName = (...parts: ReadonlyArray<string | undefined>): string | undefined => parts.filter(Boolean).join(' ') || undefined;
