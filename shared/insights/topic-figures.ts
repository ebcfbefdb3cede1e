import type { Effect } from '../contract/effects.ts';
import type { Settings } from '../contract/settings.ts';
import { addSeconds, dayOf, type Instant, secondsBetween } from '../kernel/instant.ts';
import { dayAfter, effectOf, laterDay, leastDays, windowsOf } from './effect.ts';
import { daysBetween } from './insights-of.ts';
import type { FigureShelf, SurveyScores } from './ports.ts';
import { topicsOf } from './rollups.ts';

export interface TopicFiguresPorts {
  readonly figures: Pick<FigureShelf, 'rollups'>;
  readonly settings: () => Promise<Settings>;
  /** Null where no survey asks. */
  readonly surveys: SurveyScores | null;
}
const day = 86_400;
/** So long, in seconds, what was read of the last 90 days is read again by nobody else of this container. */
const fresh = 300;

/** Reads from rollups how many wrote about topics, and what became of it when an idea was shipped. */
export const topicFigures = ({ figures, settings, surveys }: TopicFiguresPorts) => {
  const channelsOf = async () => (await settings()).channels;
  const contacts = async (days: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const rollups = await figures.rollups(
      days,
      (await channelsOf()).map(({ id }) => id),
    );
    return new Map(topicsOf(rollups).map((one) => [one.topic, one.contacts]));
  };
  let kept: { readonly at: Instant; readonly counts: Promise<ReadonlyMap<string, number>> } | null = null;
  const recent = (now: Instant): Promise<ReadonlyMap<string, number>> => {
    const age = kept ? secondsBetween(kept.at, now) : fresh;
    if (kept && age >= 0 && age < fresh) return kept.counts;
    const counts = contacts(daysBetween(dayOf(addSeconds(now, -89 * day)), dayOf(now)));
    kept = { at: now, counts };
    // what could not be read is not kept
    counts.catch(() => {
      kept = null;
    });
    return counts;
  };
  return {
    /** Conversations of these days by topic. */
    contacts,
    /** Conversations of the last 90 days by topic, at most five minutes old. */
    recent,
    /** Contacts on topics before and after an instant, on the channels that were connected well before it. */
    effectOf: async (topics: readonly string[], shippedAt: Instant, now: Instant): Promise<Effect> => {
      const before = (await channelsOf()).filter(({ connectedAt }) => dayAfter(dayOf(connectedAt), leastDays) < dayOf(shippedAt));
      const latest = before
        .map(({ connectedAt }) => dayOf(connectedAt))
        .toSorted()
        .at(-1);
      const heardFrom = latest === undefined ? dayOf(shippedAt) : dayAfter(latest, 1);
      const windows = windowsOf(shippedAt, now, heardFrom);
      const rollups =
        windows.before.from > windows.before.to
          ? []
          : await figures.rollups(
              daysBetween(windows.before.from, laterDay(windows.after.to, windows.before.to)),
              before.map(({ id }) => id),
            );
      const survey = (await surveys?.around(windows.before, windows.after)) ?? null;
      return effectOf({ topics, shippedAt, now, heardFrom, rollups, survey });
    },
  };
};
export type TopicFigures = ReturnType<typeof topicFigures>;
