import type { Effect } from '../contract/effects.ts';
import type { Rollup } from '../contract/figures.ts';
import { dayOf, fromMillis, type Instant } from '../kernel/instant.ts';

const windowDays = 90;
/** With fewer whole days before or after, nothing is told. */
export const leastDays = 14;
const dayMillis = 86_400_000;
/** Of a normal distribution 95 % lies within so many standard deviations. */
const within95 = 1.96;

export interface EffectGiven {
  readonly topics: readonly string[];
  readonly shippedAt: Instant;
  readonly now: Instant;
  /** The first whole day on which every channel was connected: what was before was not heard. */
  readonly heardFrom: string;
  readonly rollups: ReadonlyArray<Pick<Rollup, 'day' | 'opened' | 'topics'>>;
  readonly survey: Effect['survey'];
}

/** A day so many days from another. */
export const dayAfter = (day: string, days: number): string => dayOf(fromMillis(Date.parse(`${day}T00:00:00Z`) + days * dayMillis));
const daysFrom = (from: string, to: string): number => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / dayMillis) + 1);
export const laterDay = (a: string, b: string): string => [a, b].toSorted().at(1) ?? b;
const earlierDay = (a: string, b: string): string => [a, b].toSorted().at(0) ?? a;
const twoDigits = (value: number) => Math.round(value * 100) / 100;

/** The days that are compared: at most 90 before the day of shipping and 90 whole ones after it, which itself is in neither. */
export const windowsOf = (shippedAt: Instant, now: Instant, heardFrom: string) => {
  const shipped = dayOf(shippedAt);
  return {
    before: { from: laterDay(dayAfter(shipped, -windowDays), heardFrom), to: dayAfter(shipped, -1) },
    after: { from: dayAfter(shipped, 1), to: earlierDay(dayAfter(shipped, windowDays), dayAfter(dayOf(now), -1)) },
  };
};

const countOf = ({ from, to }: { from: string; to: string }, { rollups, topics }: EffectGiven) => {
  const days = daysFrom(from, to);
  const daily = new Map<string, number>();
  let allContacts = 0;
  for (const { day, opened, topics: counts } of rollups) {
    if (day < from || day > to) continue;
    allContacts += opened;
    daily.set(day, (daily.get(day) ?? 0) + topics.reduce((sum, topic) => sum + (counts[topic] ?? 0), 0));
  }
  const contacts = [...daily.values()].reduce((sum, one) => sum + one, 0);
  const perDay = days === 0 ? 0 : contacts / days;
  // days on which nobody wrote have no rollup and count as zero
  const squares = [...daily.values()].reduce((sum, one) => sum + (one - perDay) ** 2, 0) + (days - daily.size) * perDay ** 2;
  const allPerDay = days === 0 ? 0 : twoDigits(allContacts / days);
  return { period: { from, to, days, contacts, perDay: twoDigits(perDay), allContacts, allPerDay }, perDay, squares };
};
type Counted = ReturnType<typeof countOf>;

/**
 * After by before, a day, and its 95 % interval: counts of quasi-Poisson, so that busy and quiet weekdays make the interval wider
 * (McCullagh and Nelder, Generalized Linear Models, 2nd ed., 6.2: the dispersion is Pearson's chi-square by its degrees of freedom,
 * never less than 1 here). Half a contact is added on both sides, so that none at all still has an interval.
 */
const ratioOf = (before: Counted, after: Counted): NonNullable<Effect['ratio']> => {
  const spread = (counted: Counted) => (counted.perDay === 0 ? 0 : counted.squares / counted.perDay);
  const dispersion = Math.max(1, (spread(before) + spread(after)) / Math.max(1, before.period.days + after.period.days - 2));
  const [was, is] = [before.period.contacts + 0.5, after.period.contacts + 0.5];
  const value = is / after.period.days / (was / before.period.days);
  const factor = Math.exp(within95 * Math.sqrt(dispersion * (1 / was + 1 / is)));
  return { value: twoDigits(value), low: twoDigits(value / factor), high: twoDigits(value * factor) };
};

/** What became of contacts on an idea's topics after it was shipped. Tells what happened, with its doubt; never why. */
export const effectOf = (given: EffectGiven): Effect => {
  const windows = windowsOf(given.shippedAt, given.now, given.heardFrom);
  const [before, after] = [countOf(windows.before, given), countOf(windows.after, given)];
  const head = { topics: [...given.topics], shippedAt: given.shippedAt, before: before.period, after: after.period, survey: given.survey };
  if (given.topics.length === 0 || before.period.days < leastDays) return { ...head, verdict: 'nothing', tellFrom: null, ratio: null };
  if (after.period.days < leastDays)
    return { ...head, verdict: 'too-early', tellFrom: dayAfter(dayOf(given.shippedAt), leastDays + 1), ratio: null };
  // a time in which nobody was heard of anything says nothing of one topic
  if (before.period.allContacts === 0 || before.period.contacts + after.period.contacts === 0)
    return { ...head, verdict: 'nothing', tellFrom: null, ratio: null };
  const ratio = ratioOf(before, after);
  return { ...head, verdict: ratio.high < 1 ? 'fewer' : ratio.low > 1 ? 'more' : 'unclear', tellFrom: null, ratio };
};
