import type { Act, ModerationDeed } from '../contract/acts.ts';
import type { Moderation } from '../contract/moderations.ts';
import { limitsOf } from '../contract/platform-limits.ts';
import type { Platform } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import { distinct, type ThreadEntry, threadOf } from './thread.ts';

/** Who had the platform hide something, when and why. */
export interface Hidden {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string | null;
}
export interface ModeratedEntry extends ThreadEntry {
  readonly hidden: Hidden | null;
  readonly offers: readonly ModerationDeed[];
}

/** What the platform would do to a thing said: hide a person's words in public, take back ours. */
const offersFor = (entry: ThreadEntry, platform: Platform, hidden: Hidden | null): readonly ModerationDeed[] => {
  if (entry.deletedAt) return [];
  const { hides, removes } = limitsOf(platform, entry.kind);
  if (entry.direction === 'out') return removes ? ['remove'] : [];
  if (!hides || entry.kind !== 'comment') return [];
  return [hidden ? 'unhide' : 'hide'];
};

/** The thread as it reads, with what is hidden and what could be: nothing through a channel that is only read. */
export const moderatedThread = (acts: readonly Act[], platform: Platform, readOnly: boolean): readonly ModeratedEntry[] => {
  const hidden = new Map<string, Hidden | null>();
  for (const act of distinct(acts))
    if (act.type === 'moderate') hidden.set(act.interaction, act.deed === 'hide' ? { by: act.by, at: act.at, reason: act.reason } : null);
  return threadOf(acts).map((entry) => {
    const now = hidden.get(entry.id) ?? null;
    return { ...entry, hidden: now, offers: readOnly ? [] : offersFor(entry, platform, now) };
  });
};

/** Of each thing said what was asked for last, unless it is done. */
export const openModerations = (moderations: readonly Moderation[]): readonly Moderation[] => {
  const latest = new Map(moderations.toSorted(byRequest).map((one) => [one.interaction, one]));
  return [...latest.values()].filter(({ state }) => state !== 'done');
};

const byRequest = (a: Moderation, b: Moderation): number =>
  a.requestedAt < b.requestedAt ? -1 : a.requestedAt > b.requestedAt ? 1 : a.id < b.id ? -1 : 1;

/** Whether something else was asked for after it: then it is not done any more. */
export const overtaken = (moderation: Moderation, all: readonly Moderation[]): boolean =>
  all.some((other) => other.interaction === moderation.interaction && byRequest(moderation, other) < 0 && other.id !== moderation.id);
