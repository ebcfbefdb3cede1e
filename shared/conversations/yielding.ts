import type { Clock } from '../contract/conversations.ts';
import { addSeconds, later } from '../kernel/instant.ts';
import type { Link } from './joins.ts';

/** What two clocks would both be for, where it is owed to the person. */
const owed = { first_response: 'response', next_response: 'response', resolution: 'resolution' } as const;
const isOwed = (metric: string): metric is keyof typeof owed => metric in owed;
const forSame = (a: Clock, b: Clock): boolean => isOwed(a.metric) && isOwed(b.metric) && owed[a.metric] === owed[b.metric];
const end = ({ settledAt }: Clock): string => settledAt ?? '~';

/**
 * The clocks of a conversation where those of the same person that are joined with it have earlier ones for the same thing: of
 * two that ran on to the same end while joined, the one that is due later yields. One that was missed before does not. `others`
 * are the clocks of each conversation as it is folded by itself.
 */
export const yielding =
  (id: string, links: readonly Link[], others: ReadonlyMap<string, readonly Clock[]>, graceSeconds: number) =>
  (clocks: readonly Clock[]): readonly Clock[] =>
    clocks.map((clock) => {
      if (clock.state === 'withdrawn') return clock;
      const earlierOf = ({ with: other, from, until, same }: Link): boolean =>
        same &&
        (until === null || until > end(clock)) &&
        from <= end(clock) &&
        addSeconds(clock.dueAt, graceSeconds) >= from &&
        (others.get(other) ?? []).some(
          (one) =>
            one.state !== 'withdrawn' &&
            forSame(one, clock) &&
            one.startedAt <= end(clock) &&
            end(one) >= end(clock) &&
            (one.dueAt < clock.dueAt || (one.dueAt === clock.dueAt && other < id)),
        );
      const link = links.find(earlierOf);
      return link
        ? {
            ...clock,
            state: 'withdrawn',
            settledAt: later(link.from, clock.startedAt),
            overdueMinutes: 0,
            pausedAt: null,
            yieldsTo: link.with,
          }
        : clock;
    });
