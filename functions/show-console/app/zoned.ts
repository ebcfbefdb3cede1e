import { type Instant, instantFrom } from '../../../shared/kernel/instant.ts';
import { Temporal } from '../../../shared/kernel/temporal.ts';

/** An instant as a field for dates and times shows it (`2026-11-13T17:00`), by the wall clock of a zone. */
export const wallOf = (at: Instant, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** The instant of what a field for dates and times holds; undefined where it holds none, or there is no such zone. */
export const instantOf = (wall: string, zone: string): Instant | undefined => {
  try {
    return instantFrom(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant().toString());
  } catch {
    return undefined;
  }
};
