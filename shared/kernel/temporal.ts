import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';

/** Time zones as the standard has them; the one place to change when every runtime brings its own. */
export { Temporal };

/** The local date of an instant in a zone, as `2026-11-13`. */
export const localDate = (instant: Instant, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
