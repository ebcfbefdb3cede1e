import * as z from 'zod';
import { Instant, secondsBetween } from '../kernel/instant.ts';

/** Somebody who has a conversation open, as of `at`. */
export const Presence = z.object({ staff: z.string(), doing: z.enum(['reading', 'writing']), at: Instant });
export type Presence = z.infer<typeof Presence>;

/** Who said nothing for so long has gone: a page says so every twenty seconds. */
export const presentSeconds = 45;

/** Who has which conversation open. A row that nobody writes anew ends by itself. */
export interface PresenceShelf {
  keep(conversation: string, presence: Presence): Promise<void>;
  of(conversation: string): Promise<readonly Presence[]>;
}

/** The others who have it open now, who writes first. */
export const othersPresent = (all: readonly Presence[], staff: string, now: Instant): Presence[] =>
  all
    .filter((one) => one.staff !== staff && secondsBetween(one.at, now) < presentSeconds)
    .toSorted((a, b) => b.doing.localeCompare(a.doing) || a.staff.localeCompare(b.staff));
