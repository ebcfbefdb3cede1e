import { type Presence, presentSeconds } from '../contract/presence.ts';
import { type Instant, secondsBetween } from '../kernel/instant.ts';

/** The others who have it open now, who writes first. */
export const othersPresent = (all: readonly Presence[], staff: string, now: Instant): Presence[] =>
  all
    .filter((one) => one.staff !== staff && secondsBetween(one.at, now) < presentSeconds)
    .toSorted((a, b) => b.doing.localeCompare(a.doing) || a.staff.localeCompare(b.staff));
