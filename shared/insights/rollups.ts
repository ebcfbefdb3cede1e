import type { FigureRow, Figures, Rollup, TopicCount } from '../contract/figures.ts';
import { addHistograms, histogramOf, quantileOf, readHistogram, writeHistogram } from './histogram.ts';

interface Place {
  readonly day: string;
  readonly channel: string;
}

/** How many there are of each, in the order of their names, so that equal counts are equal text. */
const tally = (each: Iterable<readonly [name: string, many: number]>): Record<string, number> => {
  const sums = new Map<string, number>();
  for (const [name, many] of each) sums.set(name, (sums.get(name) ?? 0) + many);
  return Object.fromEntries([...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};
const counted = ['met', 'met_late', 'breached'];

/** Counts the rows of a day and channel, or of a shard of them. A first response counts once it is settled or breached, a withdrawn one never. */
export const rollupOf = ({ day, channel }: Place, rows: readonly FigureRow[]): Rollup => {
  const count = (test: (row: FigureRow) => boolean) => rows.filter(test).length;
  return {
    day,
    channel,
    opened: rows.length,
    answered: count(({ answered }) => answered),
    resolved: count(({ resolved }) => resolved),
    firstResponses: count(({ firstResponse }) => counted.includes(firstResponse?.state ?? '')),
    firstResponsesMet: count(({ firstResponse }) => firstResponse?.state === 'met'),
    resolvedWithoutEscalation: count(({ resolved, escalated }) => resolved && !escalated),
    minutes: writeHistogram(
      histogramOf(rows.flatMap(({ answered, firstResponse }) => (answered && firstResponse ? [firstResponse.minutes] : []))),
    ),
    topics: tally(rows.flatMap(({ topics }) => [...new Set(topics)].map((topic) => [topic, 1] as const))),
    intents: tally(rows.map(({ intent }) => [intent, 1] as const)),
  };
};

/** Adds rollups up: the shards of a day and channel, or any others. */
export const addRollups = ({ day, channel }: Place, parts: readonly Rollup[]): Rollup => {
  const sum = (of: (part: Rollup) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    day,
    channel,
    opened: sum(({ opened }) => opened),
    answered: sum(({ answered }) => answered),
    resolved: sum(({ resolved }) => resolved),
    firstResponses: sum(({ firstResponses }) => firstResponses),
    firstResponsesMet: sum(({ firstResponsesMet }) => firstResponsesMet),
    resolvedWithoutEscalation: sum(({ resolvedWithoutEscalation }) => resolvedWithoutEscalation),
    minutes: writeHistogram(addHistograms(parts.map(({ minutes }) => readHistogram(minutes)))),
    topics: tally(parts.flatMap(({ topics }) => Object.entries(topics))),
    intents: tally(parts.flatMap(({ intents }) => Object.entries(intents))),
  };
};

/** Figures of any days and channels. Minutes are exact up to 5, within 2 % above. */
export const figuresOf = (rollups: readonly Rollup[]): Figures => {
  const {
    day: _day,
    channel: _channel,
    minutes,
    topics: _topics,
    intents: _intents,
    ...counts
  } = addRollups({ day: '', channel: '' }, rollups);
  const histogram = readHistogram(minutes);
  return {
    ...counts,
    withinSla: counts.firstResponses === 0 ? null : counts.firstResponsesMet / counts.firstResponses,
    medianFirstResponseMinutes: quantileOf(histogram, 0.5),
    ninetiethFirstResponseMinutes: quantileOf(histogram, 0.9),
  };
};

/** How many people wrote about each topic, most first. */
export const topicsOf = (rollups: ReadonlyArray<Pick<Rollup, 'topics'>>): TopicCount[] =>
  Object.entries(tally(rollups.flatMap(({ topics }) => Object.entries(topics))))
    .map(([topic, contacts]) => ({ topic, contacts }))
    .toSorted((a, b) => b.contacts - a.contacts || (a.topic < b.topic ? -1 : 1));
