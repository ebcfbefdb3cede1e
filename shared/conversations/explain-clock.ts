import type { ClockExplanation } from '../contract/promise-api.ts';
import type { Language, Metric, PolicyReason } from '../contract/settings.ts';
import { earlier, type Instant, later } from '../kernel/instant.ts';
import { accountOf, type Stretch } from '../sla/explain.ts';
import { between } from '../sla/working-hours.ts';
import type { Folded } from './fold.ts';

type Followed = Folded['followed'][number];

/** Every stretch that the clock ran, the one that it runs now up to the deadline. */
const stretchesOf = ({ ran, since, promised, ended }: Followed, dueAt: Instant): readonly Stretch[] => {
  const open: readonly Stretch[] =
    since && promised && !ended ? [{ from: since, to: later(since, dueAt), calendar: promised.calendar }] : [];
  return [...ran, ...open].flatMap(({ from, to, calendar }) => (from < dueAt ? [{ from, to: earlier(to, dueAt), calendar }] : []));
};

/** What lies between the stretches, and what still stands still. */
const pausesOf = (stretches: readonly Stretch[], { stoodAt, since, ended, startedAt, promised }: Followed): ClockExplanation['pauses'] => {
  const gaps = stretches.flatMap(({ from, calendar }, index) => {
    const before = index === 0 ? startedAt : stretches[index - 1]?.to;
    return before && before < from ? [{ from: before, to: from, removedMinutes: between(calendar, before, from) / 60 }] : [];
  });
  return promised && stoodAt && !since && !ended ? [...gaps, { from: stoodAt, to: null, removedMinutes: 0 }] : gaps;
};

/** Of a clock that was settled before its deadline: what it would have consumed until then, as if it had gone on. */
const toTheEnd = (stretches: readonly Stretch[], { ended, promised }: Followed, dueAt: Instant): readonly Stretch[] =>
  ended && promised && ended.at < dueAt ? [...stretches, { from: ended.at, to: dueAt, calendar: promised.calendar }] : stretches;

/** Why the promise that held until an instant was the one. */
const reasonUntil = (turns: Folded['turns'], until: Instant): PolicyReason | null =>
  turns.find((_turn, index) => turns[index + 1]?.at === until)?.match?.reason ?? null;

/**
 * Why a clock of a conversation is due when it is, or null where nothing is promised for the metric. Without a cycle, that of
 * the clock that was started last.
 */
export const explainClock = (
  { head, followed, turns }: Folded,
  metric: Metric,
  cycle: string | undefined,
  language: Language,
): Omit<ClockExplanation, 'sentences'> | null => {
  const clock = head.clocks.findLast((one) => one.metric === metric && (cycle === undefined || one.cycle === cycle));
  const way = followed.find((one) => one.metric === clock?.metric && one.cycle === clock.cycle);
  if (!clock || !way?.promised) return null;
  const own = stretchesOf(way, clock.dueAt);
  const pauses = pausesOf(own, way);
  const standing = pauses.find(({ to }) => to === null);
  const last: readonly Stretch[] = standing
    ? [{ from: standing.from, to: later(standing.from, clock.dueAt), calendar: way.promised.calendar }]
    : [];
  const stretches = [...toTheEnd(own, way, clock.dueAt), ...last];
  return {
    conversation: head.id,
    metric: clock.metric,
    cycle: clock.cycle,
    state: clock.state,
    targetMinutes: clock.targetMinutes,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    warnAt: clock.warnAt,
    settledAt: clock.settledAt,
    windowClosesAt: clock.windowClosesAt,
    policy: head.policy && { id: head.policy.id, because: head.policy.because, reason: turns.at(-1)?.match?.reason ?? null },
    promisedBefore: head.promisedBefore.map((before) => ({ ...before, reason: reasonUntil(turns, before.until) })),
    calendars: [...new Map(stretches.map(({ calendar: { id, version, timezone } }) => [id, { id, version, timezone }])).values()],
    pauses,
    ...accountOf(stretches, language),
  };
};
