import type { ChannelState } from '../contract/channel-state.ts';
import type { Channel } from '../contract/settings.ts';
import { addSeconds, type Instant, secondsBetween, toMillis } from '../kernel/instant.ts';

/** What may pass by itself is told after an hour, what somebody must do after ten minutes: a channel that is being connected lacks this and that. */
const patienceSeconds = { passing: 3600, staying: 600 } as const;
const passing = /^platform\.(408|429|5\d\d|no-answer|unreadable)$/;

const weekMillis = 7 * 86_400_000;
/** Silence is judged by so many weeks before the last thing that was heard, once two of them are known. */
const weeksJudged = 4;
const fewestWeeks = 2;
/** Silent for longer than so many times the longest gap of those weeks, and for a day at least. */
const timesLongest = 2;
const shortestHours = 24;

/** What to write down of a problem that was just found, or of none. */
export const problemFound = (
  { problem: before, problemAt }: ChannelState,
  problem: string | null,
  at: Instant,
): Pick<ChannelState, 'problem' | 'problemAt'> => ({
  problem,
  problemAt: problem === null ? null : before === null ? at : (problemAt ?? at),
});

/**
 * What to write down of how long the channel was silent before it was last heard; null where that is less than an hour, so that a
 * lively channel costs one write an hour. A silence that was told as trouble is not what is usual.
 */
export const gapEnded = ({ heardAt, gapFrom, gaps, trouble }: ChannelState): Pick<ChannelState, 'gaps' | 'gapFrom'> | null => {
  if (heardAt === null || heardAt === gapFrom) return null;
  if (gapFrom === null || trouble !== null) return { gapFrom: heardAt, gaps };
  const hours = secondsBetween(gapFrom, heardAt) / 3600;
  if (hours < 1) return null;
  const week = Math.floor(toMillis(heardAt) / weekMillis);
  const longest = Math.max(hours, ...gaps.filter((gap) => gap.week === week).map((gap) => gap.hours));
  return {
    gapFrom: heardAt,
    gaps: [...gaps.filter((gap) => gap.week !== week && gap.week > week - weeksJudged), { week, hours: longest }],
  };
};

/** After so many hours without a word a channel is silent; null where silence says nothing, or not yet. */
export const silentAfter = ({ silentAfterHours }: Pick<Channel, 'silentAfterHours'>, { gaps }: ChannelState): number | null => {
  if (silentAfterHours !== undefined) return silentAfterHours === 0 ? null : silentAfterHours;
  if (gaps.length < fewestWeeks) return null;
  return Math.max(shortestHours, timesLongest * Math.max(...gaps.map(({ hours }) => hours)));
};

/** What is wrong with a channel that staff must be told of; null where nothing is. */
export const troubleOf = (channel: Pick<Channel, 'silentAfterHours'>, state: ChannelState, at: Instant): string | null => {
  const { problem, problemAt, heardAt } = state;
  if (problem !== null) {
    const patience = passing.test(problem) ? patienceSeconds.passing : patienceSeconds.staying;
    if (addSeconds(problemAt ?? at, patience) <= at) return problem;
  }
  const hours = silentAfter(channel, state);
  return heardAt !== null && hours !== null && addSeconds(heardAt, hours * 3600) < at ? 'channel.silent' : null;
};
