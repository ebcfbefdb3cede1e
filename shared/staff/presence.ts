import { type Presence, presentSeconds } from '../contract/presence.ts';
import { type Instant, secondsBetween } from '../kernel/instant.ts';

/** The others who have a conversation open now, by conversation and each as they were last, who writes first. */
export const othersPresent = (all: readonly Presence[], staff: string, now: Instant): ReadonlyMap<string, readonly Presence[]> => {
  const last = new Map(
    all.toSorted((a, b) => a.at.localeCompare(b.at)).map((one) => [JSON.stringify([one.conversation, one.staff]), one] as const),
  );
  const here = [...last.values()].filter((one) => one.staff !== staff && secondsBetween(one.at, now) < presentSeconds);
  return Map.groupBy(
    here.toSorted((a, b) => b.doing.localeCompare(a.doing) || a.staff.localeCompare(b.staff)),
    ({ conversation }) => conversation,
  );
};
