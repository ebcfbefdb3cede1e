import type { StaffMember } from '../contract/settings.ts';
import { fromMillis, type Instant } from '../kernel/instant.ts';
import { Temporal } from '../kernel/temporal.ts';

const minutesOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3));

/** When the quiet hours that hold for somebody at an instant end, in their own time zone; null where none hold. */
export const quietUntil = ({ quiet, timezone }: StaffMember, zone: string, at: Instant): Instant | null => {
  if (!quiet || quiet.from === quiet.to) return null;
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timezone ?? zone);
  const [now, from, to] = [local.hour * 60 + local.minute, minutesOf(quiet.from), minutesOf(quiet.to) % 1440];
  const overnight = to <= from;
  const holds = overnight ? now >= from || now < to : now >= from && now < to;
  if (!holds) return null;
  const day = overnight && now >= from ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  const end = day.toZonedDateTime({ timeZone: local.timeZoneId, plainTime: { hour: Math.floor(to / 60), minute: to % 60 } });
  return fromMillis(end.epochMilliseconds);
};
